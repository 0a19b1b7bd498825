import { drawingShapes } from '../../drawing-shapes.ts';
import { textOn } from '../../marks.ts';
import { nativeChart, nativeSeries, type PlanPptx } from '../../native-chart.ts';
import { fitsInside, layOutStrip, numberSize, planWords } from './strip.ts';

/** One stacked bar, a series a part; the bracket over it and the names under it are those of the picture. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const whole = chart.series[0];
  // A stacked bar has no gap before its last parts.
  const layout = layOutStrip(chart, frame, 0);
  const native = nativeChart(chart, {
    form: 'stack',
    categories: [whole?.name ?? chart.categoryLabel],
    series: layout.parts.map((part) =>
      nativeSeries(chart, {
        name: part.name,
        values: [whole?.data[part.category]?.value ?? null],
        labels: [fitsInside(part, frame.font) ? part.label : null],
        colour: part.colour,
        labelColour: textOn(part.colour),
        place: 'ctr',
        size: frame.font * numberSize,
      }),
    ),
    axis: { min: 0, max: 100, step: 100, shown: false },
    plot: { x: 0, y: layout.top, w: frame.width, h: layout.thick },
    categoryNames: false,
    gap: 0,
  });
  const { over, under } = planWords(layout, frame.font);
  const marks = [...over, ...under];
  return { native: [{ chart: native }], under: [], over: drawingShapes({ ...frame, marks }, at) };
};
