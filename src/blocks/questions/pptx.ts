import type { PptxShape } from '../../model/pptx-plan.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { bar, columnsOf, group, para, rowsOf, textBox } from '../kit/shapes.ts';
import { allText, parasOf, shrink } from '../kit/text-stretch.ts';
import { askHeight, measureQuestions, questionColumns, questionRows, questionSizes } from './measure.ts';
import { questionLook, seatQuestions } from './seats.ts';

/** Questions in bold with their answers, each under a hairline. */
const planQuestions: PlanBlock<'questions'> = (block, box, context) => {
  const { ask, answer, askGap, column, pad, row: rowGap } = questionSizes;
  const columns = questionColumns(block);
  const heights = questionRows(block, box.w, context.measurer);
  const spare =
    Math.max(0, box.h - measureQuestions(block, box.w, context.measurer)) / Math.max(1, heights.length);
  const places = columnsOf(box, columns, column);
  const shapes: PptxShape[] = [];
  let y = box.y;
  rowsOf(block.items, columns).forEach((row, rowIndex) => {
    const h = heights[rowIndex] ?? 0;
    row.forEach((item, index) => {
      const place = places[index] ?? { x: box.x, w: box.w };
      const question = para([{ text: item.ask, bold: true, size: ask }], { spacing: 108 });
      const flowing = allText(item.answer) ? shrink(parasOf(item.answer), answer, askGap) : [];
      const used = askHeight(item, place.w, context.measurer.face) + askGap;
      const rest = allText(item.answer)
        ? []
        : context.stack(item.answer, { ...place, y: y + used, h: h - used }, answer);
      const words = textBox('Words', { ...place, y: y + pad, h: h - pad }, [question, ...flowing], {
        size: answer,
      });
      shapes.push(
        ...group(`Question: ${item.ask}`, [bar('Rule', { ...place, y, h: 1.5 }, 'rule'), words, ...rest]),
      );
    });
    y += h + rowGap + Math.min(24, spare);
  });
  return shapes;
};

export const pptx: PptxSpec<'questions'> = {
  plan: planQuestions,
  growth: () => 0.6,
  enlargement: 1.2,
  seats: { of: seatQuestions, look: questionLook },
};
