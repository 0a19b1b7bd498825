import type { ChartKind, ResolvedChart } from '../model/chart.ts';
import type { PlanSvg } from './frame.ts';
import { bars } from './kinds/bars/index.ts';
import { curves } from './kinds/curves/index.ts';
import { shares } from './kinds/shares/index.ts';
import type { PptxChart } from './pptx-chart.ts';

/** What a kind of chart must be able to do. Chart.js stays out: it loads in the browser, only where it is used. */
export type ChartKindPlan = {
  /** The picture, for a frame in px: laid out again, not shrunk, on a phone. */
  planSvg: PlanSvg;
  /** The native PowerPoint chart, and what it cannot show. */
  planPptxChart: (chart: ResolvedChart) => PptxChart;
};

/** Every kind of chart. A kind without a line here does not compile. */
export const kinds = { bars, curves, shares } satisfies Record<ChartKind, ChartKindPlan>;

export function kindOf(chart: ResolvedChart): ChartKindPlan {
  return kinds[chart.kind];
}
