import type { KindSpec } from '../../kinds.ts';
import { drawnLoss } from '../../native-chart.ts';
import { planPptx } from './pptx.ts';
import { summariseDirections } from './summary.ts';
import { planSvg } from './svg.ts';

export const directions: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseDirections,
  axis: 'none',
  words: { fell: -1, 'no change found': 0, rose: 1 },
  loss: () => drawnLoss,
  // As high as its rows need: spread over a slide's height they would no longer read as a list.
  pageFrame: { width: 560, font: 18 },
};
