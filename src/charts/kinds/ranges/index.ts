import type { KindSpec } from '../../kinds.ts';
import { asShapes, drawnLoss } from '../../native-chart.ts';
import { summariseRanges } from './summary.ts';
import { planSvg } from './svg.ts';

export const ranges: KindSpec = {
  svg: planSvg,
  pptx: asShapes(planSvg),
  summary: summariseRanges,
  axis: 'amounts',
  pointsOrArrows: true,
  loss: () => drawnLoss,
};
