import { ChartCaveat, ChartFigures, ChartSources } from '../../charts/chart-facts.tsx';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { ChartMenu } from '../../charts/chart-menu.tsx';
import type { ResolvedChart } from '../../model/chart.ts';
import type { Source } from '../../model/source.ts';
import { Folds } from './folds.tsx';

type ChartAloneProps = {
  chart: ResolvedChart;
  /** Every source by id; the chart names those it needs. */
  sources: Readonly<Record<string, Source>>;
  /** The chart's JSON, for the enhancement in the browser. Default: that of the site. */
  dataFile?: string;
};

/** A chart by itself: in a frame of somebody else's page its limit and its source stand in sight. */
export function ChartAlone({ chart, sources, dataFile }: ChartAloneProps) {
  return (
    <>
      <ChartFigure chart={chart} variant="page" {...(dataFile === undefined ? {} : { dataFile })} />
      <ChartCaveat chart={chart} />
      <ChartSources chart={chart} sources={sources} />
      <Folds
        about={chart.title}
        folds={[
          { name: 'Figures', content: <ChartFigures chart={chart} /> },
          { name: 'Use this chart', content: <ChartMenu chart={chart} sources={sources} /> },
        ]}
      />
    </>
  );
}
