import { kindOf } from '../../charts/kinds.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { chartSizes, type PlaceKind } from './chart-place.ts';

/** A chart that PowerPoint has no chart for: its picture as native shapes, each still editable. */
export const placeDrawn: PlaceKind = ({ chart, frame, top }) => {
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const drawing = kindOf(chart).planSvg(chart, size);
  return { native: null, under: drawingShapes(drawing, { x: frame.x, y: frame.y + top }), over: [] };
};
