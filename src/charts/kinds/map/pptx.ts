import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';

/** PowerPoint has no map of London: the boroughs become shapes, coloured by their first value. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  return {
    type: 'bar',
    landing: 'shapes',
    loss: 'The map shows boroughs by score, one editable shape each; the small areas are shown for the two neighbours in close-up only. The figures of all boroughs are in the notes.',
    direction: 'across',
    categories: chart.categories,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }) => label),
      colour: 'blue',
    })),
    numFmt: numFmtOf(chart.format),
    axis: { min: 0, max: 100, step: 100, show: false, value: null, category: null },
    legend: false,
    gapWidth: 40,
    notes: [],
  };
}
