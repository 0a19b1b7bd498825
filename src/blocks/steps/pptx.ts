import type { BlockOf, Step } from '../../model/block.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import type { Measurer, PlanBlock, PptxSpec } from '../kit/context.ts';
import { group, para, textBody, textBox } from '../kit/shapes.ts';
import { measureSteps, type StepSizes, stepHeight, stepRuns, stepSizes } from './measure.ts';

/** Numbered steps: a ringed number and its words, each a group of its own. */
const planSteps: PlanBlock<'steps'> = (block, box, { measurer }) =>
  planStepsIn(block, box, measurer, stepSizes.body);

/** The same at other sizes. */
export function planStepsIn(
  block: Pick<BlockOf<'steps'>, 'items' | 'numbered'>,
  box: Box,
  measurer: Pick<Measurer, 'face'>,
  own: StepSizes,
): PptxShape[] {
  const spare = box.h - measureSteps(block, box.w, measurer, own);
  // A little of the spare height opens the steps up; the rest stays below them.
  const gap = own.gap + Math.min(24, Math.max(0, spare) / Math.max(1, block.items.length));
  let y = box.y;
  return block.items.flatMap((step, index) => {
    const h = stepHeight(step, block.numbered, box.w, measurer.face, own);
    const shapes = planStep(step, block.numbered ? index + 1 : null, { ...box, y, h }, own);
    y += h + gap;
    return shapes;
  });
}

/** Points that are not steps in time have a small square instead of a number. */
function planStep(step: Step, number: number | null, box: Box, own: StepSizes): PptxShape[] {
  const { circle, text, lineHeight } = own;
  const indent = number === null ? own.plain : own.indent;
  const lines = Math.round(box.h / (text * lineHeight));
  const dot: PptxShape = {
    kind: 'shape',
    name: 'Mark',
    alt: '',
    geometry: 'rect',
    box: { x: box.x + 2, y: box.y + (text * lineHeight - 12) / 2, w: 12, h: 12 },
    fill: 'turquoise',
  };
  const ring: PptxShape = {
    kind: 'shape',
    name: `Number ${number}`,
    geometry: 'ellipse',
    box: { x: box.x, y: box.y, w: circle, h: circle },
    stroke: 'turquoise',
    strokeWidth: 3,
    text: textBody([para([{ text: String(number), bold: true }], { align: 'centre' })], {
      size: own.number,
      colour: 'turquoise-text',
      anchor: 'middle',
    }),
  };
  const words = { x: box.x + indent, y: box.y, w: box.w - indent, h: box.h };
  // One line stands level with its number; more lines start beside it.
  const anchor = lines > 1 ? 'top' : 'middle';
  return group(number === null ? 'Point' : `Step ${number}`, [
    number === null ? dot : ring,
    textBox('Words', words, [para(stepRuns(step))], { anchor, size: text }),
  ]);
}

export const pptx: PptxSpec<'steps'> = { plan: planSteps, growth: () => 0.5, enlargement: 1.1 };
