import type { ResolvedChart } from '../../model/chart.ts';
import type { DeckModel } from '../../model/deck.ts';

/** What the workbook's second sheet says: where the figures came from and what they do not show. */
export function sourceRows(chart: ResolvedChart, deck: DeckModel): Array<[string, string]> {
  const sources = chart.sources.flatMap((id): Array<[string, string]> => {
    const source = deck.sources[id];
    if (source === undefined) return [['Source', id]];
    const address = source.url === undefined ? [] : [['Address', source.url] as [string, string]];
    return [['Source', `${source.title}, ${source.publisher}. ${source.cite}`], ...address];
  });
  const rows: Array<[string, string]> = [
    ['Title', chart.title],
    ['Subtitle', chart.subtitle],
    ['Period', chart.period ?? ''],
    ['Unit', chart.unit],
    ...sources,
    ['Licence', chart.licence],
    ['Caveat', chart.caveat ?? ''],
    ['Claims', chart.claims.join(', ')],
  ];
  return rows.filter(([, value]) => value !== '');
}
