import { formatValue } from '../../src/charts/format-value.ts';
import type { Frame } from '../../src/charts/frame.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import type { PptxShape } from '../../src/model/pptx-plan.ts';

/** A chart as PowerPoint gets it: its native charts, and every word that is seen on the slide. */
export function onSlide(chart: ResolvedChart, { width, height = 440, font }: Frame) {
  const { native, under, over } = kindOf(chart).pptx(chart, { width, height, font }, { x: 0, y: 0 });
  const charts = native.map((one) => one.chart);
  const inCharts = charts.flatMap(({ series, categories, categoryNames, legend, legendBox, form }) => {
    const ring = form === 'doughnut';
    const labels = series.flatMap(({ name, values, labels: { points, format = '' } }) =>
      points.flatMap((label, at) => {
        const value = values[at];
        if (label === null || value === null || value === undefined) return [];
        const said =
          label.text ??
          `${/^(\[[^\]]*\])?"to "/.test(format) ? 'to ' : ''}${formatValue(value, chart.format)}`;
        return label.named === undefined ? [said] : [name, said];
      }),
    );
    return [
      ...labels,
      ...(categoryNames || (ring && legendBox) ? categories : []),
      ...(legend > 0 ? series.map(({ name }) => name) : []),
    ];
  });
  return {
    charts,
    shapes: [...under, ...over],
    words: [...inCharts, ...[...under, ...over].flatMap(wordsOf)],
  };
}

function wordsOf(shape: PptxShape): string[] {
  if (shape.kind === 'group') return shape.children.flatMap(wordsOf);
  if (shape.kind !== 'shape' && shape.kind !== 'table') return [];
  const paras = shape.kind === 'table' ? shape.rows.flatMap(({ cells }) => cells) : shape.text?.paras;
  return (paras ?? []).map(({ runs }) => {
    const text = runs.map((run) => `${run.break ? ' ' : ''}${run.text}`).join('');
    return text.replaceAll('\u00a0', ' ');
  });
}
