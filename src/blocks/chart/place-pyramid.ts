import { planBracket } from '../../charts/kinds/pyramid/bracket.ts';
import type { PyramidLayout } from '../../charts/kinds/pyramid/layout.ts';
import { planBands, planHead, planOutline, planScale } from '../../charts/kinds/pyramid/marks.ts';
import { frameMoment } from '../../charts/kinds/pyramid/moment.ts';
import { bandsMiddle, framesShown, pairLayouts } from '../../charts/kinds/pyramid/svg.ts';
import type { Mark } from '../../model/drawing.ts';
import type { Box, PptxChart } from '../../model/pptx-plan.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { type ChartPlace, chartSizes, nativeChart, type PlaceKind } from './chart-place.ts';

/** A native chart a frame, side by side; the names of the bands, the moments and the brackets are drawn around them. */
export const placePyramid: PlaceKind = (place) => {
  const { chart, frame, top } = place;
  const layouts = pairLayouts(chart, { width: frame.w, height: frame.h - top, font: chartSizes.value });
  const shown = framesShown(chart);
  const charts = layouts.map((layout, index) => pyramidChart(place, layout, index));
  const [first, ...more] = charts;
  const shapes = (marks: Mark[]) =>
    drawingShapes({ width: frame.w, height: frame.h - top, marks }, { x: frame.x, y: frame.y + top });
  const moments = layouts.map((layout, index) => ({ layout, moment: frameMoment(chart, shown[index] ?? 0) }));
  const [left] = layouts;
  const last = moments.at(-1);
  const heads = moments.flatMap(({ layout, moment }) => [
    ...planScale(chart, layout),
    ...planHead(chart, moment, layout),
  ]);
  return {
    native: first?.native ?? null,
    ...(first ? { box: first.box } : {}),
    more,
    under: shapes([...heads, ...(left ? planBands(chart, bandsMiddle(layouts), left) : [])]),
    over: shapes([
      ...(last && moments.length > 1 ? planOutline(chart, shown[0] ?? 0, last.layout) : []),
      ...moments.flatMap(({ layout, moment }) => planBracket(chart, moment, layout)),
    ]),
  };
};

/** The chart of one frame: its two series, in a box of its own. */
function pyramidChart(place: ChartPlace, layout: PyramidLayout, index: number) {
  const { chart, plan, frame, top } = place;
  const box: Box = { x: frame.x + layout.x, y: frame.y + top, w: layout.w, h: layout.h };
  const max = layout.length(plan.axis.max);
  const plot: Box = {
    x: layout.axes[0] - max - layout.x,
    y: layout.head,
    w: layout.axes[1] - layout.axes[0] + max * 2,
    h: layout.bottom - layout.head,
  };
  const whole = nativeChart(place, plot);
  const native: PptxChart = {
    ...whole,
    series: whole.series.slice(index * 2, index * 2 + 2),
    // Its numbers would begin at the odd end of the scale; the drawn ones stand at round places.
    axis: { ...whole.axis, shown: false },
    categoryNames: false,
    legend: 0,
    size: layout.sizes.tick,
  };
  const name = chart.frames?.names[framesShown(chart)[index] ?? 0] ?? '';
  return { native, name, box };
}
