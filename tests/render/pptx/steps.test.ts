import { describe, expect, it } from 'vitest';
import type { PptxShape, PptxSlide } from '../../../src/model/pptx-plan.ts';
import { planPptx, renderPptx } from '../../../src/render/pptx/index.ts';
import { compareWithPack } from '../../../src/render/pptx/read/compare.ts';
import { readPptxIdentity } from '../../../src/render/pptx/read/index.ts';
import { slidesInSteps } from '../../../src/render/pptx/slides-in-steps.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';

const pack = realPack();
const deck = selectEdition(pack, 'full');
const plain = planPptx(deck);
const plan = planPptx(slidesInSteps(deck));
const stepped = [
  'why/life-expectancy',
  'why/deprivation-london',
  'why/tube-life-expectancy',
  'impacts/evidence-map',
  'impacts/break-even',
];

const slidesOf = (id: string): PptxSlide[] => plan.slides.filter((slide) => slide.id === id);
const shapesIn = (shapes: PptxShape[]): PptxShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? shapesIn(shape.children) : [shape]));
const wordsOf = (slide: PptxSlide): string[] =>
  shapesIn(slide.shapes).flatMap((shape) => {
    const paras =
      shape.kind === 'placeholder' ? shape.paras : shape.kind === 'shape' ? shape.text?.paras : [];
    return (paras ?? []).map(({ runs }) => runs.map(({ text }) => text).join(''));
  });
const notesOf = ({ notes }: PptxSlide): string[] =>
  notes.map(({ runs }) => runs.map(({ text }) => text).join(''));
const chartOf = (slide: PptxSlide | undefined) =>
  shapesIn(slide?.shapes ?? []).find(({ kind }) => kind === 'chart');

describe('charts step by step in PowerPoint', () => {
  it('are slides of their own, ahead of the whole one, under its title', () => {
    const added = stepped.map((id) => slidesOf(id).length);
    expect(added).toEqual([3, 2, 3, 3, 3]);
    expect(plan.slides).toHaveLength(plain.slides.length + 9);
    for (const id of stepped) {
      const titles = slidesOf(id).map(({ shapes }) => shapes[0]);
      expect(new Set(titles.map((title) => JSON.stringify(title))).size).toBe(1);
    }
  });

  it('leave rows of bars empty until they come, in the chart and in the formulas of its workbook', () => {
    const bars = slidesOf('impacts/break-even').map((slide) => {
      const shape = chartOf(slide);
      if (shape?.kind !== 'chart') throw new Error('The slide has no native chart.');
      const { categories, series, book, axis } = shape.chart;
      const filled = (all: ReadonlyArray<unknown>): number =>
        all.filter((one) => one !== null && one !== '').length;
      return {
        axis,
        names: filled(categories),
        low: filled(series[1]?.values ?? []),
        formulas: filled(book?.cells[1] ?? []),
      };
    });
    expect(bars.map(({ axis: _, ...rest }) => rest)).toEqual([
      { names: 2, low: 2, formulas: 2 },
      { names: 6, low: 6, formulas: 6 },
      { names: 8, low: 8, formulas: 8 },
    ]);
    expect(bars[0]?.axis).toEqual(bars[2]?.axis);
    // What does not follow the workbook is said where the chart is whole.
    const said = slidesOf('impacts/break-even').map((slide) =>
      /do not: write them anew/.test(notesOf(slide).join()),
    );
    expect(said).toEqual([false, false, true]);
  });

  it('say which step they are in their notes, and what it shows on the slide', () => {
    const [first, second, whole] = slidesOf('why/tube-life-expectancy').map((slide) => ({
      notes: notesOf(slide),
      words: wordsOf(slide),
    }));
    const says = 'Ride east from Holland Park, where life expectancy is 88 years.';
    expect(first?.notes.slice(0, 2)).toEqual([
      `Step 1 of 3: ${says}`,
      'What to say stands with the whole chart.',
    ]);
    expect(first?.words).toContain(says);
    expect(second?.notes[0]).toMatch(/^Step 2 of 3: At Bethnal Green it is 78 years/);
    const own = plain.slides.find(({ id }) => id === 'why/tube-life-expectancy');
    expect(whole).toEqual(own && { notes: notesOf(own), words: wordsOf(own) });
  });

  it('are native charts to edit, in the same place and on the same scale', () => {
    const charts = slidesOf('why/life-expectancy').map((slide) => {
      const shape = chartOf(slide);
      return shape?.kind === 'chart' ? shape : null;
    });
    expect(charts.map((shape) => shape?.chart.series.map(({ name }) => name))).toEqual([
      ['Life expectancy'],
      ['Life expectancy', 'Healthy life expectancy'],
      ['Life expectancy', 'Healthy life expectancy'],
    ]);
    const frames = charts.map((shape) => JSON.stringify([shape?.box, shape?.chart.plot, shape?.chart.axis]));
    expect(new Set(frames).size).toBe(1);
  });

  it('do not lead a link astray', () => {
    const linksOf = (slide: PptxSlide): number[] =>
      [...JSON.stringify(slide).matchAll(/"kind":"slide","number":(\d+)/g)].map(([, number]) =>
        Number(number),
      );
    const targets = (slides: PptxSlide[]): Array<string | undefined> =>
      slides.flatMap((slide) => linksOf(slide).map((number) => slides[number - 1]?.id));
    const wanted = targets(plain.slides);
    expect(wanted.length).toBeGreaterThan(5);
    expect(targets(plan.slides)).toEqual(wanted);
    expect(plan.sections.flatMap(({ slides }) => slides)).toEqual(plan.slides.map((_, index) => index + 1));
  });

  it('come back as copies of the whole slide, and nothing of them is missing or out of date', () => {
    const back = compareWithPack(readPptxIdentity(renderPptx(slidesInSteps(deck))), pack);
    const copies = back.slides.filter(({ copyOf }) => copyOf !== null);
    expect(copies.map(({ id }) => id)).toEqual(
      stepped.flatMap((id) =>
        slidesOf(id)
          .slice(1)
          .map(() => id),
      ),
    );
    for (const { copyOf, id } of copies)
      expect(back.slides[(copyOf ?? 0) - 1]).toMatchObject({ id, copyOf: null });
    expect(back.missing).toEqual([]);
    const changed = back.slides.filter(
      (slide) => slide.changed !== null || slide.notes !== null || slide.movedFrom !== null,
    );
    expect(changed).toEqual([]);
    expect(back.slides.flatMap(({ stale, staleCharts }) => [...stale, ...staleCharts])).toEqual([]);
  });
});
