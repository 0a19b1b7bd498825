import type { KindSpec } from '../../kinds.ts';
import { planPptx } from './pptx.ts';
import { summariseBars } from './summary.ts';
import { planSvg } from './svg.ts';

export const bars: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseBars,
  axis: 'amounts',
  parts: ({ categories }) => categories,
  bringsForward: 'Brought forward',
  loss: ({ annotations }) =>
    annotations.length > 0 ? 'Words beside single bars do not follow edited figures.' : null,
};
