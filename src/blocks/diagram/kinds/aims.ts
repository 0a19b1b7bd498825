import type { Mark } from '../../../model/drawing.ts';
import { fitType, type PlanKind, setColumn, typeFor, wordsOf } from '../kit.ts';
import { disc, person } from '../shapes.ts';

const narrowest = 165;

/** Aims that grow like ripples: each picture holds all the rings before it and one more. */
export const planAims: PlanKind = (nodes, { width, height }) => {
  const gap = nodes.length > 3 || width < 900 ? 36 : 64;
  const most = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  const rows = Math.max(1, Math.ceil(nodes.length / most));
  const across = Math.max(1, Math.ceil(nodes.length / rows));
  const w = (width - gap * (across - 1)) / across;
  return fitType((type) => {
    const columns = nodes.map((node) => setColumn(wordsOf(node, type, 'text', 'quiet'), w));
    const tallest = Math.max(0, ...columns.map((column) => column.height));
    const rowHeight = (height - (rows - 1) * 24) / rows;
    const r = Math.min(rowHeight * 0.28, w * 0.44, (rowHeight - tallest - 32) / 2);
    const used = r * 2 + 24 + tallest;
    const marks = columns.flatMap((column, index): Mark[] => {
      const x = (index % across) * (w + gap);
      const y = Math.floor(index / across) * (rowHeight + 24) + (rowHeight - used) / 2;
      const next = index + 1 < nodes.length && (index + 1) % across !== 0;
      const own = reach(r, index + 1, nodes.length);
      // The pictures keep to the left like the words, so that the eye runs down one edge.
      return [
        ...ripples(x + own, y + r, r, index + 1, nodes.length),
        ...(next ? [arrow(x + own * 2 + 18, x + w + gap - 4, y + r)] : []),
        ...column.place(x, y + r * 2 + 24),
      ];
    });
    return { marks, spill: Math.max(0, 44 - r, ...columns.map((column) => column.spill)) };
  }, typeFor(w));
};

function arrow(x1: number, x2: number, y: number): Mark {
  return { kind: 'line', x1, y1: y, x2, y2: y, stroke: 'panel', strokeWidth: 2, arrow: true };
}

/** Radius in px of the person within the rings. */
function coreOf(r: number): number {
  return Math.min(30, r * 0.36);
}

/** Radius in px of the picture with `count` of `of` rings, when all of them reach `r`. */
function reach(r: number, count: number, of: number): number {
  return coreOf(r) + ((r - coreOf(r)) * count) / of;
}

/** `count` rings of `of` around one person; the newest ring is strongest. */
function ripples(cx: number, cy: number, r: number, count: number, of: number): Mark[] {
  const core = coreOf(r);
  const rings = Array.from({ length: count }, (_, index) => count - index).map(
    (ring): Mark =>
      ring === count
        ? disc(cx, cy, reach(r, ring, of) - 1.5, 'wash', 'panel', 3)
        : disc(cx, cy, reach(r, ring, of) - 1.5, 'mist', 'panel', 1.5),
  );
  return [...rings, disc(cx, cy, core, 'orange'), ...person(cx, cy, core * 1.1, 'white')];
}
