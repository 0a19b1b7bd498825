import type { KindSpec } from '../../kinds.ts';
import { checkWhole } from '../shares/check.ts';
import { summariseShares } from '../shares/summary.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const doughnut: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseShares,
  axis: 'none',
  check: checkWhole,
  loss: ({ highlight }) =>
    highlight.length > 0 ? 'The number in the middle of the ring is left out.' : null,
};
