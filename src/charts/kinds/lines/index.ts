import type { KindSpec } from '../../kinds.ts';
import { checkMonths } from './check.ts';
import { lossOf, planPptx } from './pptx.ts';
import { quietOutside } from './settle.ts';
import { summariseLines } from './summary.ts';
import { planSvg } from './svg.ts';

export const lines: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseLines,
  axis: 'amounts',
  check: checkMonths,
  settle: quietOutside,
  loss: lossOf,
  // A category brings what is written at it.
  parts: ({ series, annotations, categories }) => [
    ...series.map(({ name }) => name),
    ...new Set(annotations.map(({ category }) => categories[category] ?? '')),
  ],
};
