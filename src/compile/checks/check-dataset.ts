import { near, stepOf } from '../../model/arithmetic.ts';
import type { Claim, Figure } from '../../model/claim.ts';
import type { Cell, Dataset } from '../../model/dataset.ts';
import { entryOf } from '../../model/entry-of.ts';
import { readReference, resolveCell } from '../../model/reference.ts';
import type { ReportInJson } from '../report.ts';
import { addUp } from './check-claim.ts';

type Bound = NonNullable<Dataset['bound']>[number];

/** Holds a dataset against the claims that state the same numbers, and wholes against 100. */
export function checkDataset(
  given: Dataset,
  claims: Readonly<Record<string, Claim>>,
  at: ReportInJson,
): void {
  const dataset = withValues(given, claims, at);
  if (dataset === null) return;
  for (const [index, bound] of (dataset.bound ?? []).entries())
    checkBound(bound, dataset, claims, (path, ...rest) => at(['bound', index, ...path], ...rest));
  checkWhole(dataset, at);
}

/** The dataset with the numbers of the claims that its cells name; null, and reported, where one has no number. */
function withValues(
  dataset: Dataset,
  claims: Readonly<Record<string, Claim>>,
  at: ReportInJson,
): Dataset | null {
  let sound = true;
  const rows = dataset.rows.map((row, index) =>
    row.map((given, column): Cell => {
      const cell = resolveCell(given, claims);
      if (!('wrong' in cell)) return cell.value;
      sound = false;
      const { name, wrong } = cell;
      const path = ['rows', index, column];
      if (wrong === 'name') namedFigure(name, 'cell', claims, at, path);
      else at(path, 'cell-range', [String(given), `{${name}.low}`, `{${name}.high}`]);
      return null;
    }),
  );
  return sound ? { ...dataset, rows } : null;
}

/** The figure that `claim-id.figure-name` names; null, and reported with the nearest name, where there is none. */
function namedFigure(
  reference: string,
  by: string,
  claims: Readonly<Record<string, Claim>>,
  at: ReportInJson,
  path: Array<string | number>,
): Figure | null {
  const { claim: id, figure: name } = readReference(reference);
  const claim = entryOf(claims, id);
  if (claim === undefined) {
    at(path, 'unknown-claim', [by, id], { found: id, choices: Object.keys(claims) });
    return null;
  }
  const figure = claim.figures.find((one) => one.name === name);
  if (figure !== undefined) return figure;
  at(path, 'unknown-figure', [id, name], { found: name, choices: claim.figures.map((one) => one.name) });
  return null;
}

function checkBound(
  bound: Bound,
  dataset: Dataset,
  claims: Readonly<Record<string, Claim>>,
  at: ReportInJson,
): void {
  const figure = namedFigure(bound.figure, 'bound', claims, at, ['figure']);
  if (figure === null) return;
  const wanted = Object.entries(bound.where ?? {});
  const fields = [bound.field].flat();
  const known = dataset.fields.map((field) => field.name);
  const lost = [...fields, ...wanted.map(([field]) => field)].find((field) => !known.includes(field));
  if (lost !== undefined) {
    at([], 'unknown-field', [lost, dataset.id], { found: lost, choices: known });
    return;
  }
  const rows = dataset.rows.filter((row) =>
    wanted.every(([field, value]) => row[known.indexOf(field)] === value),
  );
  if (rows.length === 0 || (bound.where !== undefined && rows.length > 1)) {
    at([], 'bound-row', [bound.figure, rows.length, dataset.id]);
    return;
  }
  const times = bound.times ?? 1;
  const drawn = fields.map((field) => total(rows.map((row) => row[known.indexOf(field)] ?? null)));
  const stated = [figure.value].flat();
  const same =
    drawn.length === stated.length &&
    drawn.every((value, end) => {
      const said = stated[end] ?? Number.NaN;
      // Whichever of the two is written with fewer digits sets how near they must be.
      const step = Math.max(stepOf(String(value)) * times, stepOf(String(said)));
      return value !== null && near(value * times, said, step);
    });
  if (same) return;
  at([], 'bound-value', [dataset.id, drawn.map(String).join(' to '), bound.figure, stated.join(' to ')]);
}

/** The sum of cells; null where one of them is not a number. */
function total(cells: readonly Cell[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    if (typeof cell !== 'number') return null;
    sum += cell;
  }
  return sum;
}

function checkWhole({ id, whole, fields, rows }: Dataset, at: ReportInJson): void {
  if (whole === undefined) return;
  const known = fields.map(({ name }) => name);
  const lost = [whole.field, ...whole.by].find((field) => !known.includes(field));
  if (lost !== undefined) {
    at(['whole'], 'unknown-field', [lost, id], { found: lost, choices: known });
    return;
  }
  const wholes = Map.groupBy(rows, (row) =>
    whole.by.map((field) => String(row[known.indexOf(field)])).join(', '),
  );
  for (const [name, parts] of wholes) {
    const values = parts
      .map((row) => row[known.indexOf(whole.field)])
      .filter((cell) => typeof cell === 'number');
    if (addUp(values)) continue;
    const sum = total(values) ?? 0;
    const what = `"${whole.field}" of dataset "${id}"${name === '' ? '' : ` for ${name}`}`;
    at(['whole'], 'whole-sum', [what, `${values.length} parts`, Number(sum.toFixed(4))]);
  }
}
