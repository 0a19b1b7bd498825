import { outlineArea } from '../charts/area/outline-area.ts';
import { figureName, figuresIn } from '../charts/chart-source.ts';
import { lowerFirst } from '../charts/format-value.ts';
import { resolveChart } from '../charts/resolve-chart.ts';
import type { ChartSource, ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { PackModel } from '../model/deck.ts';
import { numbersIn } from '../model/figure-words.ts';
import { figureOf, readReference, writeReference } from '../model/reference.ts';

/**
 * A chart with figures of one's own where the pack's stood: in its data, its words, its table and its summary, and said
 * in its caveat and to people who cannot see it. Null where it names none of them, or where it would then not hold: a
 * figure in another unit, parts that are no whole, a gap that is not the one drawn.
 *
 * @param by The claims that figures of one's own make, by the reference that each replaces.
 */
export function rebindChart(
  source: ChartSource,
  by: ReadonlyMap<string, Claim>,
  pack: Pick<PackModel, 'claims' | 'place' | 'local'>,
): ResolvedChart | null {
  const own = [...by].filter(([name]) => source.figures.includes(name));
  if (own.length === 0) return null;
  const data = figuresIn(source.dataset.rows);
  for (const [name, claim] of own) if (data.includes(name) && !canStandFor(name, claim, pack)) return null;
  const swap = (text: string): string =>
    text.replace(figureName, (name) => {
      const claim = by.get(name);
      return claim === undefined ? name : writeReference({ claim: claim.id, figure: 'value' });
    });
  const swapped = { spec: swapIn(source.spec, swap), dataset: swapIn(source.dataset, swap) };
  const brought = own.map(([, claim]) => claim);
  const claims = { ...pack.claims, ...Object.fromEntries(brought.map((claim) => [claim.id, claim])) };
  const result = resolveChart(swapped.spec, swapped.dataset, claims);
  if ('problems' in result) return null;
  const { chart } = result;
  const said = brought.map((claim) => `${claim.figures[0]?.display} is a ${lowerFirst(markOf(claim))}.`);
  const marks = [...new Set([chart.limit, ...brought.map(markOf)].filter((mark) => mark !== undefined))];
  const limit = marks.join('; ');
  const sayings = [...new Set(said)].join(' ');
  const bound: ResolvedChart = {
    ...chart,
    alt: `${chart.alt} ${sayings}`,
    caveat: [sayings, chart.caveat].filter(Boolean).join(' '),
    limit: limit.length <= longestLimit ? limit : marks.at(-1),
    sources: [...new Set([...chart.sources, ...brought.map(({ source }) => source)])],
    claims: [...new Set([...chart.claims, ...brought.map(({ id }) => id)])],
  };
  const place = pack.local.places[pack.place?.code ?? ''];
  return (place && outlineArea(bound, place, pack.local.places)?.chart) ?? bound;
}

/** The longest line that the foot of a chart on a slide holds, in characters. */
const longestLimit = 60;

/** True where a figure of one's own can stand among the data where another stood: one number in the same unit. */
function canStandFor(name: string, claim: Claim, { claims }: Pick<PackModel, 'claims'>): boolean {
  const [own] = claim.figures;
  const there = figureOf(readReference(name), claims);
  return own !== undefined && own.unit === there?.figure.unit && numbersIn(own.display).length === 1;
}

/** A copy of plain data with the references in it changed. */
function swapIn<T>(data: T, swap: (text: string) => string): T {
  return JSON.parse(swap(JSON.stringify(data)));
}

function markOf(claim: Claim): string {
  return claim.mark ?? '';
}
