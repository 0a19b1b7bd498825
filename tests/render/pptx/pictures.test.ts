import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutNames } from '../../../src/model/layouts.ts';
import type { PptxPlan, PptxSlide } from '../../../src/model/pptx-plan.ts';
import { planPptx, writePptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { howToAccept, isToBeKept } from '../../golden.ts';
import { realPack } from '../../pack.ts';
import { differingPixels, drawPages, officeVersion, small } from './draw-slides.ts';

const folder = 'tests/golden/pptx-pictures';
const note = `${folder}/drawn-with.json`;
const fileOf = (layout: string): string => `${folder}/${layout}.png`;

/** Of 57,600 px. Letters drawn a little otherwise change some five, a paragraph that is gone some five hundred. */
const tolerance = 90;

const major = (version: string | null): string => version?.split('.')[0] ?? '';
const keptWith: string | null = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).libreOffice : null;
const isUpdate = process.env.UPDATE_GOLDEN === '1';
const obstacle =
  officeVersion === null
    ? 'skipped: LibreOffice and pdftoppm are not here'
    : !isUpdate && keptWith !== null && major(keptWith) !== major(officeVersion)
      ? `skipped: LibreOffice ${officeVersion} is here, the pictures were drawn with ${keptWith}`
      : null;

describe.skipIf(obstacle !== null)(
  `a slide of each layout, drawn by LibreOffice${obstacle === null ? '' : ` (${obstacle})`}`,
  () => {
    let pages: Record<string, Buffer[]>;
    let statement: Buffer;
    beforeAll(async () => {
      const pack = realPack();
      const art = readdirSync('public/art').filter((name) => name.endsWith('.jpg'));
      const assets = Object.fromEntries(art.map((name) => [name, readFileSync(`public/art/${name}`)]));
      const plan = planPptx(selectEdition(pack, 'full'), { artwork: art, sourceData: false });
      const chosen = layoutNames.map((layout) => slideOn(plan, layout));
      const write = (slides: PptxSlide[]): Uint8Array => writePptx(onlyWith(plan, slides), assets);
      const bulleted = chosen[layoutNames.indexOf('statement')];
      if (bulleted === undefined) throw new Error('No slide is a statement.');
      const whole = write(chosen);
      const files = {
        chosen: whole,
        coarse: whole,
        // The same slide, harmed in two ways.
        fewer: write([withBody(bulleted, (paras) => paras.slice(0, -1))]),
        unmarked: write([withBody(bulleted, (paras) => paras.map(({ list: _, ...para }) => para))]),
      };
      pages = drawPages(files, { coarse: 3 });
      mkdirSync(folder, { recursive: true });
      statement = await small(pages.chosen?.[layoutNames.indexOf('statement')] ?? Buffer.alloc(0));
    });

    it.each([...layoutNames])('%s looks as it was last looked at', async (layout) => {
      const picture = await small(pages.chosen?.[layoutNames.indexOf(layout)] ?? Buffer.alloc(0));
      if (isToBeKept(fileOf(layout))) {
        writeFileSync(fileOf(layout), picture);
        writeFileSync(note, `${JSON.stringify({ libreOffice: officeVersion })}\n`);
      }
      const differing = await differingPixels(picture, readFileSync(fileOf(layout)));
      expect(differing, `${fileOf(layout)}: ${howToAccept}`).toBeLessThanOrEqual(tolerance);
    });

    it('would look different with its last paragraph gone', async () => {
      const harmed = await small(pages.fewer?.[0] ?? Buffer.alloc(0));
      expect(await differingPixels(harmed, statement)).toBeGreaterThan(tolerance);
    });

    it('would look different with its bullets gone', async () => {
      const harmed = await small(pages.unmarked?.[0] ?? Buffer.alloc(0));
      expect(await differingPixels(harmed, statement)).toBeGreaterThan(tolerance);
    });

    it('would look the same with the letters drawn a little otherwise', async () => {
      for (const [index, page] of (pages.chosen ?? []).entries()) {
        const otherwise = await small(pages.coarse?.[index] ?? Buffer.alloc(0));
        expect(await differingPixels(otherwise, await small(page))).toBeLessThanOrEqual(tolerance);
      }
    });
  },
);

describe('the kept pictures', () => {
  it('are one for each layout, with the version that drew them', () => {
    const wanted = [...layoutNames.map((layout) => `${layout}.png`), 'drawn-with.json'];
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
  });
});

/** The slide of a layout with most paragraphs: the one with most to lose. */
function slideOn(plan: PptxPlan, layout: string): PptxSlide {
  const count = (slide: PptxSlide): number =>
    slide.shapes.reduce((sum, shape) => sum + ('paras' in shape ? shape.paras.length : 1), 0);
  const found = plan.slides
    .filter((slide) => slide.layout === layout)
    .toSorted((one, other) => count(other) - count(one))[0];
  if (found === undefined) throw new Error(`No slide of the full edition is on the layout ${layout}.`);
  return found;
}

function onlyWith(plan: PptxPlan, slides: PptxSlide[]): PptxPlan {
  return { ...plan, slides, sections: [{ name: 'All', slides: slides.map((_, index) => index + 1) }] };
}

type Paras = Extract<PptxSlide['shapes'][number], { kind: 'placeholder' }>['paras'];

/** A slide with the paragraphs of its body changed. */
function withBody(slide: PptxSlide, change: (paras: Paras) => Paras): PptxSlide {
  const shapes = slide.shapes.map((shape) =>
    shape.kind === 'placeholder' && shape.role === 'body' ? { ...shape, paras: change(shape.paras) } : shape,
  );
  return { ...slide, shapes };
}
