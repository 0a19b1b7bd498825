import type { BlockOf, Step } from '../../model/block.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec, TextRoom } from '../kit/context.ts';
import { lineCount, runsOf } from '../kit/runs.ts';
import { textsOf } from '../kit/text-stretch.ts';

/**
 * Sizes in px of steps: circle, text, distances. Points without numbers stand nearer to their marks, and on the web a
 * side column has a little less to spare. In a card they are `small`.
 */
export const stepSizes = {
  body: {
    circle: 44,
    text: sizes.body,
    number: sizes.card,
    indent: 66,
    sideIndent: 60,
    plain: 28,
    gap: 26,
    lineHeight: 1.35,
  },
  small: {
    circle: 44,
    text: sizes.small,
    number: sizes.card,
    indent: 66,
    sideIndent: 60,
    plain: 28,
    gap: 12,
    lineHeight: 1.3,
  },
} as const;

export type StepSizes = (typeof stepSizes)[keyof typeof stepSizes];
type Steps = Pick<BlockOf<'steps'>, 'items' | 'numbered'>;

/** Height in px of numbered steps, one under another. */
export function measureSteps(
  block: Steps,
  width: number,
  { face }: Pick<Measurer, 'face'>,
  own: StepSizes = stepSizes.body,
): number {
  const heights = block.items.map((step) => stepHeight(step, block.numbered, width, face, own));
  return heights.reduce((sum, h) => sum + h, 0) + own.gap * Math.max(0, heights.length - 1);
}

/** Height of one step: at least that of its circle. */
export function stepHeight(step: Step, numbered: boolean, width: number, face: Face, own: StepSizes): number {
  const { circle, text, indent, plain, lineHeight } = own;
  const lines = lineCount(stepRuns(step), text, width - (numbered ? indent : plain), face);
  return Math.max(numbered ? circle : 0, lines * text * lineHeight);
}

/** Title in bold, then the words. */
export function stepRuns(step: Step): Run[] {
  const title = runsOf(step.title, { bold: true });
  const body = runsOf(step.body);
  return title.length === 0 || body.length === 0 ? [...title, ...body] : [...title, { text: ' ' }, ...body];
}

/** Steps as a list, for a placeholder: in PowerPoint a further step is a further line. */
export function stepParas({ items, numbered }: Steps): Para[] {
  return items.map((step) => ({
    runs: stepRuns(step),
    list: numbered ? 'number' : 'bullet',
    before: stepSizes.body.gap,
  }));
}

/** The web draws a step's number in a circle, PowerPoint as a list does. */
function stepTexts(block: BlockOf<'steps'>, width: number, { isWeb, part }: TextRoom): LinedText[] {
  if (!isWeb || !block.numbered) return textsOf(stepParas(block), width);
  const { indent, sideIndent } = stepSizes.body;
  const inner = width - (part === 'side' ? sideIndent : indent);
  return block.items.map((step) => ({ runs: stepRuns(step), width: inner, isCircled: true }));
}

export const measure: MeasureSpec<'steps'> = {
  height: (block, width, measurer) => measureSteps(block, width, measurer),
  texts: stepTexts,
  flow: { runsOn: (_, role) => role !== undefined, paras: stepParas },
};
