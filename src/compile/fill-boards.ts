import type { Area } from '../model/area.ts';
import { type AreaTable, type Cell, type Dataset, isAreaTable } from '../model/dataset.ts';

type Row = Record<string, Cell>;

/**
 * Fills a board’s empty cells from the rows of its boroughs, as the table’s `boards` says. A field that `boards` does
 * not name, and a board without boroughs or with a borough whose figure is missing, keep what they have.
 *
 * @returns The tables with those cells filled; the others as they are.
 */
export function fillBoards(
  datasets: Readonly<Record<string, Dataset>>,
  places: Readonly<Record<string, Area>>,
): Record<string, Dataset> {
  return Object.fromEntries(
    Object.entries(datasets).map(([id, table]) => [
      id,
      isAreaTable(table) ? fillTable(table, places) : table,
    ]),
  );
}

function fillTable(table: AreaTable, places: Readonly<Record<string, Area>>): Dataset {
  const { boards, place: codeField } = table.local;
  if (boards === undefined) return table;
  const names = table.fields.map(({ name }) => name);
  const rows = table.rows.map(
    (cells): Row => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])),
  );
  const codeOf = (row: Row): string => String(row[codeField]);
  return {
    ...table,
    rows: rows.map((row) => {
      const isBoard = places[codeOf(row)]?.kind === 'icb';
      const boroughs = isBoard ? rows.filter((one) => places[codeOf(one)]?.parent === codeOf(row)) : [];
      const filled = { ...worked(boards, boroughs), ...present(row) };
      return names.map((name) => filled[name] ?? null);
    }),
  };
}

/** What can be worked out from the boroughs: sums, and percentages to two decimals as the tables have them. */
function worked({ sums, shares }: NonNullable<AreaTable['local']['boards']>, boroughs: readonly Row[]): Row {
  const total = (each: (row: Row) => number | null): number | null => {
    const counts = boroughs.map(each);
    return counts.length === 0 || counts.some((count) => count === null)
      ? null
      : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  const numberIn = (row: Row, field: string): number | null => {
    const value = row[field];
    return typeof value === 'number' ? value : null;
  };
  const partOf = (row: Row, { field, part, whole }: (typeof shares)[number]): number | null => {
    if (part !== undefined) return numberIn(row, part);
    const [share, all] = [numberIn(row, field), numberIn(row, whole)];
    return share === null || all === null ? null : Math.round((share * all) / 100);
  };
  return Object.fromEntries([
    ...sums.map((field) => [field, total((row) => numberIn(row, field))] as const),
    ...shares.map((share) => {
      const [part, whole] = [total((row) => partOf(row, share)), total((row) => numberIn(row, share.whole))];
      return [share.field, part === null || whole === null ? null : percent(part, whole)] as const;
    }),
  ]);
}

function percent(part: number, whole: number): number {
  return Number(((100 * part) / whole).toFixed(2));
}

function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
