import type { ChartKindOutputs } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const curves: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: ({ annotations }) =>
    annotations.some(({ kind }) => kind === 'gap')
      ? 'The shaded region between the lines and its words do not follow edited figures.'
      : null,
};
