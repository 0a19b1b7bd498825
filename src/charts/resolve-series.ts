import type { ChartSpec, Datum, ResolvedChart, Series } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Cell, Dataset } from '../model/dataset.ts';
import { entryOf } from '../model/entry-of.ts';
import { isOwnName } from '../model/own-names.ts';
import { resolveCell } from '../model/reference.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';
import { formatRange, formatValue, notPublished } from './format-value.ts';
import { kindOf } from './kinds.ts';
import { splitsOf } from './resolve-frames.ts';

/** One row of a dataset, by the names of its fields. */
export type Row = Record<string, Cell>;
export type Plotted = {
  /** The rows drawn, as the dataset has them. */
  rows: Row[];
  categories: string[];
  series: Series[];
  notes: string[] | undefined;
  /** Official codes of the places, where rows are places. */
  placeCodes?: string[];
  /** Pyramids only. */
  frames?: ResolvedChart['frames'];
  /** What each row says its claim is; null where it names none. */
  claims: Array<string | null> | undefined;
};

/** Checks that every encoded field exists and has the right type. False when rows cannot be read. */
export function checkFields(spec: ChartSpec, dataset: Dataset, report: Report): boolean {
  const names = dataset.fields.map((field) => field.name);
  const { category, values, series, range, note, claim, apart } = spec.encode;
  let sound = true;
  const use = (path: ChartProblem['path'], name: string, type?: 'number') => {
    const field = dataset.fields.find((one) => one.name === name);
    if (field && (type === undefined || field.type === type)) return;
    sound = false;
    if (!field) report(unknownName(path, 'unknown-field', `field in "${dataset.id}" called`, name, names));
    else
      report({ path, code: 'not-a-number', message: `"${name}" in "${dataset.id}" is text, not a number.` });
  };
  use(['encode', 'category'], category);
  values.forEach((name, index) => {
    use(['encode', 'values', index], name, kindOf(spec).words ? undefined : 'number');
  });
  range?.forEach((name, index) => {
    use(['encode', 'range', index], name, 'number');
  });
  if (series) use(['encode', 'series'], series);
  if (note) use(['encode', 'note'], note);
  if (spec.encode.place) use(['encode', 'place'], spec.encode.place);
  for (const name of Object.keys(spec.formats ?? {})) use(['formats', name], name);
  if (spec.encode.frame) use(['encode', 'frame'], spec.encode.frame);
  if (claim) use(['encode', 'claim'], claim);
  for (const [index, name] of apart.entries()) {
    if (!values.includes(name))
      report(
        unknownName(['encode', 'apart', index], 'unknown-field', 'field in "values" called', name, values),
      );
  }
  for (const name of Object.keys(spec.filter ?? {})) use(['filter', name], name);
  if (spec.sort) use(['sort', 'by'], spec.sort.by);
  if (range && (values.length > 1 || series !== undefined)) {
    const message = 'A range needs one field in "values" and no "series".';
    report({ path: ['encode', 'range'], code: 'range-of-several-series', message });
    sound = false;
  }
  return sound;
}

/** Filters, sorts and cuts the rows, then reads them as categories and series. Fields must have been checked. */
export function resolveSeries(
  spec: ChartSpec,
  dataset: Dataset,
  claims: Record<string, Claim>,
  report: Report,
): Plotted {
  const { rows, written } = selectRows(spec, dataset, claims, report);
  if (rows.length === 0)
    report({ path: ['filter'], code: 'no-rows', message: `No row of "${dataset.id}" is left to draw.` });
  const { category, values, note } = spec.encode;
  const categories = [...new Set(rows.map((row) => String(row[category])))];
  const { splits, frames } = splitsOf(rows, spec);
  const series: Series[] = [];
  for (const { name: split, holds } of splits) {
    const own = rows.filter(holds);
    checkUnique(own, category, report);
    for (const field of values) {
      const label = dataset.fields.find((one) => one.name === field)?.label ?? field;
      const name = split === undefined ? label : values.length > 1 ? `${split}, ${label}` : split;
      // A series without a row for a category has no figure there: it stays missing, never zero.
      const data = categories.map((one) => {
        const row = own.find((candidate) => String(candidate[category]) === one);
        const datum = readDatum(row, field, spec, report);
        const fields = [field, ...(spec.encode.range ?? [])];
        const words = fields.flatMap((name) => (row && written.get(row)?.[name]) ?? [])[0];
        return words === undefined ? datum : { ...datum, label: words };
      });
      kindOf(spec).settle?.(data);
      const place = spec.encode.series === undefined ? undefined : placeOf(own, spec);
      series.push({
        name,
        data,
        ...(spec.encode.apart.includes(field) ? { apart: true } : {}),
        ...(place === undefined ? {} : { place }),
      });
    }
  }
  const notes = note
    ? categories.map((one) => String(rows.find((row) => String(row[category]) === one)?.[note] ?? ''))
    : undefined;
  const named = spec.encode.claim === undefined ? undefined : categories.map((one) => claimIn(one));
  const { place } = spec.encode;
  // Where each series is one place, the categories are none.
  const placeCodes =
    place &&
    series.every((one) => one.place === undefined) &&
    categories.map((one) => String(rows.find((row) => String(row[category]) === one)?.[place]));
  return {
    rows,
    categories,
    series,
    notes,
    claims: named,
    ...(frames ? { frames } : {}),
    ...(placeCodes ? { placeCodes } : {}),
  };

  function claimIn(name: string): string | null {
    const cell = rows.find((row) => String(row[category]) === name)?.[spec.encode.claim ?? ''] ?? null;
    return cell === null ? null : String(cell);
  }
}

/** The code that all rows of a series share; undefined where they differ. */
function placeOf(rows: Row[], { encode }: ChartSpec): string | undefined {
  const codes = new Set(rows.map((row) => row[encode.place ?? '']));
  const [code] = codes;
  return codes.size === 1 && typeof code === 'string' ? code : undefined;
}

/** Rows with the numbers of their claims; `written` are the words of those that are somebody's own. */
function selectRows(
  spec: ChartSpec,
  dataset: Dataset,
  claims: Record<string, Claim>,
  report: Report,
): { rows: Row[]; written: Map<Row, Record<string, string>> } {
  const { filter = {}, sort, take } = spec;
  const written = new Map<Row, Record<string, string>>();
  const rows = dataset.rows
    .map((cells) => {
      const row: Row = {};
      for (const [index, { name }] of dataset.fields.entries()) {
        const cell = resolveCell(cells[index] ?? null, claims);
        row[name] = 'wrong' in cell ? null : cell.value;
        if ('wrong' in cell) report(cellProblem(cell.name, cell.wrong));
        else if (cell.named && isOwnName(cell.named.name))
          written.set(row, { ...written.get(row), [name]: cell.named.display });
      }
      return row;
    })
    .filter((row) => Object.entries(filter).every(([name, value]) => row[name] === value));
  if (sort) {
    const sign = sort.order === 'ascending' ? 1 : -1;
    rows.sort((a, b) => compareCells(a[sort.by] ?? null, b[sort.by] ?? null, sign));
  }
  return { rows: take === undefined ? rows : rows.slice(0, take), written };
}

function cellProblem(name: string, wrong: 'name' | 'end'): ChartProblem {
  const message =
    wrong === 'name'
      ? `There is no figure "${name}".`
      : `"${name}" is a range. Name one of its two ends, "{${name}.low}" or "{${name}.high}".`;
  return { path: ['dataset'], code: 'cell-without-number', message };
}

function compareCells(a: Cell, b: Cell, sign: number): number {
  // Missing values go last in either order: they are neither small nor large.
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'en-GB');
}

function checkUnique(rows: Row[], category: string, report: Report): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = String(row[category]);
    if (seen.has(name)) {
      const message = `"${name}" has more than one row. Add a "filter" or a "series".`;
      report({ path: ['encode', 'category'], code: 'duplicate-category', message, found: name });
    }
    seen.add(name);
  }
}

function readDatum(row: Row | undefined, field: string, spec: ChartSpec, report: Report): Datum {
  const { words } = kindOf(spec);
  if (words !== undefined) return readWord(row?.[field] ?? null, words, spec, report);
  const value = numberIn(row, field, report);
  const format = spec.formats?.[field] ?? spec.format;
  if (spec.encode.range) {
    const [low, high] = spec.encode.range.map((name) => numberIn(row, name, report));
    if (typeof low === 'number' && typeof high === 'number') {
      if (low > high) {
        const message = `The low end, ${low}, is above the high end, ${high}.`;
        report({ path: ['encode', 'range'], code: 'range-upside-down', message });
      }
      return { value, label: formatRange(low, high, format), low, high };
    }
    if (typeof low === 'number') return { value: low, label: formatRange(low, null, format), low };
  }
  return {
    value,
    label: value === null ? (spec.format.missing ?? notPublished) : formatValue(value, format),
  };
}

/** A word such as "fell" as a datum: its number says the way, never an amount. */
function readWord(
  cell: Cell,
  words: Readonly<Record<string, number>>,
  spec: ChartSpec,
  report: Report,
): Datum {
  if (cell === null) return { value: null, label: spec.format.missing ?? notPublished };
  const value = entryOf(words, cell);
  if (value !== undefined) return { value, label: String(cell) };
  report(
    unknownName(['dataset'], 'not-a-direction', 'direction of change', String(cell), Object.keys(words)),
  );
  return { value: null, label: notPublished };
}

function numberIn(row: Row | undefined, field: string, report: Report): number | null {
  const cell = row?.[field] ?? null;
  if (cell === null || typeof cell === 'number') return cell;
  const message = `"${cell}" in the field "${field}" is not a number. Use null for a value that was not published.`;
  report({ path: ['dataset'], code: 'not-a-number', message, found: cell });
  return null;
}
