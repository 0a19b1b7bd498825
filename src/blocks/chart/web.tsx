import { ChartFigure } from '../../charts/chart-figure.tsx';
import type { BlockView } from '../web-context.ts';

export const ChartView: BlockView<'chart'> = ({ block, context }) => {
  const chart = context.charts[block.chart];
  return chart === undefined ? null : (
    <ChartFigure chart={chart} sources={context.sources} variant={context.variant} />
  );
};
