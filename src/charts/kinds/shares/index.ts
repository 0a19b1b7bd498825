import type { KindSpec } from '../../kinds.ts';
import { checkWhole } from './check.ts';
import { groupOf } from './parts.ts';
import { planPptx } from './pptx.ts';
import { summariseShares } from './summary.ts';
import { planSvg } from './svg.ts';

export const shares: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseShares,
  axis: 'none',
  check: checkWhole,
  loss: (chart) =>
    groupOf(chart) === undefined
      ? 'Names of parts do not follow edited figures.'
      : 'The bracket, its words and the names of parts do not follow edited figures, and no gap sets the last parts apart.',
};
