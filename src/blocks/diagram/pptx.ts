import { drawingShapes } from '../../charts/drawing-shapes.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { group } from '../kit/shapes.ts';
import { planDiagram } from './plan.ts';

/** A diagram as one group of native shapes: every box and word can be moved and edited. */
const planDiagramBlock: PlanBlock<'diagram'> = (block, box) => {
  const drawing = planDiagram(block, { width: Math.round(box.w), height: Math.round(box.h) });
  return group(`Diagram: ${block.diagram}`, drawingShapes(drawing, box), block.alt);
};

export const pptx: PptxSpec<'diagram'> = {
  plan: planDiagramBlock,
  growth: () => Number.POSITIVE_INFINITY,
  isDrawn: true,
};
