import type { Report } from '../../chart-problem.ts';
import { monthOf } from '../../months.ts';
import type { Plotted } from '../../resolve-series.ts';

/** Lines stand as far apart as their months: where one category names a month, each must. */
export function checkMonths({ categories }: Plotted, report: Report): void {
  if (categories.every((name) => monthOf(name) === undefined)) return;
  for (const name of categories) {
    if (monthOf(name) !== undefined) continue;
    const message = `"${name}" is not a month such as "March 2020".`;
    report({ path: ['encode', 'category'], code: 'not-a-month', message, found: name });
  }
}
