import type { Mark } from '../../../model/drawing.ts';
import { fitType, type PlanKind, setColumn, wordsOf } from '../kit.ts';

const gap = 36;

/** Nodes side by side under a rule, in as many rows as the width needs. */
export const planPlain: PlanKind = (nodes, { width, height }) => {
  const across = Math.max(1, Math.min(nodes.length, Math.floor((width + gap) / (200 + gap))));
  const rows = Math.ceil(nodes.length / across);
  const w = (width - gap * (across - 1)) / across;
  const h = height / Math.max(1, rows);
  return fitType((type) => {
    const marks: Mark[] = [];
    let spill = 0;
    nodes.forEach((node, index) => {
      const x = (index % across) * (w + gap);
      const y = Math.floor(index / across) * h;
      const column = setColumn(wordsOf(node, type), w);
      marks.push({ kind: 'rect', x, y, w, h: 4, fill: 'panel' }, ...column.place(x, y + 20));
      spill = Math.max(spill, column.spill, column.height + 30 - h);
    });
    return { marks, spill };
  });
};
