import type { ChartKind, Datum, ResolvedChart, Series } from '../model/chart.ts';
import { isMissing, notPublished } from './format-value.ts';

type Bare = Omit<ResolvedChart, 'table' | 'summary'>;

const summaries = {
  bars: summariseBars,
  curves: summariseCurves,
  shares: summariseShares,
} satisfies Record<ChartKind, (chart: Bare) => string>;

/** One plain sentence that says what the picture shows: the ends of a curve, the largest and smallest bar. */
export function summaryOf(chart: Bare): string {
  return summaries[chart.kind](chart);
}

/** "From most to least deprived tenth, life expectancy rises from 74.0 years to 83.3 years and …" */
function summariseCurves(chart: Bare): string {
  const [from = chart.categories[0] ?? '', to = chart.categories.at(-1) ?? ''] = chart.axis.ends ?? [];
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
  const between = gaps.length > 0 ? `; between them, ${list(gaps)}` : '';
  return `From ${from} to ${to}, ${list(moves)}${between}${missing(chart)}.`;
}

/** "The highest is A, at 70%; the lowest is B, at 50%." For several series, that of each. */
function summariseBars(chart: Bare): string {
  const several = chart.series.length > 1;
  const parts = chart.series.map((series) => {
    const [top, bottom] = extremes(series);
    if (!top || !bottom) return `no figure was published for ${series.name}`;
    const named = (label: string) => list(chart.categories.filter((_, i) => series.data[i]?.label === label));
    const alike = (label: string) => series.data.filter((datum) => datum.label === label).length > 1;
    const high = `the highest ${alike(top.label) ? 'are' : 'is'} ${named(top.label)}, at ${top.label}`;
    const low = `the lowest ${alike(bottom.label) ? 'are' : 'is'} ${named(bottom.label)}, at ${bottom.label}`;
    const same = `${named(top.label)}: ${top.label}`;
    const said = top.label === bottom.label ? same : `${high}; ${low}`;
    return several ? `for ${lowerFirst(series.name)}, ${said}` : said;
  });
  return `${upperFirst(parts.join('; '))}${missing(chart)}.`;
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

/** The datum that reaches highest and the one that reaches lowest, ranges by their own ends. */
function extremes(series: Series): [Datum | undefined, Datum | undefined] {
  const known = series.data.filter((datum) => !isMissing(datum));
  const high = (datum: Datum) => datum.high ?? datum.value ?? 0;
  const low = (datum: Datum) => datum.low ?? datum.value ?? 0;
  const top = known.reduce<Datum | undefined>(
    (best, one) => (best && high(best) >= high(one) ? best : one),
    undefined,
  );
  const bottom = known.reduce<Datum | undefined>(
    (best, one) => (best && low(best) <= low(one) ? best : one),
    undefined,
  );
  return [top, bottom];
}

function missing(chart: Bare): string {
  const gone = chart.categories.filter((_, index) =>
    chart.series.some(({ data }) => data[index] && isMissing(data[index])),
  );
  return gone.length > 0 ? `; a figure for ${list(gone)} was ${notPublished}` : '';
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Leaves abbreviations such as "GP appointments" alone. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
