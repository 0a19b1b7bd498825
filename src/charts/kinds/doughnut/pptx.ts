import { textOn, wrapText } from '../../marks.ts';
import { nativeChart, nativeSeries, type PlanPptx } from '../../native-chart.ts';
import { partColour, ringGeometry } from './geometry.ts';

/** Size in px of the values on the ring. */
const valueSize = 26;

/** A native ring with its values on it and the names of its parts in a legend: all of them follow edited figures. */
export const planPptx: PlanPptx = (chart, frame) => {
  const { cx, cy, outer } = ringGeometry(chart, frame);
  const x = cx + outer + 32;
  const w = frame.width - x;
  const size = frame.font;
  const lines = chart.categories.reduce((sum, name) => sum + wrapText(name, size, w - 40).length, 0);
  const h = lines * size * 1.4 + chart.categories.length * size * 0.6;
  const own = {
    form: 'doughnut' as const,
    series: chart.series.map(({ name, data }) =>
      nativeSeries(chart, {
        name,
        values: data.map(({ value }) => value),
        labels: data.map(({ label }) => label),
        colour: 'blue',
        points: data.map((_, category) => partColour(chart, category)),
        place: 'ctr',
        size: valueSize,
        look: (category) => ({ colour: textOn(partColour(chart, category)) }),
      }),
    ),
    axis: { min: 0, max: 100, step: 100, shown: false },
    plot: { x: cx - outer, y: cy - outer, w: outer * 2, h: outer * 2 },
    categoryNames: false,
    legendBox: { x, y: cy - h / 2, w, h },
    gap: 0,
    size,
  };
  return { native: [{ chart: nativeChart(chart, own) }], under: [], over: [] };
};
