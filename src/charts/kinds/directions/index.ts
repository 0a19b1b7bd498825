import type { ChartKindPlan } from '../../kinds.ts';
import { planPptxChart } from './pptx.ts';
import { planSvg } from './svg.ts';

export const directions: ChartKindPlan = { planSvg, planPptxChart };
