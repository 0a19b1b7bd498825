import type { Report } from '../../chart-problem.ts';
import type { Plotted } from '../../resolve-series.ts';

/** A pyramid has two sides in each frame, no negative bar, and in percent each full frame is one whole. */
export function checkPyramid({ categories, series, frames }: Plotted, report: Report, unit: string): void {
  const path = ['encode', 'values'];
  if (frames === undefined || frames.sides.length !== 2 || series.length !== frames.names.length * 2) {
    const sides = frames?.sides.length ?? 0;
    const message = `A pyramid needs one field in "values", a "frame", and a "series" with two sides; here are ${sides}.`;
    report({ path: ['encode', 'series'], code: 'pyramid-needs-two-sides', message });
    return;
  }
  for (const { name, data } of series) {
    for (const [index, { value }] of data.entries()) {
      if (value === null || value >= 0) continue;
      const message = `"${categories[index]}" is ${value} for "${name}"; a bar of a pyramid cannot be negative.`;
      report({ path, code: 'negative-share', message, found: String(value) });
    }
  }
  if (unit !== 'percent') return;
  for (const [frame, name] of frames.names.entries()) {
    const values = series
      .slice(frame * 2, frame * 2 + 2)
      .flatMap(({ data }) => data.map(({ value }) => value));
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    // With a band missing the rest must still not be more than the whole.
    const sound = values.includes(null) ? sum <= 100.5 : Math.abs(sum - 100) <= 0.5;
    if (sound) continue;
    const found = String(Number(sum.toFixed(3)));
    report({ path, code: 'shares-sum', message: `The bars of ${name} add up to ${found}, not 100.`, found });
  }
}
