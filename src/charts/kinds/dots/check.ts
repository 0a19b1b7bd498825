import type { Report } from '../../chart-problem.ts';
import type { Plotted } from '../../resolve-series.ts';

/** Each field of dots is a whole of its own. */
export function checkDots({ categories, series }: Plotted, report: Report): void {
  for (const [index, name] of categories.entries()) {
    const value = series[0]?.data[index]?.value ?? 0;
    if (value >= 0 && value <= 100) continue;
    const message = `"${name}" is ${value}; a share of a field of dots lies between 0 and 100.`;
    report({ path: ['encode', 'values'], code: 'share-out-of-range', message, found: String(value) });
  }
}
