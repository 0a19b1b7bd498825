import type { Box, Link, PptxShape } from '../../model/pptx-plan.ts';
import type { PlanBlock } from '../kit/context.ts';
import { bar, group, para, textBox } from '../kit/shapes.ts';
import { agendaSizes } from './measure.ts';

/** The sections as rows; each row jumps to its section. */
export const planAgenda: PlanBlock<'agenda'> = (block, box) => {
  const h = Math.min(agendaSizes.row * 1.25, box.h / Math.max(1, block.items.length));
  return block.items.flatMap((item, index) => {
    const row = { ...box, y: box.y + index * h, h };
    const link: Link = { kind: 'slide', number: item.start };
    const count = item.slides === 1 ? '1 slide' : `${item.slides} slides`;
    const last = index === block.items.length - 1;
    const rule = bar('Rule', { ...row, y: row.y + h - 1.5, h: 1.5 }, 'rule');
    return group(`Section ${item.number}: ${item.title}`, [
      ...(last ? [] : [rule]),
      cell('Number', { ...row, w: 56 }, String(item.number), agendaSizes.number, 'turquoise-text', link),
      cell('Title', { ...row, x: box.x + 64, w: box.w - 280 }, item.title, agendaSizes.title, 'text', link),
      textBox(
        'Slides',
        { ...row, x: box.x + box.w - 200, w: 200 },
        [para([{ text: count, size: agendaSizes.count, colour: 'quiet' }], { align: 'right' })],
        { anchor: 'middle' },
      ),
    ]);
  });
};

function cell(
  name: string,
  box: Box,
  text: string,
  size: number,
  colour: 'text' | 'turquoise-text',
  link: Link,
): PptxShape {
  // The link sits on the shape: a linked run would lose its own colour.
  const shape = textBox(name, box, [para([{ text, bold: true }])], { size, colour, anchor: 'middle' });
  return shape.kind === 'shape' ? { ...shape, link } : shape;
}
