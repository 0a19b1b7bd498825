import type { BlockOf } from '../../model/block.ts';
import type { Face } from '../../theme/faces.ts';
import { type Seated, type SeatLook, seatParas } from '../kit/seats.ts';
import { allText, isText, parasOf, shrink } from '../kit/text-stretch.ts';
import { questionColumns, questionSizes } from './measure.ts';

/** How questions look in their seats: bold, with the answer under them. */
export function questionLook(): SeatLook {
  const { ask, answer, askGap, column, pad, row } = questionSizes;
  const words = { size: answer, bold: false, colour: 'text', spacing: 112, indent: 0 } as const;
  return {
    levels: [
      { size: ask, bold: true, colour: 'text', before: 0, spacing: 108, indent: 0 },
      { ...words, before: askGap },
      { ...words, before: answer / 2 },
    ],
    inset: [0, pad, 0, 0],
    gap: [column, row],
    bar: { h: 1.5, fill: 'rule' },
    card: false,
  };
}

/** Questions as seats; null where an answer holds more than text. */
export function seatQuestions(block: BlockOf<'questions'>, face: Face): Seated | null {
  if (!block.items.every(({ answer }) => allText(answer))) return null;
  const look = questionLook();
  const items = block.items.map(({ ask, answer }) => {
    const flowing = shrink(parasOf(answer.filter(isText)), questionSizes.answer, questionSizes.askGap);
    const paras = seatParas([{ text: ask, bold: true }], flowing, look.levels);
    return { name: `Question: ${ask}`, paras: () => paras };
  });
  const columns = questionColumns(block);
  return { kind: 'questions', count: items.length, columns, marks: false, look, face, items };
}
