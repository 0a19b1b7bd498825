import type { ChartKind, ResolvedChart } from '../model/chart.ts';
import { isMissing, lowerFirst, notPublished } from './format-value.ts';
import { summariseDirections } from './kinds/directions/summary.ts';
import { summariseMap } from './kinds/map/summary.ts';
import { summarisePyramid } from './kinds/pyramid/summary.ts';
import { summariseStrip } from './kinds/strip/summary.ts';
import { summariseDots, summariseLines, summariseRanges, summariseWorkload } from './summarise.ts';

export type Bare = Omit<ResolvedChart, 'table' | 'summary'>;

const summaries = {
  bars: summariseBars,
  curves: summariseCurves,
  shares: summariseShares,
  ranges: summariseRanges,
  dots: summariseDots,
  lines: summariseLines,
  workload: summariseWorkload,
  doughnut: summariseShares,
  strip: summariseStrip,
  pyramid: summarisePyramid,
  map: summariseMap,
  directions: summariseDirections,
} satisfies Record<ChartKind, (chart: Bare) => string>;

/** One plain sentence that says what the picture shows: the ends of a curve, the largest and smallest bar. */
export function summaryOf(chart: Bare): string {
  return summaries[chart.kind](chart);
}

/** "From most to least deprived tenth, life expectancy rises from 74.0 years to 83.3 years and …" */
function summariseCurves(chart: Bare): string {
  const ends = chart.axis.ends?.map((end) => (end.startsWith('the ') ? end : `the ${end}`));
  const [from = chart.categories[0] ?? '', to = chart.categories.at(-1) ?? ''] = ends ?? [];
  const moves = chart.series.map((series) => {
    const known = series.data.filter((datum) => !isMissing(datum));
    const [first, last] = [known[0], known.at(-1)];
    const name = lowerFirst(series.name);
    if (!first || !last) return `${name} was ${notPublished}`;
    const turn = Math.sign((last.value ?? 0) - (first.value ?? 0));
    const verb = turn > 0 ? 'rises' : turn < 0 ? 'falls' : 'stays level,';
    return `${name} ${verb} from ${first.label} to ${last.label}`;
  });
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap').map(({ text }) => text);
  const [one, other] = gaps;
  const between =
    gaps.length === 2
      ? `; the gap goes from ${one} to ${other}`
      : gaps.length > 0
        ? `; between them, ${list(gaps)}`
        : '';
  return `From ${from} to ${to}, ${list(moves)}${between}${missing(chart)}.`;
}

/** Series beyond which only the range of each is said: a name at each end of each would be a list, not a sentence. */
const mostNamed = 2;

/** "Share used: the highest is A, at 70%; the lowest is B, at 50%." Ranges and few bars are all named. */
function summariseBars(chart: Bare): string {
  const ranges = chart.series.some(({ data }) => data.some(({ low }) => low !== undefined));
  const parts = chart.series.map((series) => {
    const known = chart.categories.flatMap((name, index) => {
      const datum = series.data[index];
      return datum && !isMissing(datum) ? [{ name, ...datum }] : [];
    });
    const name = chart.series.length > 1 ? `for ${lowerFirst(series.name)}` : series.name;
    if (known.length === 0) return `${name}: ${notPublished}`;
    // Ranges overlap, so none of them is simply the highest.
    if (ranges || known.length < 3)
      return `${name}: ${known.map((one) => `${one.name}, ${one.label}`).join('; ')}`;
    const values = known.map(({ value }) => value ?? 0);
    if (chart.series.length > mostNamed) return `${name}, ${rangeOf(known)}`;
    const at = (value: number) => known.filter((one) => one.value === value);
    const said = (which: string, those: typeof known) =>
      `the ${which} ${those.length > 1 ? 'are' : 'is'} ${list(those.map((one) => lowerFirst(one.name)))}, at ${those[0]?.label}`;
    return `${name}: ${said('highest', at(Math.max(...values)))}; ${said('lowest', at(Math.min(...values)))}`;
  });
  return `${upperFirst(parts.join('; '))}${missing(chart)}.`;
}

/** "from 5.9 years (length of life, women) to 16.8 years (healthy life, women)" */
function rangeOf(known: Array<{ name: string; value: number | null; label: string }>): string {
  const [lowest, ...rest] = known.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const highest = rest.at(-1);
  const said = (one: typeof lowest) => (one === undefined ? '' : `${one.label} (${lowerFirst(one.name)})`);
  return `from ${said(lowest)} to ${said(highest)}`;
}

/** "The whole divides into A, 47%; B, 34%; …; 84% outside clinical care." */
function summariseShares(chart: Bare): string {
  const data = chart.series[0]?.data ?? [];
  const parts = chart.categories
    .map((name, index) => ({ name, datum: data[index] }))
    .sort((a, b) => (b.datum?.value ?? 0) - (a.datum?.value ?? 0))
    .map(({ name, datum }) => `${lowerFirst(name)}, ${datum?.label}`);
  const groups = chart.annotations.filter(({ kind }) => kind === 'group').map(({ text }) => `; ${text}`);
  return `From the largest share to the smallest: ${parts.join('; ')}${groups.join('')}.`;
}

function missing(chart: Bare): string {
  const gone = chart.categories.filter((_, index) =>
    chart.series.some(({ data }) => data[index] && isMissing(data[index])),
  );
  if (gone.length === 0) return '';
  const word = chart.series.flatMap(({ data }) => data).find(isMissing)?.label ?? notPublished;
  return `; ${gone.length > 1 ? 'figures' : 'a figure'} for ${list(gone)} ${gone.length > 1 ? 'were' : 'was'} ${word}`;
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Leaves abbreviations such as "GP appointments" alone. */
function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
