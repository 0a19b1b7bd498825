// Every PowerPoint file and workbook that any unit test writes is held to what PowerPoint and Excel would repair.
import { strToU8 } from 'fflate';
import { vi } from 'vitest';

vi.mock('../src/render/pptx/write/package.ts', async (original) => {
  const real = await original<typeof import('../src/render/pptx/write/package.ts')>();
  const { repairFaults } = await import('./render/pptx/repair/faults.ts');
  const { openPackage } = await import('./render/pptx/read-package.ts');
  const zipPackage: typeof real.zipPackage = (parts, pressing) => {
    const twice = parts.map(({ path }) => path).filter((path, at, all) => all.indexOf(path) !== at);
    const bytes = real.zipPackage(parts, pressing);
    // The workbooks inside a file are looked at with it.
    if (pressing === 'plain') return bytes;
    const known = parts.map(
      ({ path, data }) => [path, typeof data === 'string' ? strToU8(data) : data] as const,
    );
    const types = { '[Content_Types].xml': openPackage(bytes)['[Content_Types].xml'] ?? new Uint8Array() };
    const faults = [
      ...twice.map((path) => `${path} is there twice`),
      ...repairFaults({ ...types, ...Object.fromEntries(known) }),
    ];
    if (faults.length > 0)
      throw new Error(`PowerPoint would repair this file:\n${faults.slice(0, 20).join('\n')}`);
    return bytes;
  };
  return { ...real, zipPackage };
});
