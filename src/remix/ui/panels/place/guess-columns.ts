import type { ColumnMap } from '../../../core/local-csv.ts';

const hints: Record<keyof ColumnMap, RegExp> = {
  label: /indicator|measure|what|label|metric|description|name of/i,
  value: /value|figure|number|rate|percent|%|count|result/i,
  place: /place|area|borough|district|local authority|icb|region|ward/i,
  period: /period|year|date|time|quarter/i,
  source: /source|publish|reference|link|url/i,
};

/** A first match of columns by their headings; what has none is asked for as one text for all rows. */
export function guessColumns(header: readonly string[], place: string): ColumnMap {
  const taken = new Set<number>();
  const pick = (key: keyof ColumnMap, otherwise: string): { column: number } | { text: string } => {
    const column = header.findIndex((name, index) => !taken.has(index) && hints[key].test(name));
    if (column < 0) return { text: otherwise };
    taken.add(column);
    return { column };
  };
  // Most telling first, so that `Area name` is a place and not a label.
  const [period, source, at, value, label] = [
    pick('period', ''),
    pick('source', ''),
    pick('place', place),
    pick('value', ''),
    pick('label', ''),
  ];
  return { label, value, place: at, period, source };
}
