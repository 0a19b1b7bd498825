import { ringGeometry } from '../../charts/kinds/doughnut/geometry.ts';
import { planOver } from '../../charts/kinds/doughnut/svg.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { chartSizes, nativeChart, type PlaceKind } from './chart-place.ts';

/** A native ring; the number in its hole and the words beside it are text of their own. */
export const placeDoughnut: PlaceKind = (place) => {
  const { chart, frame, top } = place;
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const ring = ringGeometry(chart, size);
  const { cx, cy, outer } = ring;
  const native = nativeChart(place, { x: cx - outer, y: top + cy - outer, w: outer * 2, h: outer * 2 });
  for (const series of native.series) series.labels.points = series.values.map(() => null);
  const words = { width: size.width, height: size.height, marks: planOver(ring) };
  return {
    native: { ...native, categoryNames: false, legend: 0 },
    under: [],
    over: drawingShapes(words, { x: frame.x, y: frame.y + top }),
  };
};
