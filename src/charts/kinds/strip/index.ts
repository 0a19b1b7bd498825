import type { KindSpec } from '../../kinds.ts';
import { checkStrip } from './check.ts';
import { planPptx } from './pptx.ts';
import { summariseStrip } from './summary.ts';
import { planSvg } from './svg.ts';

export const strip: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseStrip,
  axis: 'values',
  check: checkStrip,
  loss: () => 'Two stops cannot be compared; names, falls and their words do not follow edited figures.',
};
