import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { readLogoFile } from '../../scripts/export/read-logo.ts';

const dir = mkdtempSync(join(tmpdir(), 'logo-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('turns a logo that says it lies on its side, as browsers do', async () => {
  const file = join(dir, 'turned.png');
  const left = { create: { width: 150, height: 100, channels: 4, background: '#f00' } } as const;
  const plain = { create: { width: 300, height: 100, channels: 4, background: '#00f' } } as const;
  await sharp(plain)
    .composite([{ input: await sharp(left).png().toBuffer(), left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .png()
    .toFile(file);
  const logo = await readLogoFile(file, 'Ours');
  expect([logo.width, logo.height]).toEqual([100, 300]);
  const picture = sharp(Buffer.from(logo.data.split(',')[1] ?? '', 'base64'));
  const top = await picture
    .extract({ left: 50, top: 20, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect([...top]).toEqual([255, 0, 0]);
});

it.each([
  ['white on nothing', '<text y="40" font-size="40" fill="#fff">NHS</text>', /white or nearly so/],
  [
    'pale grey on white',
    '<rect width="200" height="60" fill="#fff"/><text y="40" font-size="40" fill="#ddd">NHS</text>',
    /white or nearly so/,
  ],
  [
    'white on a dark box',
    '<rect width="200" height="60" fill="#005eb8"/><text y="40" font-size="40" fill="#fff">NHS</text>',
    null,
  ],
  [
    'a thin dark line in a white box',
    '<rect width="200" height="60" fill="#fff"/><path d="M0,30h200" stroke="#000" stroke-width="3"/>',
    null,
  ],
  ['yellow', '<rect width="200" height="60" fill="#ffd400"/>', null],
] as const)('a logo that is %s is taken only where it can be seen on white', async (_, drawing, refusal) => {
  const file = join(dir, 'seen.png');
  await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">${drawing}</svg>`))
    .png()
    .toFile(file);
  const read = readLogoFile(file, 'Ours');
  if (refusal === null) await expect(read).resolves.toMatchObject({ width: 200 });
  else await expect(read).rejects.toThrow(refusal);
});
