import type { ChartKindOutputs } from '../../kinds.ts';
import { asShapes, drawnLoss } from '../../native-chart.ts';
import { planSvg } from './svg.ts';

export const dots: ChartKindOutputs = {
  svg: planSvg,
  pptx: asShapes(planSvg),
  loss: () => drawnLoss,
};
