import type { ChartKindOutputs } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const bars: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: ({ annotations, orientation }) =>
    annotations.length > 0 && orientation !== 'up'
      ? 'Words beside single bars do not follow edited figures.'
      : null,
};
