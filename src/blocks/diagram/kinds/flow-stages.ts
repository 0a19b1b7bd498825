import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { type Attempt, fitType, type Size, setColumn, typeFor, wordsOf } from '../kit.ts';
import { disc } from '../shapes.ts';

const narrowest = 190;

/** Stages as numbered cards, left to right, then on to the next row. */
export function planStages(nodes: DiagramNode[], { width, height }: Size): Attempt {
  const most = Math.max(1, Math.floor((width + 44) / (narrowest + 44)));
  const rows = Math.max(1, Math.ceil(nodes.length / most));
  const [gap, pad] = rows > 2 ? [30, 12] : [44, 22];
  // Rows of even length: four and three, never six and one.
  const across = Math.max(1, Math.ceil(nodes.length / rows));
  const w = (width - gap * (across - 1)) / across;
  const room = (height - gap * (rows - 1)) / rows;
  return fitType(
    (type) => {
      const columns = nodes.map((node) => setColumn(wordsOf(node, type, 'text', 'quiet'), w - pad * 2));
      const head = rows > 1 ? 0 : 64;
      const h = Math.min(room, Math.max(0, ...columns.map((column) => column.height)) + head + pad * 2 + 10);
      const first = (height - rows * h - (rows - 1) * gap) / 2;
      const marks = columns.flatMap((column, index): Mark[] => {
        const x = (index % across) * (w + gap);
        const y = first + Math.floor(index / across) * (h + gap);
        const last = index === nodes.length - 1;
        const turns = !last && (index + 1) % across === 0;
        return [
          { kind: 'rect', x, y, w, h, fill: 'white' },
          { kind: 'rect', x, y, w, h: 6, fill: last ? 'turquoise' : 'panel' },
          ...(head > 0 ? number(index + 1, x + pad + 20, y + pad + 28) : []),
          ...column.place(x + pad, y + pad + head + 10),
          ...(turns ? turn(x + w / 2, y + h, w / 2, gap) : []),
          ...(last || turns ? [] : [arrow(x + w + 6, y + h / 2, x + w + gap - 3, y + h / 2)]),
        ];
      });
      const tight = columns.map((column) => Math.max(column.spill, column.height + head + pad * 2 - room));
      return { marks, spill: Math.max(0, ...tight) };
    },
    typeFor(w - pad * 2),
  );
}

function number(value: number, cx: number, cy: number): Mark[] {
  const words = setColumn([{ text: String(value), size: 21, weight: 600, fill: 'turquoise-text' }], 40);
  return [disc(cx, cy, 20, 'white', 'turquoise', 3), ...words.place(cx, cy - words.height / 2, 'middle')];
}

/** From the foot of the last card of a row to the head of the first of the next. */
function turn(x: number, y: number, to: number, gap: number): Mark[] {
  const middle = y + gap / 2 - 4;
  const points: Array<[number, number]> = [
    [x, y + 2],
    [x, middle],
    [to, middle],
    [to, middle + 2],
  ];
  return [{ kind: 'path', points, stroke: 'panel', strokeWidth: 2 }, arrow(to, middle, to, y + gap - 1)];
}

function arrow(x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', x1, y1, x2, y2, stroke: 'panel', strokeWidth: 2, arrow: true };
}
