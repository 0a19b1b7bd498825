import { type Area, areaWords, besideOf, fillArea } from '../../model/area.ts';
import type { ChartSource, ChartSpec } from '../../model/chart.ts';
import type { Claim } from '../../model/claim.ts';
import type { AreaTable, Cell } from '../../model/dataset.ts';
import { writeReference } from '../../model/reference.ts';
import { chartSource } from '../chart-source.ts';
import { rowOf } from './area-claim.ts';

/** The places a local chart draws: the chosen one first, then what the table has beside it. */
function rowsDrawn(
  table: AreaTable,
  place: Area,
  places: Readonly<Record<string, Area>>,
): Array<{ code: string; row: Record<string, string | number | null> }> {
  return [place, ...besideOf(place, places)].flatMap(({ code }) => {
    const row = rowOf(table, code);
    return row === undefined ? [] : [{ code, row }];
  });
}

/** Fields of a local chart that have no value for the place; all of them when it has no row. */
export function fieldsMissing(spec: ChartSpec, table: AreaTable, place: Area): string[] {
  const row = rowOf(table, place.code);
  return spec.encode.values.filter((field) => typeof row?.[field] !== 'number');
}

/**
 * What a chart for a place is resolved from: its row of the table beside those of its region and country, as references
 * to the claims that the rows make. Words may name the place, `{place.in}`, and its figures, `{dataset.figure}`. Null
 * when no value is there.
 *
 * @param claimOf The claim of a row, by the code of its place; null when it has no figures.
 */
export function fillSource(
  spec: ChartSpec,
  table: AreaTable,
  place: Area,
  places: Readonly<Record<string, Area>>,
  claimOf: (code: string) => Claim | null,
): ChartSource | null {
  if (fieldsMissing(spec, table, place).length === spec.encode.values.length) return null;
  const drawn = rowsDrawn(table, place, places);
  const words = areaWords(place, places);
  const own = claimOf(place.code);
  const fill = (text: string) =>
    fillArea(text, words).replaceAll(`{${table.id}.`, `{${own?.id ?? table.id}.`);
  const filled: ChartSpec = {
    ...spec,
    title: fill(spec.title),
    subtitle: fill(spec.subtitle),
    alt: fill(spec.alt),
    ...(spec.caveat === undefined ? {} : { caveat: fill(spec.caveat) }),
    highlight: [String(drawn[0]?.row[spec.encode.category])],
    encode: { ...spec.encode, place: table.local.place },
    claims: [...drawn.flatMap(({ code }) => claimOf(code)?.id ?? []), ...spec.claims],
  };
  const rows = drawn.map(({ code, row }) =>
    table.fields.map(({ name }): Cell => {
      const claim = claimOf(code);
      const stated = table.local.figures.find(({ field }) => field === name)?.name ?? '';
      const isStated = claim?.figures.some((figure) => figure.name === stated) === true;
      return isStated ? `{${writeReference({ claim: claim.id, figure: stated })}}` : (row[name] ?? null);
    }),
  );
  return chartSource(filled, { ...table, rows });
}
