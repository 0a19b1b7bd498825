import type { ChartKindOutputs } from '../../kinds.ts';
import { lossOf, planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const lines: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: lossOf,
};
