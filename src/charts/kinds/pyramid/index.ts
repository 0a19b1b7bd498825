import type { KindSpec } from '../../kinds.ts';
import { checkPyramid } from './check.ts';
import { planPptx } from './pptx.ts';
import { summarisePyramid } from './summary.ts';
import { planSvg } from './svg.ts';

export const pyramid: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summarisePyramid,
  axis: 'amounts',
  check: checkPyramid,
  loss: ({ frames }) =>
    `The pyramids stand side by side and do not move; outline and brackets do not follow edited figures.${
      (frames?.names.length ?? 0) > 2 ? ' Only the first and the last are shown.' : ''
    }`,
};
