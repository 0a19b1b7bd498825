import { outlineArea } from '../charts/area/outline-area.ts';
import { figureName, figuresIn } from '../charts/chart-source.ts';
import { lowerFirst } from '../charts/format-value.ts';
import { resolveChart } from '../charts/resolve-chart.ts';
import { list, upperFirst } from '../charts/sentence.ts';
import type { ChartSource, ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { PackModel } from '../model/deck.ts';
import { oneNumberIn } from '../model/own-number.ts';
import { figureOf, readReference, writeReference } from '../model/reference.ts';

/**
 * A chart with figures of one's own where the pack's stood: in its data, its words, its table and its summary, and said
 * in its caveat and to people who cannot see it. Null where it names none of them, or where it would then not hold: a
 * figure in another unit, parts that are no whole, a gap that is not the one drawn.
 *
 * @param by The claims that figures of one's own make, by the reference that each replaces.
 * @param added Claims of figures of one's own that are rows of their own, named by their place.
 */
export function rebindChart(
  source: ChartSource,
  by: ReadonlyMap<string, Claim>,
  pack: Pick<PackModel, 'claims' | 'place' | 'local'>,
  added: readonly Claim[] = [],
): ResolvedChart | null {
  const own = [...by].filter(([name]) => source.figures.includes(name));
  if (own.length === 0 && added.length === 0) return null;
  if (!added.every((claim) => takesRow(source, claim.figures[0]))) return null;
  const data = figuresIn(source.dataset.rows);
  for (const [name, claim] of own) if (data.includes(name) && !canStandFor(name, claim, pack)) return null;
  const swap = (text: string): string =>
    text.replace(figureName, (name) => {
      const claim = by.get(name);
      return claim === undefined ? name : writeReference({ claim: claim.id, figure: 'value' });
    });
  const swapped = withPlaces(
    { ...source, spec: swapIn(source.spec, swap), dataset: swapIn(source.dataset, swap) },
    source.dataset.rows.map((row) => figuresIn(row).flatMap((figure) => by.get(figure)?.place ?? [])),
  );
  const rows = added.reduce((all, claim) => [...all, rowOf(swapped, claim, all)], swapped.dataset.rows);
  const brought = [...own.map(([, claim]) => claim), ...added];
  const claims = { ...pack.claims, ...Object.fromEntries(brought.map((claim) => [claim.id, claim])) };
  const result = resolveChart(swapped.spec, { ...swapped.dataset, rows }, claims);
  if ('problems' in result) return null;
  const { chart } = result;
  const said = (claim: Claim): string => `${claim.figures[0]?.display} is a ${lowerFirst(markOf(claim))}.`;
  const sayings = [
    ...new Set([
      ...own.map(([, claim]) => said(claim)),
      ...added.map((claim) => `A bar more: ${said(claim)}`),
    ]),
  ].join(' ');
  const bound: ResolvedChart = {
    ...chart,
    alt: `${chart.alt} ${sayings}`,
    caveat: [sayings, chart.caveat].filter(Boolean).join(' '),
    limit: limitWith(chart.limit, brought, own.length > 0),
    sources: [...new Set([...chart.sources, ...brought.map(({ source }) => source)])],
    claims: [...new Set([...chart.claims, ...brought.map(({ id }) => id)])],
  };
  const place = pack.local.places[pack.place?.code ?? ''];
  return (place && outlineArea(bound, place, pack.local.places)?.chart) ?? bound;
}

/** The longest line that the foot of a chart on a slide holds, in characters. */
const longestLimit = 60;

/** What the chart does not show and whose figures it has; only their number where their names are too long. */
function limitWith(limit: string | undefined, brought: readonly Claim[], isReplaced: boolean): string {
  const marks = new Set(brought.map(markOf));
  const figures = new Set(brought).size;
  const count = figures === 1 ? 'one local figure' : `${figures} local figures`;
  const line = (...parts: Array<string | undefined>): string => parts.filter(Boolean).join('; ');
  // A bar of its own is named by its place; a number in another's place is not.
  const lines = [line(limit, ...marks), ...(isReplaced ? [line(...marks)] : []), line(limit, count)];
  return upperFirst(lines.find((words) => words.length <= longestLimit) ?? count);
}

/** True where a figure of one's own can stand among the data where another stood: one number in the same unit. */
function canStandFor(name: string, claim: Claim, { claims }: Pick<PackModel, 'claims'>): boolean {
  const [own] = claim.figures;
  const there = figureOf(readReference(name), claims);
  return own !== undefined && own.unit === there?.figure.unit && oneNumberIn(own.display) !== null;
}

/** Whether a chart can show a figure as one more row: bars of one value each, in the same unit. */
export function takesRow(
  { spec, dataset }: ChartSource,
  figure: Claim['figures'][number] | undefined,
): boolean {
  const { values, series, range } = spec.encode;
  const isSimple = spec.kind === 'bars' && values.length === 1 && series === undefined && range === undefined;
  if (!isSimple || dataset.whole !== undefined || figure === undefined) return false;
  const field = dataset.fields.find(({ name }) => name === values[0]);
  return (field?.unit ?? dataset.unit) === figure.unit && oneNumberIn(figure.display) !== null;
}

type Rows = ChartSource['dataset']['rows'];

/**
 * Rows with the places of the figures that came into them under their names, where the kind writes words there: a row
 * keeps its name, which may be another place's.
 */
function withPlaces(source: ChartSource, places: ReadonlyArray<readonly string[]>): ChartSource {
  const { spec, dataset } = source;
  const isNoted = spec.encode.note !== undefined;
  if ((spec.kind !== 'bars' && !isNoted) || places.every(({ length }) => length === 0)) return source;
  const note = spec.encode.note ?? ownPlace;
  const fields = isNoted
    ? dataset.fields
    : [...dataset.fields, { name: note, type: 'string' as const, label: 'Whose figure' }];
  const at = fields.findIndex(({ name }) => name === note);
  const rows = dataset.rows.map((row, index) => {
    const here = [...new Set(places[index])];
    const words = [row[at], here.length > 0 && `local: ${list(here)}`].filter(Boolean).join(' · ');
    return fields.map((_, column) => (column === at ? upperFirst(words) : (row[column] ?? null)));
  });
  return {
    ...source,
    spec: { ...spec, encode: { ...spec.encode, note } },
    dataset: { ...dataset, fields, rows },
  };
}

/** The column of places, where a table has no words of its own for its rows. */
const ownPlace = 'own-place';

/** A row by its place; with its period where the place has a row already, and counted where that is there too. */
function rowOf({ spec, dataset }: ChartSource, claim: Claim, rows: Rows): Rows[number] {
  const value = `{${writeReference({ claim: claim.id, figure: 'value' })}}`;
  const at = dataset.fields.findIndex(({ name }) => name === spec.encode.category);
  const dated = [claim.place, claim.period].filter(Boolean).join(', ');
  const names = [claim.place, dated, ...rows.map((_, nth) => `${dated} (${nth + 2})`)];
  const place = names.find((name) => rows.every((row) => row[at] !== name)) ?? dated;
  return dataset.fields.map(({ name }, index) =>
    index === at ? place : name === spec.encode.values[0] ? value : null,
  );
}

/** A copy of plain data with the references in it changed. */
function swapIn<T>(data: T, swap: (text: string) => string): T {
  return JSON.parse(swap(JSON.stringify(data)));
}

function markOf(claim: Claim): string {
  return claim.mark ?? '';
}
