import type { ReactNode } from 'react';
import { ChartClaims } from '../../blocks/chart/chart-claims.tsx';
import type { WebContext } from '../../blocks/web-context.ts';
import { ChartCaveat, ChartFigures, ChartSources } from '../../charts/chart-facts.tsx';
import { ChartMenu } from '../../charts/chart-menu.tsx';
import type { ResolvedChart } from '../../model/chart.ts';
import type { Fold } from './folds.tsx';

/** What folds away behind the drawings of a passage: figures and limits, before its sources, and uses, after them. */
export function chartFolds(
  charts: readonly ResolvedChart[],
  { sources }: Pick<WebContext, 'sources'>,
): { before: Fold[]; after: Fold[] } {
  if (charts.length === 0) return { before: [], after: [] };
  const limited = charts.filter(({ caveat }) => caveat !== undefined);
  const before: Fold[] = [
    { name: 'Figures', printed: true, content: forEach(charts, (chart) => <ChartFigures chart={chart} />) },
  ];
  if (limited.length > 0)
    before.push({
      name: 'Bear in mind',
      printed: true,
      content: forEach(limited, (chart) => <ChartCaveat chart={chart} />, charts.length > 1),
    });
  const use = forEach(charts, (chart) => <ChartMenu chart={chart} sources={sources} />);
  return {
    before,
    after: [{ name: charts.length > 1 ? 'Use these charts' : 'Use this chart', content: use }],
  };
}

/** Who published what the drawings of a passage show, and the claims that they stand on. */
export function ChartOrigins({ charts, context }: { charts: readonly ResolvedChart[]; context: WebContext }) {
  return forEach(charts, (chart) => (
    <>
      <ChartSources chart={chart} sources={context.sources} />
      <ChartClaims chart={chart} context={context} />
    </>
  ));
}

/** A part for each chart, named where there are several. */
function forEach(
  charts: readonly ResolvedChart[],
  part: (chart: ResolvedChart) => ReactNode,
  named = charts.length > 1,
): ReactNode {
  return charts.map((chart) => (
    <div key={chart.id} className="fold-chart" data-of={chart.id}>
      {named ? <p className="fold-name">{chart.title}</p> : null}
      {part(chart)}
    </div>
  ));
}
