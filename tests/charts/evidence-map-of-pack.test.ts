import { describe, expect, it } from 'vitest';
import { isMissing } from '../../src/charts/format-value.ts';
import { wideFrame } from '../../src/charts/frame.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import { claims, packCharts, readDataset } from './every-chart.ts';
import { cellLinks } from './evidence-links.ts';

const chart = packCharts.find(([name]) => name === 'evidence-map.chart.json')?.[1];
if (chart === undefined) throw new Error('the pack has no evidence map');
const { rows } = readDataset('evidence-map');

/** Every finding of the chart as "study, outcome: direction". */
function findingsOf({ categories, series }: ResolvedChart): string[] {
  return categories.flatMap((study, at) =>
    series.flatMap(({ name, data }) => {
      const datum = data[at];
      return datum && !isMissing(datum) ? [`${study}, ${name}: ${datum.label}`] : [];
    }),
  );
}

describe('the evidence map of the pack', () => {
  it('links every finding on a page to the claim of its row', () => {
    expect(cellLinks(chart)).toEqual(rows.map((row) => String(row[7])).toSorted());
  });

  it('shows every row of its data once, and nothing else', () => {
    const meant = rows.map((row) => `${row[0]}, ${row[5]}: ${row[6]}`);
    expect(findingsOf(chart).toSorted()).toEqual(meant.toSorted());
  });

  it('stands on the slide with ten to twelve studies in text of 16 px or more', () => {
    const sizes = kindOf(chart)
      .svg(chart, { ...wideFrame, height: 370 })
      .marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    expect(chart.highlight.length).toBeGreaterThanOrEqual(10);
    expect(chart.highlight.length).toBeLessThanOrEqual(12);
  });

  it('shows on the slide no claim that nobody could confirm', () => {
    for (const at of chart.highlight)
      for (const id of chart.evidence?.studies[at]?.claims ?? [])
        if (id !== null) expect(claims[id]?.verdict, id).toBe('confirmed');
  });
});
