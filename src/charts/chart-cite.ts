import type { ResolvedChart } from '../model/chart.ts';
import type { Source } from '../model/source.ts';

/** How to cite a chart: its finding, what it measures, its sources with dates and addresses, and this pack. */
export function citationOf(chart: ResolvedChart, sources: Readonly<Record<string, Source>>): string {
  const from = chart.sources.flatMap((id) => {
    const source = sources[id];
    if (source === undefined) return [];
    const date = source.date === undefined ? '' : ` (${source.date.slice(0, 4)})`;
    const address = source.url === undefined ? '' : `, ${source.url}`;
    return [`${source.publisher}${date}, ${source.title}${address}`];
  });
  return `${chart.title}. ${chart.subtitle}. Source: ${from.join('; ')}. Drawn by the social prescribing narrative pack.`;
}

/** The short source line printed under a chart that leaves the site as a picture. */
export function sourceLine(chart: ResolvedChart, sources: Readonly<Record<string, Source>>): string {
  const cites = chart.sources.flatMap((id) => sources[id]?.cite ?? []);
  return `Source: ${cites.join('; ')}. ${chart.licence}.`;
}
