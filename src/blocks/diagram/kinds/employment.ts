import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { questionsOf } from '../groups.ts';
import { fitType, type PlanKind, setColumn, type Type } from '../kit.ts';
import { disc, levelCurve } from '../shapes.ts';

const pad = 16;

/**
 * Questions as columns, their answers as chips; lines meet in a ring between the columns, because any answer
 * goes with any other. An answer of group "usual" is filled: it is the most common.
 */
export const planEmployment: PlanKind = (nodes, { width, height }) => {
  const questions = questionsOf(nodes);
  const count = Math.max(1, questions.length);
  const between = Math.min(130, width * 0.11);
  const w = (width - between * (count - 1)) / count;
  return fitType((type) => {
    const columns = questions.map((question) => planChips(question, w, type, height));
    const head = Math.max(0, ...columns.map((column) => column.head));
    const tallest = Math.max(0, ...columns.map((column) => column.total));
    const top = (height - head - tallest) / 2;
    const from = top + head;
    const middle = from + tallest / 2;
    const marks: Mark[] = [];
    columns.forEach((column, index) => {
      const x = index * (w + between);
      const next = columns[index + 1];
      if (next) marks.push(...joint(x + w, between, middle, from, column.middles, next.middles));
      marks.push(...column.place(x, top, from));
    });
    const spill = Math.max(head + tallest - height, ...columns.map((column) => column.spill));
    return { marks, spill: Math.max(0, spill) };
  });
};

function planChips(question: DiagramNode, w: number, type: Type, height: number) {
  const title = setColumn(
    [
      { text: question.title, size: type.title, weight: 600 },
      { text: question.text, size: type.body, fill: 'quiet' },
    ],
    w,
  );
  const head = title.height > 0 ? title.height + 18 : 0;
  // Many answers move closer together.
  const [gap, air, least] = question.children.length > 5 ? [8, 12, 40] : [14, 26, 54];
  const chips = question.children.map((chip) => {
    const usual = chip.group === 'usual';
    const words = setColumn(
      [
        { text: chip.title, size: type.body, weight: 600, fill: usual ? 'white' : 'text' },
        { text: chip.text, size: Math.max(16, type.body - 2), fill: usual ? 'mist' : 'quiet' },
      ],
      w - pad * 2,
    );
    return { usual, words, h: Math.max(least, words.height + air) };
  });
  const total = chips.reduce((sum, chip) => sum + chip.h + gap, -gap);
  let y = 0;
  const tops = chips.map((chip) => {
    const own = y;
    y += chip.h + gap;
    return own;
  });
  const place = (x: number, top: number, from: number): Mark[] => [
    ...title.place(x, top),
    ...chips.flatMap(({ usual, words, h }, index): Mark[] => {
      const at = from + (tops[index] ?? 0);
      const box = { kind: 'rect' as const, x, y: at, w, h, r: 8 };
      return [
        usual ? { ...box, fill: 'panel' } : { ...box, fill: 'white', stroke: 'mist', strokeWidth: 2 },
        ...words.place(x + pad, at + (h - words.height) / 2),
      ];
    }),
  ];
  const middles = chips.map(({ h, usual }, index) => ({ y: (tops[index] ?? 0) + h / 2, usual }));
  const spill = Math.max(title.spill, head + total - height, ...chips.map(({ words }) => words.spill));
  return { head, total, middles, place, spill };
}

type End = { y: number; usual: boolean };

function joint(x: number, between: number, middle: number, top: number, from: End[], to: End[]): Mark[] {
  const cx = x + between / 2;
  const line = (points: Array<[number, number]>, usual: boolean): Mark =>
    usual
      ? { kind: 'path', points, stroke: 'turquoise', strokeWidth: 3 }
      : { kind: 'path', points, stroke: 'tint', strokeWidth: 2 };
  const lines = [
    ...from.map(({ y, usual }) => ({ usual, points: levelCurve(x, top + y, cx, middle) })),
    ...to.map(({ y, usual }) => ({ usual, points: levelCurve(cx, middle, x + between, top + y) })),
  ];
  // The usual way is drawn last, so that it lies on top.
  const ordered = lines.sort((a, b) => Number(a.usual) - Number(b.usual));
  return [
    ...ordered.map(({ points, usual }) => line(points, usual)),
    disc(cx, middle, 9, 'white', 'turquoise', 3),
  ];
}
