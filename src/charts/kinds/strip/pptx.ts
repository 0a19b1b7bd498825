import type { Mark } from '../../../model/drawing.ts';
import { drawingShapes } from '../../drawing-shapes.ts';
import { isLater } from '../../later.ts';
import { nativeChart, nativeSeries, type PlanPptx } from '../../native-chart.ts';
import { stripLayout } from './layout.ts';
import { planParts, valueMark } from './svg.ts';

/** A native line chart; the line of stops, their names and the falls between them are drawn around it. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const layout = stripLayout(chart, frame);
  const { left, right, top, bottom } = layout.plot;
  const parts = planParts(chart, layout);
  const placed = new Map(parts.placed.map((one) => [one.stop, one]));
  const series = chart.series.map(({ name, data }) =>
    nativeSeries(chart, {
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }) => label),
      colour: 'blue',
      place: 't',
      look: (stop) => {
        const own = placed.get(stop);
        return own === undefined || isLater(chart, chart.categories[stop])
          ? null
          : { place: own.side, shift: [0, own.shift] };
      },
    }),
  );
  // A value that was not published has no point to carry its label.
  const missing = parts.placed.filter((one) => one.missing).map((one) => valueMark(one, layout));
  const { width, height, sizes } = layout;
  const shapes = (marks: Mark[]) => drawingShapes({ width, height, marks }, at);
  const own = {
    form: 'line' as const,
    series,
    plot: { x: left, y: top, w: right - left, h: bottom - top },
    categoryNames: false,
    size: sizes.tick,
  };
  return {
    native: [{ chart: nativeChart(chart, own) }],
    under: shapes(parts.hairs),
    over: shapes([...parts.rail, ...parts.axis, ...parts.spans.lines, ...missing, ...parts.spans.words]),
  };
};
