import type { ChartKindOutputs } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const strip: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: () => 'Two stops cannot be compared; names, falls and their words do not follow edited figures.',
};
