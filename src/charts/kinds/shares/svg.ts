import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing } from '../../../model/drawing.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { planStack } from './stack.ts';
import { planStrip } from './strip.ts';

/** One whole divided in proportion, each part labelled directly: a strip across, or a stack on a phone. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  return isNarrow(frame) ? planStack(chart, frame) : planStrip(chart, frame);
}
