import type { ResolvedChart } from '../model/chart.ts';
import type { Source } from '../model/source.ts';
import { ChartTableView } from './chart-table.tsx';

type OfChart = { chart: ResolvedChart };
type WithSources = OfChart & { sources: Readonly<Record<string, Source>> };

/** What a chart shows, in words and as a table that scrolls in its own box. */
export function ChartFigures({ chart }: OfChart) {
  return (
    <div className="chart-figures">
      <p className="chart-summary">{chart.summary}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="chart-scroll" tabIndex={0} aria-label={`Table: ${chart.title}`}>
        <ChartTableView table={chart.table} />
      </section>
    </div>
  );
}

/** What a chart does not show; nothing where it has no caveat. */
export function ChartCaveat({ chart }: OfChart) {
  if (chart.caveat === undefined) return null;
  return (
    <p className="chart-caveat">
      <strong>Bear in mind.</strong> {chart.caveat}
    </p>
  );
}

/** Who published what a chart shows, with the licence. */
export function ChartSources({ chart, sources }: WithSources) {
  const known = chart.sources.flatMap((id) => sources[id] ?? []);
  if (known.length === 0) return null;
  return (
    <p className="chart-source">
      {known.length === 1 ? 'Source: ' : 'Sources: '}
      {known.map((source, index) => (
        <span key={source.id}>
          {index > 0 ? '; ' : ''}
          {source.url === undefined ? source.cite : <a href={source.url}>{source.cite}</a>}
        </span>
      ))}
      . {chart.licence}.
    </p>
  );
}
