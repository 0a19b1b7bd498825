import type { Report } from '../../chart-problem.ts';
import type { Plotted } from '../../resolve-series.ts';

/** A strip is one value a stop, along at least two stops. */
export function checkStrip({ series, categories }: Plotted, report: Report): void {
  if (series.length === 1 && categories.length > 1) return;
  const message = `A strip needs one series over two stops or more; here are ${series.length} over ${categories.length}.`;
  report({ path: ['encode', 'values'], code: 'strip-needs-one-series', message });
}
