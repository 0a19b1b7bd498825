import type { Step } from '../../model/block.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { group, para, textBody, textBox } from '../kit/shapes.ts';
import { measureSteps, stepHeight, stepRuns, stepSizes } from './measure.ts';

/** Numbered steps: a ringed number and its words, each a group of its own. */
export const planSteps: PlanBlock<'steps'> = (block, box, { measurer }) => {
  const spare = box.h - measureSteps(block, box.w, measurer);
  // A little of the spare height opens the steps up; the rest stays below them.
  const gap = stepSizes.gap + Math.min(24, Math.max(0, spare) / Math.max(1, block.items.length));
  let y = box.y;
  return block.items.flatMap((step, index) => {
    const h = stepHeight(step, box.w, measurer.face);
    const shapes = planStep(step, block.numbered ? index + 1 : null, { ...box, y, h });
    y += h + gap;
    return shapes;
  });
};

/** Points that are not steps in time have a small square instead of a number. */
function planStep(step: Step, number: number | null, box: Box): PptxShape[] {
  const { circle, text, indent, lineHeight } = stepSizes;
  const lines = Math.round(box.h / (text * lineHeight));
  const dot: PptxShape = {
    kind: 'shape',
    name: 'Mark',
    alt: '',
    geometry: 'rect',
    box: { x: box.x + (circle - 14) / 2, y: box.y + (circle - 14) / 2, w: 14, h: 14 },
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
      size: 22,
      colour: 'turquoise-text',
      anchor: 'middle',
    }),
  };
  const words = { x: box.x + indent, y: box.y, w: box.w - indent, h: box.h };
  // One line stands level with its number; more lines start beside it.
  const anchor = lines > 1 ? 'top' : 'middle';
  return group(number === null ? 'Point' : `Step ${number}`, [
    number === null ? dot : ring,
    textBox('Words', words, [para(stepRuns(step))], { anchor }),
  ]);
}

export const pptx: PptxSpec<'steps'> = { plan: planSteps, growth: () => 0.5, enlargement: 1.1 };
