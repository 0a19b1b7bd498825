import type { ResolvedChart } from '../model/chart.ts';

/** A page or file for each chart, also at the addresses of the charts that it took the place of. */
export function chartPaths(charts: Readonly<Record<string, ResolvedChart>>) {
  return Object.values(charts).flatMap((chart) =>
    [chart.id, ...(chart.replaces ?? [])].map((id) => ({ params: { id }, props: { chart } })),
  );
}
