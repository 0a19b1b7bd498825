import type { KindSpec } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { summariseCurves } from './summary.ts';
import { planSvg } from './svg.ts';

export const curves: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseCurves,
  axis: 'values',
  loss: ({ annotations }) =>
    annotations.some(({ kind }) => kind === 'gap')
      ? 'The shaded region between the lines and its words do not follow edited figures.'
      : null,
};
