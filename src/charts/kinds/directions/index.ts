import type { ChartKindPlan } from '../../kinds.ts';
import { planPptxChart } from './pptx.ts';
import { planSvg } from './svg.ts';

export const directions: ChartKindPlan = {
  planSvg,
  planPptxChart,
  // As high as its rows need: spread over a slide's height they would no longer read as a list.
  pageFrame: { width: 560, font: 18 },
};
