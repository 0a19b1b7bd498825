import type { ResolvedChart } from '../../model/chart.ts';
import { readOn, verdictWords } from '../../model/claim-words.ts';
import { sayDate } from '../../model/dates.ts';
import type { DeckModel } from '../../model/deck.ts';
import { isOwnName } from '../../model/own-names.ts';
import { strengthLine } from '../../model/strength.ts';

/** What the workbook's second sheet says: where the figures came from and what they do not show. */
export function sourceRows(chart: ResolvedChart, deck: DeckModel): Array<[string, string]> {
  const claims = chart.claims.map((id): [string, string] => ['Claim', claimWords(id, deck)]);
  const rows: Array<[string, string]> = [
    ['Title', chart.title],
    ['Subtitle', chart.subtitle],
    ['Period', chart.period ?? ''],
    ['Unit', chart.unit],
    ...chart.sources.flatMap((id) => rowsOfSource(id, deck)),
    ['Licence', chart.licence],
    ['Caveat', chart.caveat ?? ''],
    ['Claims', chart.claims.join(', ')],
    ...claims,
    ['From', `${deck.title}, version ${deck.version}, ${deck.updated}`],
  ];
  return rows.filter(([, value]) => value !== '');
}

function rowsOfSource(id: string, { sources }: DeckModel): Array<[string, string]> {
  const source = sources[id];
  if (source === undefined) return [['Source', id]];
  return [
    ['Source', source.title],
    ['Publisher', source.publisher],
    ['Published', source.date === undefined ? 'Undated' : sayDate(source.date)],
    ['Address', source.url ?? source.urlNote ?? ''],
    ['Last read', sayDate(source.checked)],
  ];
}

function claimWords(id: string, { claims }: DeckModel): string {
  const claim = claims[id];
  return claim === undefined
    ? ''
    : isOwnName(id)
      ? `${claim.statement}. ${claim.why}`
      : `${id}: ${claim.statement} (${verdictWords[claim.verdict].toLowerCase()}${readOn(claim)}). ${strengthLine(claim)}`;
}
