import type { ChartKind } from '../model/chart.ts';
import type { Report } from './chart-problem.ts';
import { monthOf } from './months.ts';
import type { Plotted } from './resolve-series.ts';

const path = ['encode', 'values'];

/** What a kind of chart asks of its data beyond fields and types. */
export function checkKind(kind: ChartKind, plotted: Plotted, report: Report): void {
  if (kind === 'shares' || kind === 'doughnut') checkWhole(plotted, report);
  if (kind === 'dots') checkDots(plotted, report);
  if (kind === 'lines') checkMonths(plotted, report);
  if (kind === 'workload') checkSums(plotted, report);
}

/** Shares are parts of one whole: all there, none negative, together a hundred (rounding may cost half a point). */
function checkWhole(plotted: Plotted, report: Report): void {
  const [only, ...more] = plotted.series;
  if (more.length > 0) {
    const message = `Shares divide one whole, but there are ${plotted.series.length} series.`;
    report({ path, code: 'shares-need-one-series', message });
  }
  let sum = 0;
  for (const [index, { value }] of (only?.data ?? []).entries()) {
    const name = plotted.categories[index] ?? '';
    if (value === null)
      report({ path, code: 'missing-share', message: `"${name}" has no value, so the parts make no whole.` });
    else if (value < 0)
      report({ path, code: 'negative-share', message: `"${name}" is ${value}; a share cannot be negative.` });
    sum += value ?? 0;
  }
  if (Math.abs(sum - 100) <= 0.5) return;
  const found = String(Number(sum.toFixed(3)));
  report({ path, code: 'shares-sum', message: `The shares add up to ${found}, not 100.`, found });
}

/** Each field of dots is a whole of its own. */
function checkDots({ categories, series }: Plotted, report: Report): void {
  for (const [index, name] of categories.entries()) {
    const value = series[0]?.data[index]?.value ?? 0;
    if (value >= 0 && value <= 100) continue;
    const message = `"${name}" is ${value}; a share of a field of dots lies between 0 and 100.`;
    report({ path, code: 'share-out-of-range', message, found: String(value) });
  }
}

/** Lines stand as far apart as their months, so each category must name one. */
function checkMonths({ categories }: Plotted, report: Report): void {
  for (const name of categories) {
    if (monthOf(name) !== undefined) continue;
    const message = `"${name}" is not a month such as "March 2020".`;
    report({ path: ['encode', 'category'], code: 'not-a-month', message, found: name });
  }
}

/** The last series of a workload is the sum of the others. */
function checkSums({ categories, series }: Plotted, report: Report): void {
  const total = series.at(-1);
  for (const [index, name] of categories.entries()) {
    const said = total?.data[index]?.value ?? null;
    const sum = series.slice(0, -1).reduce((all, { data }) => all + (data[index]?.value ?? Number.NaN), 0);
    if (said === null || Number.isNaN(sum) || Math.abs(sum - said) < 1e-6) continue;
    const message = `"${name}": the parts add up to ${sum}, but the total says ${said}.`;
    report({ path, code: 'sum-disagrees', message, found: String(said) });
  }
}
