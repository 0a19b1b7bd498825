import type { ResolvedChart } from '../model/chart.ts';
import { sitePath } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { citationOf } from './chart-cite.ts';

/**
 * What a reader may take away: files as plain links, which work without a script; picture and copying as
 * buttons, which appear with one.
 */
export function ChartMenu({
  chart,
  sources,
}: {
  chart: ResolvedChart;
  sources: Readonly<Record<string, Source>>;
}) {
  const file = sitePath(`/charts/${chart.id}`);
  return (
    <div className="chart-menu" data-chart-menu={chart.id}>
      <ul>
        <li>
          <a href={`${file}.csv`} download={`${chart.id}.csv`}>
            Figures for a spreadsheet (CSV)
          </a>
        </li>
        <li>
          <a href={`${file}.json`} download={`${chart.id}.json`}>
            Figures with source and licence (JSON)
          </a>
        </li>
        <li>
          <a href={`${file}.svg`} download={`${chart.id}.svg`}>
            Picture to scale and print (SVG)
          </a>
        </li>
        <li className="chart-menu-live" hidden>
          <button type="button" data-menu="png">
            Picture for documents (PNG)
          </button>
        </li>
        <li className="chart-menu-live" hidden>
          <button type="button" data-menu="cite" data-text={citationOf(chart, sources)}>
            Copy how to cite it
          </button>
        </li>
        <li>
          <a href={sitePath(`/chart/${chart.id}/`)}>A page with this chart alone</a>
        </li>
      </ul>
      <p className="chart-menu-said" role="status" />
    </div>
  );
}
