import type { ChartKindOutputs } from '../../kinds.ts';
import { groupOf } from './parts.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const shares: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: (chart) =>
    groupOf(chart) === undefined
      ? 'Names of parts do not follow edited figures.'
      : 'The bracket, its words and the names of parts do not follow edited figures, and no gap sets the last parts apart.',
};
