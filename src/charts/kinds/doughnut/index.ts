import type { ChartKindOutputs } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const doughnut: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: ({ highlight }) =>
    highlight.length > 0 ? 'The number in the middle of the ring is left out.' : null,
};
