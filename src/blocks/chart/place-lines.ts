import { type LinesGeometry, linesGeometry } from '../../charts/kinds/lines/geometry.ts';
import { slotsOf } from '../../charts/kinds/lines/pptx.ts';
import { planOver, planUnder } from '../../charts/kinds/lines/svg.ts';
import type { Mark } from '../../model/drawing.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { chartSizes, nativeChart, type PlaceKind } from './chart-place.ts';

/** Native lines; months, names, values and the break are text and lines of their own, where the picture has them. */
export const placeLines: PlaceKind = (place) => {
  const { chart, frame, top } = place;
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const geometry = evenly(linesGeometry(chart, size), slotsOf(chart));
  const { left, right, bottom } = geometry;
  const plot = { x: left, y: top + geometry.top, w: right - left, h: bottom - geometry.top };
  const native = nativeChart(place, plot);
  for (const series of native.series) series.labels.points = series.values.map(() => null);
  const ticks = new Set((chart.axis.ticks ?? []).map(({ label }) => label));
  // PowerPoint draws the grid and the numbers of its axis itself.
  const own = planUnder(chart, geometry).filter((mark) => !isGrid(mark) && !isTick(mark, ticks));
  const words = { ...size, marks: [...own, ...planOver(chart, geometry)] };
  return {
    native: { ...native, categoryNames: false, legend: 0 },
    under: [],
    over: drawingShapes(words, { x: frame.x, y: frame.y + top }),
  };
};

/** PowerPoint sets categories at even distances, so the words follow its slots instead of the months. */
function evenly(geometry: LinesGeometry, slots: Array<number | null>): LinesGeometry {
  const { left, right } = geometry;
  const step = (right - left) / Math.max(1, slots.length - 1);
  const x = (category: number) => left + slots.indexOf(category) * step;
  const named = geometry.named.map((one) => ({
    ...one,
    middle: one.middle + x(one.category) - geometry.x(one.category),
  }));
  return { ...geometry, x, named };
}

function isGrid(mark: Mark): boolean {
  return mark.kind === 'line' && mark.stroke === 'rule';
}

function isTick(mark: Mark, ticks: ReadonlySet<string>): boolean {
  return mark.kind === 'text' && mark.anchor === 'end' && ticks.has(mark.lines.join(' '));
}
