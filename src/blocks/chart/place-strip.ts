import { stripLayout } from '../../charts/kinds/strip/layout.ts';
import { planParts, valueMark } from '../../charts/kinds/strip/svg.ts';
import type { Mark } from '../../model/drawing.ts';
import type { PptxLabel } from '../../model/pptx-plan.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { chartSizes, nativeChart, type PlaceKind } from './chart-place.ts';

/** A native line chart; the line of stops, their names and the falls between them are drawn around it. */
export const placeStrip: PlaceKind = (place) => {
  const { chart, frame, top } = place;
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const layout = stripLayout(chart, size);
  const { left, right, top: plotTop, bottom } = layout.plot;
  const plot = { x: left, y: top + plotTop, w: right - left, h: bottom - plotTop };
  const native = nativeChart(place, plot);
  const parts = planParts(chart, layout);
  const labels = new Map(parts.placed.map((one) => [one.stop, one]));
  native.categoryNames = false;
  native.legend = 0;
  native.size = layout.sizes.tick;
  for (const series of native.series) {
    series.labels.points = series.labels.points.map((label, stop): PptxLabel | null => {
      const placed = labels.get(stop);
      if (label === null || placed === undefined) return null;
      return { ...label, place: placed.side, shift: [0, placed.shift] };
    });
  }
  // A value that was not published has no point to carry its label.
  const missing = parts.placed.filter((one) => one.missing).map((one) => valueMark(one, layout));
  const shapes = (marks: Mark[]) =>
    drawingShapes({ width: layout.width, height: layout.height, marks }, { x: frame.x, y: frame.y + top });
  return {
    native,
    under: shapes(parts.hairs),
    over: shapes([...parts.rail, ...parts.axis, ...parts.spans.lines, ...missing, ...parts.spans.words]),
  };
};
