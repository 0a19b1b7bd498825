import { plainText } from '../../model/inline-text.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { bar, columnsOf, group, para, textBox } from '../kit/shapes.ts';
import { columnHead, columnSizes } from './measure.ts';

/** Columns side by side, each under a rule and a heading. */
const planColumns: PlanBlock<'columns'> = (block, box, context) => {
  const { body, title, gap, top, titleGap } = columnSizes;
  const places = columnsOf(box, Math.max(1, block.items.length), gap);
  return block.items.flatMap((item, index) => {
    const { x, w } = places[index] ?? box;
    const head = columnHead(item, w, context.measurer.face);
    const heading = textBox(
      'Heading',
      { x, y: box.y + top, w, h: head - top },
      [para(runsOf(item.title, { bold: true }))],
      {
        size: title,
        spacing: { percent: 105 },
      },
    );
    const inner = { x, y: box.y + head + titleGap, w, h: box.h - head - titleGap };
    return group(`Column: ${plainText(item.title)}`, [
      bar('Rule', { x, y: box.y, w, h: 4 }, index % 2 === 0 ? 'blue' : 'turquoise'),
      heading,
      ...context.stack(item.body, inner, body),
    ]);
  });
};

export const pptx: PptxSpec<'columns'> = { plan: planColumns, growth: () => 0.3, enlargement: 1.1 };
