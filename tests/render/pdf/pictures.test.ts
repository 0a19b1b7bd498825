// @module-tag whole
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, Slide } from '../../../src/model/deck.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';
import { openMaker } from './make.ts';

const size = { width: 1920, height: 1080 };
/** Where the sources stand, over the slide's number; in px of a picture. */
const foot = { left: 100, top: 990, width: 1560, height: 80 };

let deck: DeckModel;
let maker: Awaited<ReturnType<typeof openMaker>>;
let files: Record<string, Uint8Array>;

/** The deck with three of its slides: a chart with a source, cards with sources, and one without a source. */
function only(slides: readonly Slide[]): DeckModel {
  return { ...deck, slides: slides.map((slide, at) => ({ ...slide, number: at + 1 })) };
}

async function make(of: DeckModel): Promise<Record<string, Uint8Array>> {
  return unzipSync(await maker.make('png', of));
}

const slideOf = (id: string): Slide => {
  const found = deck.slides.find((slide) => slide.id === id);
  if (found === undefined) throw new Error(`There is no slide ${id}.`);
  return found;
};

/** How many px of a part of two pictures differ. */
async function differing(
  one: Uint8Array | undefined,
  other: Uint8Array | undefined,
  part: typeof foot,
): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).extract(part).greyscale().raw().toBuffer()),
  );
  let count = 0;
  a?.forEach((value, at) => {
    if (Math.abs(value - (b?.[at] ?? 0)) > 40) count += 1;
  });
  return count;
}

beforeAll(async () => {
  const pack = realPack();
  deck = selectEdition(pack, 'full');
  maker = await openMaker();
  files = await make(only(['why/outside-clinical-care', 'priorities/needs-to-workforce'].map(slideOf)));
});
afterAll(() => maker.close());

const [chart, cards] = ['01-why-outside-clinical-care.png', '02-priorities-needs-to-workforce.png'] as const;

describe('slides as pictures', () => {
  it('are one file each, named for number and slide, with a page of words to describe them', () => {
    expect(Object.keys(files).sort()).toEqual([chart, cards, 'README.txt'].sort());
    const words = strFromU8(files['README.txt'] ?? new Uint8Array());
    for (const id of ['why/outside-clinical-care', 'priorities/needs-to-workforce'])
      expect(words.replace(/\s+/g, ' ')).toContain(slideOf(id).plainTitle);
    for (const name of [chart, cards]) expect(words).toContain(name);
  });

  it.each([chart, cards])('are 1920 by 1080 px: %s', async (name) => {
    const { width, height, format } = await sharp(files[name]).metadata();
    expect({ width, height, format }).toEqual({ ...size, format: 'png' });
  });

  it('show the slide that they are named for, wherever it stands', async () => {
    const turned = await make(
      only(['priorities/needs-to-workforce', 'why/outside-clinical-care'].map(slideOf)),
    );
    const body = { left: 0, top: 0, width: 1920, height: 980 };
    const same = turned['02-why-outside-clinical-care.png'];
    expect(await differing(files[chart], same, body)).toBe(0);
    expect(await differing(files[chart], files[cards], body)).toBeGreaterThan(10_000);
  });

  it('have their sources printed on them', async () => {
    const slide = slideOf('why/outside-clinical-care');
    expect(slide.citations.length).toBeGreaterThan(0);
    const bare = await make(only([{ ...slide, citations: [] }]));
    expect(await differing(files[chart], bare[chart], foot)).toBeGreaterThan(500);
  });
});
