import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/charts/chart-csv.ts';
import { resolveFixture } from '../../src/charts/fixture.ts';
import { deckFrame, phoneFrame } from '../../src/charts/frame.ts';
import { fixtures } from '../../src/charts/kinds/directions/fixtures.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { chartSpecSchema } from '../../src/model/chart.ts';
import { packCharts } from './every-chart.ts';

const several = fixtures['of every sort, from several studies'];
if (several === undefined) throw new Error('fixture lost');
const chart = resolveFixture(several);
const diabetes = packCharts.find(([name]) => name.startsWith('type-2-diabetes'))?.[1];

describe('directions of change', () => {
  it.each([deckFrame, phoneFrame])('draw every arrow at one size, so that none says an amount', (frame) => {
    const sizes = kindOf(chart)
      .svg(chart, frame)
      .marks.flatMap((mark) => {
        if (mark.kind !== 'path' || mark.fill !== 'blue' || mark.points.length !== 7) return [];
        const ys = mark.points.map(([, y]) => y);
        return [Math.round(Math.max(...ys) - Math.min(...ys))];
      });
    expect(sizes).toHaveLength(2);
    expect(new Set(sizes).size).toBe(1);
  });

  it('draw nothing beside an outcome that was not published', () => {
    const { marks } = kindOf(chart).svg(chart, deckFrame);
    const row = marks.filter(({ part }) => part === 'row-3').map(({ kind }) => kind);
    expect(new Set(row)).toEqual(new Set(['text', 'path']));
    expect(marks.filter((mark) => mark.part === 'row-3' && mark.kind === 'path')).toHaveLength(1);
  });

  it('leave as words in a spreadsheet, never as numbers', () => {
    expect(csvOf(chart)).toContain('"Healthy eating",');
    expect(csvOf(chart)).toMatch(/"Days of exercise",.*,"rose"/);
    expect(csvOf(chart)).not.toMatch(/,"?-?1"?\r?\n/);
  });

  it('refuse a word that is no direction, and a direction that the claim does not say', () => {
    const wrong = (rows: (typeof several)['dataset']['rows']) => () =>
      resolveFixture({ ...several, dataset: { ...several.dataset, rows } });
    expect(wrong([['Weight', 'dropped', '', 'pressure']])).toThrow(/no direction of change "dropped"/);
    expect(wrong([['Weight', 'rose', '', 'pressure']])).toThrow(/does not say that anything "rose"/);
    expect(wrong([['Weight', 'rose', '', 'nobody']])).toThrow(/no claim "nobody"/);
  });

  it('say of type 2 diabetes only which way each measure went', () => {
    expect(diabetes?.summary).toBe('Average change: blood sugar and cost of unplanned hospital stays fell.');
  });
});

describe('the caveat of a chart in a few words', () => {
  it('stands on every chart of the pack that has a caveat', () => {
    for (const [name, { caveat, limit }] of packCharts)
      if (caveat) expect(limit?.split(' ').length, name).toBeLessThanOrEqual(8);
  });

  it('is refused where it has more than eight words', () => {
    const spec = { ...several.spec, limit: 'one two three four five six seven eight nine' };
    expect(chartSpecSchema.safeParse(spec).success).toBe(false);
  });

  it('is the mark of a claim where the author wrote none', () => {
    const claims = (several.claims ?? []).map((claim) => ({ ...claim, mark: 'Survey of 2006' }));
    const spec = { ...several.spec, claims: ['exercise'] };
    expect(resolveFixture({ ...several, spec, claims }).limit).toBe('Survey of 2006');
  });
});
