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
