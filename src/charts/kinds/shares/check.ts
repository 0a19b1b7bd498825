import type { Report } from '../../chart-problem.ts';
import type { Plotted } from '../../resolve-series.ts';

const path = ['encode', 'values'];

/** Shares are parts of one whole: all there, none negative, together a hundred (rounding may cost half a point). */
export function checkWhole(plotted: Plotted, report: Report): void {
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
