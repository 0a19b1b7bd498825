import type { BlockOf, Step } from '../../model/block.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import type { Measurer } from '../kit/context.ts';
import { lineCount, runsOf } from '../kit/runs.ts';

/** Sizes in px of numbered steps: circle, text, distances; on the web a side column has a little less to spare. */
export const stepSizes = {
  circle: 44,
  text: 24,
  indent: 66,
  sideIndent: 60,
  gap: 26,
  lineHeight: 1.35,
} as const;

/** Height in px of numbered steps, one under another. */
export function measureSteps(
  block: BlockOf<'steps'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  const heights = block.items.map((step) => stepHeight(step, width, face));
  return heights.reduce((sum, h) => sum + h, 0) + stepSizes.gap * Math.max(0, heights.length - 1);
}

export function stepHeight(step: Step, width: number, face: Face): number {
  const { circle, text, indent, lineHeight } = stepSizes;
  return Math.max(circle, lineCount(stepRuns(step), text, width - indent, face) * text * lineHeight);
}

/** Title in bold, then the words. */
export function stepRuns(step: Step): Run[] {
  const title = runsOf(step.title, { bold: true });
  const body = runsOf(step.body);
  return title.length === 0 || body.length === 0 ? [...title, ...body] : [...title, { text: ' ' }, ...body];
}

/** Steps as a list, for a placeholder: in PowerPoint a further step is a further line. */
export function stepParas({ items, numbered }: BlockOf<'steps'>): Para[] {
  return items.map((step) => ({
    runs: stepRuns(step),
    list: numbered ? 'number' : 'bullet',
    before: stepSizes.gap,
  }));
}
