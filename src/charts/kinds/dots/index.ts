import type { KindSpec } from '../../kinds.ts';
import { asShapes, drawnLoss } from '../../native-chart.ts';
import { checkDots } from './check.ts';
import { summariseDots } from './summary.ts';
import { planSvg } from './svg.ts';

export const dots: KindSpec = {
  svg: planSvg,
  pptx: asShapes(planSvg),
  summary: summariseDots,
  axis: 'none',
  check: checkDots,
  loss: () => drawnLoss,
};
