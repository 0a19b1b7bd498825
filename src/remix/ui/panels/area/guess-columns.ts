import { type ColumnKey, type ColumnMap, isCode, isPeriod, isValue } from '../../../core/map-rows.ts';
import type { PastedTable } from '../../../core/pasted-table.ts';

/** Words of a heading, the most telling first. */
const hints: Record<ColumnKey, RegExp[]> = {
  label: [
    /^(indicator|measure|metric) ?name$/i,
    /^(indicator|measure|metric|what|description)$/i,
    /indicator|measure|what|(?<!row )label|metric|description|name of/i,
  ],
  value: [
    /^value$/i,
    /^(figure|number|rate|percent(age)?|count|result|obs_value)$/i,
    /value|figure|number|rate|percent|%|count|result/i,
  ],
  place: [
    /^(area|place|borough|district|local authority|icb|geography|ward|region) ?name$/i,
    /^(area|place|borough|district|local authority|icb|geography|ward)$/i,
    /place|area|borough|district|local authority|icb|ward|geography|region/i,
    // `LAD23NM`, as the Office for National Statistics calls it
    /^[a-z]{2,6}\d{0,2} ?(nm|name)$|\b(council|authority|locality|pcn|practice|county|trust|neighbourhood|organisation|provider|town|city)\b/i,
  ],
  period: [/^(time )?(period|year|date)$/i, /period|year|date|time|quarter/i],
  source: [/^source$/i, /source|publish|\breferences?\b|\blinks?\b|url/i],
};
/** What stands beside the thing itself: its number in a list, its limits, what is said about it. */
const beside =
  /\b(id|code|sortable|range|limit|ci|lower|upper|note|type|category|trend|compared|parent|denominator|new data|numerator|footnote)\b|_?(id|code)$|[a-z](ID|Code|CD)$/;
const telling = /^(sex|gender|age|age group|category|ethnic(ity| group)?|quintile|decile)$/i;
const plainHeading = /^(value|figure|number|rate|percent(age)?|%|count|result|column \d+)$/i;

/** An age group such as `10-14` or `65+` tells rows apart; it is no figure. */
const isFigure = (cell: string): boolean => isValue(cell) && !/^\d+ ?(\+|([-–]|to) ?\d+)$/.test(cell);

/**
 * A first match of columns by their headings and what is in them: names before codes, and numbers for the value.
 * What has none is asked for as one text for all rows.
 *
 * @param above Lines that stand above the headings.
 */
export function guessColumns(table: PastedTable, place: string, above: readonly string[][] = []): ColumnMap {
  const { header, rows } = table;
  const taken = new Set<number>();
  const cellsOf = (index: number): string[] =>
    rows
      .slice(0, 50)
      .map((row) => row[index] ?? '')
      .filter((cell) => cell !== '');
  const most = (index: number, test: (cell: string) => boolean): boolean => {
    const cells = cellsOf(index);
    return cells.length > 0 && cells.filter(test).length > cells.length / 2;
  };
  const fits: Record<ColumnKey, (index: number) => boolean> = {
    label: (index) => !most(index, (cell) => isFigure(cell) || isCode(cell)),
    place: (index) => !most(index, (cell) => /^\d/.test(cell)),
    // A heading that says so is believed where any figure is below it.
    value: (index) => cellsOf(index).some(isFigure),
    // `Waiting time` and `Referrals this year` are figures, and so are `Link workers`.
    period: (index) => !most(index, (cell) => isFigure(cell) && !/(19|20)\d{2}/.test(cell)),
    source: (index) => !most(index, isFigure),
  };
  const find = (key: ColumnKey, isFit: (index: number) => boolean): number => {
    for (const isBeside of [false, true])
      for (const hint of hints[key]) {
        const column = header.findIndex(
          (name, index) =>
            !taken.has(index) &&
            hint.test(name) &&
            beside.test(name) === isBeside &&
            cellsOf(index).length > 0 &&
            isFit(index),
        );
        if (column >= 0) return column;
      }
    return -1;
  };
  const pick = (key: ColumnKey, otherwise: string): { column: number } | { text: string } => {
    const column = find(key, fits[key]);
    if (column < 0) return { text: otherwise };
    taken.add(column);
    return { column };
  };
  const aboveOf = (name: RegExp): string => above.find(([first = '']) => name.test(first))?.[1] ?? '';
  const title = above.flatMap((line) =>
    line.filter((cell) => cell !== '').length === 1 ? line.filter((cell) => cell !== '') : [],
  );
  // Most telling first, so that `Area name` is a place and not a label.
  const period = pickPeriod();
  const source = pick(
    'source',
    title.find((line) => /source|copyright|©|\bONS\b|nomis|publish/i.test(line)) ?? '',
  );
  const at = pickPlace();
  const value = pickValue();
  const heading = 'column' in value ? (header[value.column] ?? '') : '';
  const said = aboveOf(/^(variable|indicator|measure)$/i) || (title[0] ?? '');
  const label = pick('label', plainHeading.test(heading) || isPeriod(heading) ? said : heading);
  const also = tellingColumn();
  // Rows that differ by what no heading names may be of other places: that is asked.
  const isOpen = 'text' in at && also !== null && !telling.test(header[also] ?? '');
  return { label, value, place: isOpen ? { text: '' } : at, period: periodOf(), source, also };

  /** A column of figures may be headed by its year. */
  function periodOf(): typeof period {
    return 'text' in period && period.text === '' && isPeriod(heading) ? { text: heading } : period;
  }

  function pickPeriod(): { column: number } | { text: string } {
    const found = pick('period', aboveOf(/^(date|year|period|time)/i));
    if ('column' in found || found.text !== '') return found;
    // No heading says so: a column of years.
    const column = header.findIndex((_, index) => most(index, isPeriod));
    if (column < 0) return found;
    taken.add(column);
    return { column };
  }

  /** Where no heading names places, their official codes do. */
  function pickPlace(): { column: number } | { text: string } {
    const found = pick('place', place);
    if ('column' in found) return found;
    const column = header.findIndex((_, index) => !taken.has(index) && most(index, isCode));
    if (column < 0) return found;
    taken.add(column);
    return { column };
  }

  function pickValue(): { column: number } | { text: string } {
    const found = pick('value', '');
    if ('column' in found) return found;
    // No heading says so: the first column of numbers.
    const column = header.findIndex(
      (name, index) => !taken.has(index) && !beside.test(name) && most(index, isFigure),
    );
    const any =
      column >= 0 ? column : header.findIndex((_, index) => !taken.has(index) && most(index, isFigure));
    if (any < 0) return found;
    taken.add(any);
    return { column: any };
  }

  /** A column such as `Sex` that tells rows apart which otherwise count the same. */
  function tellingColumn(): number | null {
    const textOf = (row: readonly string[], from: { column: number } | { text: string }) =>
      'text' in from ? '' : (row[from.column] ?? '');
    const groups = new Map<string, string[][]>();
    for (const row of rows) {
      const name = [label, at, period].map((from) => textOf(row, from)).join('\n');
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    const twins = [...groups.values()].filter(({ length }) => length > 1);
    const differs = (index: number): boolean =>
      !taken.has(index) &&
      !most(index, (cell) => isFigure(cell) || isCode(cell)) &&
      twins.some((group) => new Set(group.map((row) => row[index])).size > 1);
    const among = header.flatMap((name, index) =>
      differs(index) && !/\b(id|code|limit|note|trend|compared)\b/i.test(name) ? [index] : [],
    );
    return among.find((index) => telling.test(header[index] ?? '')) ?? among[0] ?? null;
  }
}
