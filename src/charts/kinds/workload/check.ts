import type { Report } from '../../chart-problem.ts';
import type { Plotted } from '../../resolve-series.ts';

/** The last series of a workload is the sum of the others. */
export function checkSums({ categories, series }: Plotted, report: Report): void {
  const total = series.at(-1);
  for (const [index, name] of categories.entries()) {
    const said = total?.data[index]?.value ?? null;
    const sum = series.slice(0, -1).reduce((all, { data }) => all + (data[index]?.value ?? Number.NaN), 0);
    if (said === null || Number.isNaN(sum) || Math.abs(sum - said) < 1e-6) continue;
    const message = `"${name}": the parts add up to ${sum}, but the total says ${said}.`;
    report({ path: ['encode', 'values'], code: 'sum-disagrees', message, found: String(said) });
  }
}
