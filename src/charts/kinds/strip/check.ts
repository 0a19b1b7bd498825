import type { Series } from '../../../model/chart.ts';
import type { Report } from '../../chart-problem.ts';

/** A strip is one value a stop, along at least two stops. */
export function checkStrip(
  { series, categories }: { series: Series[]; categories: string[] },
  report: Report,
) {
  if (series.length === 1 && categories.length > 1) return;
  const message = `A strip needs one series over two stops or more; here are ${series.length} over ${categories.length}.`;
  report({ path: ['encode', 'values'], code: 'strip-needs-one-series', message });
}
