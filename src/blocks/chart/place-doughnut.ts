import { partColour, ringGeometry } from '../../charts/kinds/doughnut/geometry.ts';
import { textOn } from '../../charts/marks.ts';
import { wrapText } from '../../theme/measure.ts';
import { chartSizes, nativeChart, type PlaceKind } from './chart-place.ts';

/** Size in px of the values on the ring. */
const valueSize = 26;

/** A native ring with its values on it and the names of its parts in a legend: all of them follow edited figures. */
export const placeDoughnut: PlaceKind = (place) => {
  const { chart, frame, top } = place;
  const { cx, cy, outer } = ringGeometry(chart, {
    width: frame.w,
    height: frame.h - top,
    font: chartSizes.value,
  });
  const native = nativeChart(place, { x: cx - outer, y: top + cy - outer, w: outer * 2, h: outer * 2 });
  for (const series of native.series) {
    series.labels.size = valueSize;
    series.labels.points = series.labels.points.map((label, category) =>
      label === null ? null : { ...label, colour: textOn(partColour(chart, category)) },
    );
  }
  const x = cx + outer + 32;
  const w = frame.w - x;
  const size = chartSizes.value;
  const lines = chart.categories.reduce((sum, name) => sum + wrapText(name, size, w - 40).length, 0);
  const h = lines * size * 1.4 + chart.categories.length * size * 0.6;
  return {
    native: { ...native, size, categoryNames: false, legend: 0, legendBox: { x, y: top + cy - h / 2, w, h } },
    under: [],
    over: [],
  };
};
