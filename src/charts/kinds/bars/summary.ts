import { isMissing, lowerFirst, notPublished } from '../../format-value.ts';
import { type Bare, list, missing, upperFirst } from '../../sentence.ts';

/** Series beyond which only the range of each is said: a name at each end of each would be a list, not a sentence. */
const mostNamed = 2;

/**
 * "Share used: the highest is A, at 70%; the lowest is B, at 50%." Ranges and few bars are all named, each as it is
 * written: many are places.
 */
export function summariseBars(chart: Bare): string {
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
      `the ${which} ${those.length > 1 ? 'are' : 'is'} ${list(those.map((one) => one.name))}, at ${those[0]?.label}`;
    return `${name}: ${said('highest', at(Math.max(...values)))}; ${said('lowest', at(Math.min(...values)))}`;
  });
  return `${upperFirst(parts.join('; '))}${missing(chart)}.`;
}

/** "from 5.9 years (Length of life, women) to 16.8 years (Healthy life, women)" */
function rangeOf(known: Array<{ name: string; value: number | null; label: string }>): string {
  const [lowest, ...rest] = known.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const highest = rest.at(-1);
  const said = (one: typeof lowest) => (one === undefined ? '' : `${one.label} (${one.name})`);
  return `from ${said(lowest)} to ${said(highest)}`;
}
