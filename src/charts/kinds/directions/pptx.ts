import { group } from '../../../model/pptx-shapes.ts';
import { drawingShapes } from '../../drawing-shapes.ts';
import type { PlanPptx } from '../../native-chart.ts';
import { planSvg } from './svg.ts';

/** The picture as shapes: one group an outcome, named by it, so that a row is moved or removed as one. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const { width, height, marks } = planSvg(chart, frame);
  const shapesOf = (part: string | undefined) =>
    drawingShapes({ width, height, marks: marks.filter((mark) => mark.part === part) }, at);
  const rows = chart.categories.flatMap((name, index) =>
    group(`${name}: ${chart.series[0]?.data[index]?.label ?? ''}`, shapesOf(`row-${index}`)),
  );
  return { native: [], under: [...rows, ...shapesOf(undefined)], over: [] };
};
