import type { Mark } from '../../../model/drawing.ts';
import { fitType, type PlanKind, setColumn, wordsOf } from '../kit.ts';
import { disc, person } from '../shapes.ts';

const gap = 56;
const narrowest = 190;

/** Aims that grow like ripples: each picture holds all the rings before it and one more. */
export const planAims: PlanKind = (nodes, { width, height }) => {
  const across = Math.max(1, Math.min(nodes.length, Math.floor((width + gap) / (narrowest + gap))));
  const rows = Math.max(1, Math.ceil(nodes.length / across));
  const w = (width - gap * (across - 1)) / across;
  return fitType((type) => {
    const columns = nodes.map((node) => setColumn(wordsOf(node, type, 'text', 'quiet'), w));
    const tallest = Math.max(0, ...columns.map((column) => column.height));
    const rowHeight = (height - (rows - 1) * 24) / rows;
    const r = Math.min(rowHeight * 0.27, w * 0.42, (rowHeight - tallest - 24) / 2);
    const used = r * 2 + 24 + tallest;
    const marks = columns.flatMap((column, index): Mark[] => {
      const x = (index % across) * (w + gap);
      const y = Math.floor(index / across) * (rowHeight + 24) + (rowHeight - used) / 2;
      const next = index + 1 < nodes.length && (index + 1) % across !== 0;
      // The pictures keep to the left like the words, so that the eye runs down one edge.
      return [
        ...ripples(x + r, y + r, r, index + 1, nodes.length),
        ...(next ? [arrow(x + r * 2 + 20, x + w + gap - 14, y + r)] : []),
        ...column.place(x, y + r * 2 + 24),
      ];
    });
    return { marks, spill: Math.max(0, 44 - r, ...columns.map((column) => column.spill)) };
  });
};

function arrow(x1: number, x2: number, y: number): Mark {
  return { kind: 'line', x1, y1: y, x2, y2: y, stroke: 'panel', strokeWidth: 2, arrow: true };
}

/** `count` rings of `of` around one person; the newest ring is strongest. */
function ripples(cx: number, cy: number, r: number, count: number, of: number): Mark[] {
  const core = Math.min(30, r * 0.36);
  const step = (r - core) / of;
  const rings = Array.from({ length: count }, (_, index) => count - index).map(
    (ring): Mark =>
      ring === count
        ? disc(cx, cy, core + step * ring - 1.5, 'wash', 'panel', 3)
        : disc(cx, cy, core + step * ring - 1.5, 'mist', 'panel', 1.5),
  );
  return [...rings, disc(cx, cy, core, 'orange'), ...person(cx, cy, core * 1.1, 'white')];
}
