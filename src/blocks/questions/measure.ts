import type { BlockOf } from '../../model/block.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec } from '../kit/context.ts';
import { runsHeight } from '../kit/runs.ts';
import { columnWidth, rowsOf } from '../kit/shapes.ts';
import { stackHeight } from '../kit/stack.ts';
import { innerTexts } from '../kit/text-stretch.ts';

type Question = BlockOf<'questions'>['items'][number];

/** Sizes in px of questions and answers. */
export const questionSizes = {
  ask: sizes.card,
  answer: sizes.small,
  pad: 18,
  askGap: 6,
  column: 56,
  row: 18,
} as const;

/** Height in px of the questions, in two columns when there are more than two. */
export function measureQuestions(block: BlockOf<'questions'>, width: number, measurer: Measurer): number {
  const heights = questionRows(block, width, measurer);
  return heights.reduce((sum, h) => sum + h, 0) + questionSizes.row * Math.max(0, heights.length - 1);
}

export function questionColumns(block: BlockOf<'questions'>): number {
  return block.items.length > 2 ? 2 : 1;
}

/** Height of each row: that of its longest answer. */
export function questionRows(block: BlockOf<'questions'>, width: number, measurer: Measurer): number[] {
  const columns = questionColumns(block);
  const w = columnWidth(width, columns, questionSizes.column);
  return rowsOf(block.items, columns).map((row) =>
    Math.max(...row.map((item) => itemHeight(item, w, measurer))),
  );
}

/** Height of the space over a question and the question itself. */
export function askHeight(item: Question, width: number, face: Face): number {
  return (
    questionSizes.pad + runsHeight([{ text: item.ask, bold: true }], questionSizes.ask, width, face, 1.3)
  );
}

function itemHeight(item: Question, width: number, measurer: Measurer): number {
  const { answer, askGap } = questionSizes;
  return askHeight(item, width, measurer.face) + askGap + stackHeight(item.answer, width, measurer, answer);
}

/** Questions and the text of their answers, and the width in px that each has. */
function questionTexts(block: BlockOf<'questions'>, width: number): LinedText[] {
  const { ask: size, answer, column } = questionSizes;
  const w = columnWidth(width, questionColumns(block), column);
  return block.items.flatMap((item) => [
    { runs: [{ text: item.ask, bold: true }], size, width: w },
    ...innerTexts(item.answer, w, answer),
  ]);
}

export const measure: MeasureSpec<'questions'> = { height: measureQuestions, texts: questionTexts };
