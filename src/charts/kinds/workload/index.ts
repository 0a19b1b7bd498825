import type { KindSpec } from '../../kinds.ts';
import { asShapes, drawnLoss } from '../../native-chart.ts';
import { checkSums } from './check.ts';
import { summariseWorkload } from './summary.ts';
import { planSvg } from './svg.ts';

export const workload: KindSpec = {
  svg: planSvg,
  pptx: asShapes(planSvg),
  summary: summariseWorkload,
  axis: 'amounts',
  check: checkSums,
  loss: () => drawnLoss,
};
