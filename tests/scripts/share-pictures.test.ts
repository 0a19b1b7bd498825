// @module-tag whole
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSharePictures } from '../../scripts/lib/share-pictures.ts';
import { realPack } from '../pack.ts';

let dist = '';
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'shared-'));
});
afterAll(() => rm(dist, { recursive: true, force: true }));

describe('pictures for previews of links', () => {
  it('are there for the pack, each section and each scene, of the size asked for, and light', async () => {
    const pack = realPack();
    await writeSharePictures('.', dist, pack);
    const files = (await readdir(join(dist, 'share'), { recursive: true })).filter((file) =>
      file.includes('.'),
    );
    const scenes = (pack.story?.scenes ?? []).map(({ slide }) => slide.id);
    expect(files.sort()).toEqual(
      ['pack', ...pack.sections.map(({ id }) => id), ...scenes].map((id) => `${id}.jpg`).sort(),
    );
    for (const file of files) {
      const bytes = await readFile(join(dist, 'share', file));
      const { width, height } = await sharp(bytes).metadata();
      expect([file, width, height]).toEqual([file, 1200, 630]);
      expect(bytes.length, file).toBeLessThan(80_000);
    }
  });

  it('hold the title, whose signs are words and no markup', async () => {
    const { title, subtitle, sections } = realPack();
    const [first] = sections;
    if (first === undefined) throw new Error('no section');
    const whiteIn = async (words: string): Promise<number> => {
      await writeSharePictures('.', dist, { title, subtitle, sections: [{ ...first, title: words }] });
      const { data } = await sharp(join(dist, 'share', `${first.id}.jpg`))
        .extract({ left: 72, top: 420, width: 640, height: 140 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data.filter((value) => value > 235).length;
    };
    const [few, many] = [await whiteIn('ll'), await whiteIn('mmmmmmm')];
    expect(few).toBeGreaterThan(50);
    expect(many).toBeGreaterThan(few * 3);
    expect(await whiteIn('<m> & m')).toBeGreaterThan(few);
  });
});
