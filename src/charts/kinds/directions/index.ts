import type { ChartKindOutputs } from '../../kinds.ts';
import { drawnLoss } from '../../native-chart.ts';
import { planPptx } from './pptx.ts';
import { planSvg } from './svg.ts';

export const directions: ChartKindOutputs = {
  svg: planSvg,
  pptx: planPptx,
  loss: () => drawnLoss,
  // As high as its rows need: spread over a slide's height they would no longer read as a list.
  pageFrame: { width: 560, font: 18 },
};
