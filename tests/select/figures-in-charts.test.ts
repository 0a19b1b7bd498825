import { beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../src/charts/kinds.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import type { PptxShape } from '../../src/model/pptx-plan.ts';
import { type OwnFigure, type Remix, remixSchema } from '../../src/model/remix.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { planPptx } from '../../src/render/pptx/plan-pptx.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { freeze, itemFor, realPack, started } from '../remix/pack.ts';

// A figure of one's own is followed to everything that is drawn, said or written of a chart.

let pack: PackModel;
beforeAll(() => {
  pack = realPack();
});

const ours: OwnFigure = {
  id: 'l1',
  replaces: { claim: 'ltc-service-use', figure: 'gp' },
  item: null,
  label: 'of appointments',
  value: '45%',
  place: 'Croydon',
  period: '2025',
  source: 'Our own count',
  addedBy: 'A. Person',
};
const chartId = 'ltc-service-use';
const mark = 'local figure: Croydon, 2025';

function remixWith(...locals: Array<Partial<OwnFigure>>): Remix {
  return freeze(
    remixSchema.parse({ ...started(pack, 'full'), locals: locals.map((one) => ({ ...ours, ...one })) }),
  );
}

/** The slide that draws a chart, by id. */
function slideWith(chart: string): string {
  const found = Object.values(pack.slides).find((slide) => chartsIn(slide).includes(chart));
  if (found === undefined) throw new Error(`no slide draws ${chart}`);
  return found.id;
}

/** Every value in the workbooks of the native charts of a slide. */
function inWorkbooks(shapes: readonly PptxShape[]): Array<number | null> {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'chart') return shape.chart.series.flatMap(({ values }) => values);
    return shape.kind === 'group' ? inWorkbooks(shape.children) : [];
  });
}

function drawnWords(chart: ResolvedChart): string {
  const { marks } = kindOf(chart).svg(chart, { width: 900, height: 500, font: 18 });
  return marks.flatMap((one) => (one.kind === 'text' ? one.lines : [])).join(' ');
}

describe('a figure of one’s own in a chart', () => {
  it('reaches drawing, table, summary, alternative text, caveat, citation and workbook', () => {
    const { deck, notes } = applyRemix(pack, remixWith({}));
    const chart = deck.charts[chartId];
    if (chart === undefined) throw new Error('the chart is not in the deck');
    const data = chart.series[0]?.data ?? [];
    expect(data.map(({ value }) => value)).toContain(45);
    expect(data.map(({ value }) => value)).not.toContain(50);
    expect(drawnWords(chart)).toContain('45%');
    expect(chart.table.rows.flat()).toContain('45%');
    expect(chart.summary).toContain('45%');
    expect(chart.summary).not.toContain('50%');
    for (const words of [chart.alt, chart.caveat]) expect(words).toContain(`45% is a ${mark}.`);
    expect(chart.limit?.toLowerCase()).toContain(mark.toLowerCase());
    const slide = deck.slides.find(({ id }) => id === slideWith(chartId));
    expect(slide?.claims).toContain('own--l1');
    expect(slide?.citations.map(({ source }) => source)).toContain('own--l1');
    const plan = planPptx(deck).slides.find(({ id }) => id === slideWith(chartId));
    expect(inWorkbooks(plan?.shapes ?? [])).toContain(45);
    expect(inWorkbooks(plan?.shapes ?? [])).not.toContain(50);
    expect(notes).toEqual([]);
  });

  it('is drawn in full where it lies beyond the end that the author gave the axis', () => {
    const replaces = { claim: 'reach-deprived-areas', figure: 'last' };
    const drawn = (value: string) =>
      applyRemix(pack, remixWith({ replaces, value, label: '' })).deck.charts['reach-deprived-areas'];
    expect(drawn('45%')?.axis.max).toBe(50);
    expect(drawn('61%')?.axis.max).toBeGreaterThanOrEqual(61);
    expect(drawn('61%')?.alt).toContain('the second 61%');
    expect(drawn('more than 30%')?.alt).toContain('the second more than 30%');
  });

  it('reaches the words of a chart, and the sentences beside it', () => {
    const replaces = { claim: 'rotherham-wellbeing', figure: 'share' };
    const { deck } = applyRemix(pack, remixWith({ replaces, value: '79%', label: '' }));
    const chart = deck.charts['rotherham-progress'];
    expect(JSON.stringify(chart)).not.toContain('83%');
    expect(`${chart?.title} ${chart?.subtitle} ${chart?.alt}`).toContain('79%');
    const visits = { replaces: { claim: 'hiu-activity', figure: 'ae' }, value: '19%', label: '' };
    const other = applyRemix(pack, remixWith(visits)).deck;
    const slide = other.slides.find(({ id }) => id === slideWith('high-intensity-users'));
    expect(plainText(slide?.title ?? [])).toContain(`19% (${mark}) of its visits`);
    const drawn = other.charts['high-intensity-users'];
    expect(drawn?.series[0]?.data.map(({ label }) => label)).toContain('19%');
  });

  it('is drawn on one slide only where it is meant for that one', () => {
    const slide = slideWith(chartId);
    const remix = remixWith({});
    const item = itemFor(remix, slide);
    const again = { ...item, id: 'again' };
    const locals = remix.locals.map((one) => ({ ...one, item: 'again' }));
    const { deck, itemOf } = applyRemix(pack, freeze({ ...remix, items: [...remix.items, again], locals }));
    const values = deck.slides.flatMap((one) => {
      const id = chartsIn(one).find((name) => name.startsWith(chartId));
      if (id === undefined || !one.id.startsWith(slide)) return [];
      const drawn = deck.charts[id]?.series[0]?.data.map(({ value }) => value);
      return [[itemOf[one.id], drawn?.includes(45), drawn?.includes(50)]];
    });
    expect(values).toEqual([
      [item.id, false, true],
      ['again', true, false],
    ]);
  });

  it('leaves a chart as it is, and says so, where the chart would contradict itself', () => {
    const whole = { claim: 'health-factor-shares', figure: 'clinical-care' };
    for (const change of [
      // Parts of a whole that no longer add up; another unit; two numbers; a gap that is no longer the gap.
      { replaces: whole, value: '40%' },
      { value: '3 weeks' },
      { value: '50% to 60%' },
      { replaces: { claim: 'men-life-expectancy-by-decile', figure: 'most-deprived' }, value: '70.1 years' },
    ]) {
      const { deck, notes } = applyRemix(pack, remixWith(change));
      for (const chart of Object.values(deck.charts)) expect(chart).toEqual(pack.charts[chart.id]);
      expect(notes.map(({ code }) => code)).toContain('chart-national');
    }
  });

  it('stands in the place of one that the chosen place brought', () => {
    const place = 'E09000012';
    const replaces = { claim: 'local-healthy-life-by-place-e09000012', figure: 'women' };
    const remix = { ...remixWith({ replaces, value: '60.5 years' }), place };
    const placed = { ...itemFor(remix, 'why/deprivation-london'), id: 'placed', slide: 'why/your-place' };
    const { deck } = applyRemix(pack, freeze({ ...remix, items: [...remix.items, placed] }));
    const chart = deck.charts['place-healthy-life'];
    expect(chart?.series.flatMap(({ data }) => data.map(({ value }) => value))).toContain(60.5);
    expect(chart?.table.rows.flat()).toContain('60.5 years');
  });
});
