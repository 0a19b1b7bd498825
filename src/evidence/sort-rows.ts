/**
 * Rows in the order asked for; a leading minus turns it round, and `match` is the order of the search's own hits.
 * Those without a value come last either way; equal ones keep their order.
 */
export function rowsInOrder(
  rows: readonly HTMLTableRowElement[],
  key: string,
  found: ReadonlyMap<string, number> | null,
): HTMLTableRowElement[] {
  const turned = key.startsWith('-');
  const by = turned ? key.slice(1) : key;
  const collator = new Intl.Collator('en-GB', { numeric: true });
  const values = new Map(rows.map((row) => [row, sortValue(row, by, found)]));
  return [...rows].sort((a, b) => {
    const [left, right] = [values.get(a) ?? null, values.get(b) ?? null];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return turned ? -difference : difference;
  });
}

function sortValue(
  row: HTMLTableRowElement,
  by: string,
  found: ReadonlyMap<string, number> | null,
): number | string | null {
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const words = (part: string): string => row.querySelector(part)?.textContent ?? '';
  switch (by) {
    case 'match':
      return found?.get(row.id) ?? number(row.dataset.slide);
    case 'age':
      return number(row.dataset.age);
    case 'period':
      return number(row.dataset.year);
    case 'strength':
      return number(row.dataset.strengthOrder);
    case 'verdict':
      return number(row.dataset.verdictOrder);
    case 'place':
      return words('.register-place');
    case 'statement':
      return words('.register-says a');
    default:
      return number(row.dataset.slide);
  }
}
