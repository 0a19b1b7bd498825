import type { ChartSpec, ResolvedChart } from '../../model/chart.ts';
import type { Claim } from '../../model/claim.ts';
import type { LocalTable } from '../../model/dataset.ts';
import { besideOf, fillPlace, type Place, placeWords } from '../../model/place.ts';
import { resolveChart } from '../resolve-chart.ts';
import { rowOf } from './local-claim.ts';

/** The places a local chart draws: the chosen one first, then what the table has beside it. */
function rowsDrawn(
  table: LocalTable,
  place: Place,
  places: Readonly<Record<string, Place>>,
): Array<{ code: string; row: Record<string, string | number | null> }> {
  return [place, ...besideOf(place, places)].flatMap(({ code }) => {
    const row = rowOf(table, code);
    return row === undefined ? [] : [{ code, row }];
  });
}

/** Fields of a local chart that have no value for the place; all of them when it has no row. */
export function fieldsMissing(spec: ChartSpec, table: LocalTable, place: Place): string[] {
  const row = rowOf(table, place.code);
  return spec.encode.values.filter((field) => typeof row?.[field] !== 'number');
}

/**
 * A chart for a place: its row of the table beside those of its region and country. Words may name the place,
 * `{place.in}`, and its figures, `{dataset.figure}`. Null when no value is there.
 *
 * @param claimOf The claim of a row, by the code of its place; null when it has no figures.
 * @throws When the chart cannot be resolved: the compiler has tried every place, so this is a fault of the pack.
 */
export function fillChart(
  spec: ChartSpec,
  table: LocalTable,
  place: Place,
  places: Readonly<Record<string, Place>>,
  claims: Readonly<Record<string, Claim>>,
  claimOf: (code: string) => Claim | null,
): ResolvedChart | null {
  if (fieldsMissing(spec, table, place).length === spec.encode.values.length) return null;
  const drawn = rowsDrawn(table, place, places);
  const words = placeWords(place, places);
  const fill = (text: string) => fillPlace(text, words);
  const own = claimOf(place.code);
  const made = drawn.flatMap(({ code }) => claimOf(code) ?? []);
  const local: ChartSpec = {
    ...spec,
    title: fill(spec.title),
    subtitle: fill(spec.subtitle),
    alt: fill(spec.alt),
    ...(spec.caveat === undefined ? {} : { caveat: fill(spec.caveat) }),
    highlight: [String(drawn[0]?.row[spec.encode.category])],
    encode: { ...spec.encode, place: table.local.place },
  };
  const rows = drawn.map(({ row }) => table.fields.map(({ name }) => row[name] ?? null));
  const known = own === null ? claims : { ...claims, [table.id]: own };
  const result = resolveChart(local, { ...table, rows }, known);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join(' '));
  const { chart } = result;
  const ids = [...made.map(({ id }) => id), ...chart.claims.filter((id) => id !== table.id)];
  return { ...chart, claims: [...new Set(ids)] };
}
