import type { ChartKindOutputs } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const pyramid: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: ({ frames }) =>
    `The pyramids stand side by side and do not move; outline and brackets do not follow edited figures.${
      (frames?.names.length ?? 0) > 2 ? ' Only the first and the last are shown.' : ''
    }`,
};
