import { kindOf } from '../../charts/kinds.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { group } from '../kit/shapes.ts';
import { chartSizes, type PlaceKind } from './chart-place.ts';

/** Directions of change as shapes: one group an outcome, named by it, so that a row is moved or removed as one. */
export const placeDirections: PlaceKind = ({ chart, frame, top }) => {
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const { width, height, marks } = kindOf(chart).planSvg(chart, size);
  const at = { x: frame.x, y: frame.y + top };
  const shapesOf = (part: string | undefined) =>
    drawingShapes({ width, height, marks: marks.filter((mark) => mark.part === part) }, at);
  const rows = chart.categories.flatMap((name, index) =>
    group(`${name}: ${chart.series[0]?.data[index]?.label ?? ''}`, shapesOf(`row-${index}`)),
  );
  return { native: null, under: [...rows, ...shapesOf(undefined)], over: [] };
};
