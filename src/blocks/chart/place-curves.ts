import type { Box, PptxLabel, PptxShape } from '../../model/pptx-plan.ts';
import { textWidth } from '../../theme/measure.ts';
import { type ChartPlace, chartSizes, nativeChart, type PlaceKind, widest } from './chart-place.ts';
import { axisWords, endNames, gapMarks, type Locate, remarkMarks, widestLine } from './curve-words.ts';

/** Whether every name fits on a line of its own over its last value, in a label that follows the data. */
function areShort({ plan, frame }: ChartPlace): boolean {
  const short =
    widest(
      plan.series.map(({ name }) => name),
      chartSizes.axis,
      700,
    ) <=
    frame.w * 0.3;
  // A last point that was not published has no label, and one in words of its own is not tied to its cell.
  return short && plan.series.every(({ values }) => (values.at(-1) ?? null) !== null);
}

/** Lines named at their ends; the gap between the first two is shaded behind the chart. */
export const placeCurves: PlaceKind = (place) => {
  const { chart, plan, frame, top } = place;
  const ticks = chart.axis.ticks?.map(({ label }) => label) ?? [];
  const left = widest(ticks, chartSizes.axis) + 16;
  const named = areShort(place);
  const widths = named
    ? [
        widest(
          plan.series.map(({ name }) => name),
          chartSizes.axis,
          700,
        ),
      ]
    : plan.series.map(({ name }) => widestLine(name, chartSizes.axis, frame.w * 0.24));
  const ends = plan.series.map(({ labels }) => labels.at(-1) ?? '');
  const right = Math.max(...widths, widest(ends, chartSizes.value, 700)) + 22;
  const foot = chart.axis.ends === undefined && chart.axis.category === undefined ? 34 : 62;
  const head = chart.axis.value === undefined ? 14 : 34;
  const plot: Box = { x: left, y: top + head, w: frame.w - left - right, h: frame.h - top - head - foot };
  const locate = locator(place, plot);
  const native = nativeChart(place, plot);
  native.legend = 0;
  const names = endNames(place, locate, right, named);
  native.series.forEach((series, index) => {
    if (named) series.labels.size = chartSizes.axis;
    series.labels.points = series.labels.points.map((label, category): PptxLabel | null => {
      if (label === null) return null;
      const shift = names.find((name) => name.series === index)?.shift ?? 0;
      if (category === series.values.length - 1)
        return { ...label, place: 'r', shift: [4, shift], ...(named ? { named: '\n' } : {}) };
      return { ...label, ...besideStart(place, plot, locate, index, category) };
    });
  });
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap');
  const marks = gaps.flatMap((gap) => gapMarks(gap, locate, frame.x + plot.x + plot.w / 2));
  const remarks = chart.annotations
    .filter(({ kind }) => kind === 'label')
    .flatMap((remark) => remarkMarks(remark, place, plot, locate));
  return {
    native,
    under: gaps.length > 0 ? shade(chart.categories.length, locate) : [],
    over: [...marks, ...remarks, ...names.flatMap(({ shape }) => shape ?? []), ...axisWords(place, plot)],
  };
};

function locator({ chart, plan, frame }: ChartPlace, plot: Box): Locate {
  const { min, max } = plan.axis;
  return (series, category) => {
    const value = chart.series[series]?.data[category]?.value ?? null;
    if (value === null) return null;
    const along = chart.categories.length < 2 ? 0.5 : category / (chart.categories.length - 1);
    const x = frame.x + plot.x + along * plot.w;
    return [x, frame.y + plot.y + ((max - value) / (max - min || 1)) * plot.h];
  };
}

/** Where the first value stands: right of the axis, over the highest line and under the others. */
function besideStart(
  place: ChartPlace,
  plot: Box,
  locate: Locate,
  series: number,
  category: number,
): Pick<PptxLabel, 'place' | 'shift'> {
  const label = place.chart.series[series]?.data[category]?.label ?? '';
  const width = textWidth(label, chartSizes.value, 700);
  const step = plot.w / Math.max(1, place.chart.categories.length - 1);
  const from = locate(series, category);
  // How far the line climbs or falls beside the words.
  const steps = Math.max(1, Math.round(width / step));
  const reach = locate(series, category + steps) ?? from;
  const share = Math.min(1, width / (steps * step));
  const climb = from === null || reach === null ? 0 : (from[1] - reach[1]) * share;
  if (isHighest(place, series, category))
    return { place: 't', shift: [width / 2 + 2, -Math.max(0, climb - 6)] };
  return climb > 0 ? { place: 'r', shift: [4, 8] } : { place: 'b', shift: [width / 2 + 2, -climb] };
}

function isHighest({ chart }: ChartPlace, series: number, category: number): boolean {
  const own = chart.series[series]?.data[category]?.value ?? 0;
  return chart.series.every((other) => (other.data[category]?.value ?? own) <= own);
}

/** The region between the first two curves. */
function shade(count: number, locate: Locate): PptxShape[] {
  const along = Array.from({ length: count }, (_, category) => category);
  const edge = (series: number) =>
    along.map((category) => locate(series, category)).filter((at) => at !== null);
  const points = [...edge(0), ...edge(1).reverse()];
  if (points.length < 4) return [];
  return [{ kind: 'path', name: 'Gap', alt: '', points, closed: true, smooth: false, fill: 'plum-wash' }];
}
