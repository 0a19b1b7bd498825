import { ChartFigure } from '../../charts/chart-figure.tsx';
import { ChartMenu } from '../../charts/chart-menu.tsx';
import { deckFrame } from '../../charts/frame.ts';
import { CiteMark } from '../inlines.tsx';
import type { BlockView } from '../web-context.ts';

/** The slide's headline says the finding; what is measured, for whom and when stands over the chart. */
const slideFrame = { ...deckFrame, height: 390 };

export const ChartView: BlockView<'chart'> = ({ block, context }) => {
  const chart = context.charts[block.chart];
  if (chart === undefined) return null;
  if (context.variant === 'page') {
    return (
      <div className="chart-with-menu">
        <ChartFigure chart={chart} sources={context.sources} variant="page" />
        <ChartMenu chart={chart} sources={context.sources} />
      </div>
    );
  }
  const { width, height } = slideFrame;
  const frame = { ...slideFrame, width: context.chartWidth ?? width, height: context.chartHeight ?? height };
  return (
    <div className="chart-slide">
      <p className="chart-measure">
        {chart.subtitle}
        {block.cites.map((cite, index) => (
          <CiteMark key={cite} cite={cite} context={context} second={index > 0} />
        ))}
      </p>
      <ChartFigure chart={chart} sources={context.sources} variant="deck" frame={frame} />
    </div>
  );
};
