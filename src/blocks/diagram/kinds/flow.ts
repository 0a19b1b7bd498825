import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { groupOf } from '../groups.ts';
import {
  type Attempt,
  fitColumn,
  fitType,
  largestType,
  type PlanKind,
  type Size,
  setColumn,
  type Type,
  wordsOf,
} from '../kit.ts';
import { disc, levelCurve, spillOfDisc } from '../shapes.ts';
import { planStages } from './flow-stages.ts';

/**
 * A flow: nodes of group "in" lead to the "hub", which leads to those of group "out". A single node with
 * children is a heading over its group. Without a hub the nodes are stages, left to right.
 */
export const planFlow: PlanKind = (nodes, size) => {
  const hub = nodes.find(({ group }) => group === 'hub');
  if (!hub) return planStages(nodes, size);
  const into = nodes.filter(({ group }) => group === 'in');
  const out = nodes.filter(({ group, title }) => group !== 'in' && title !== hub.title);
  return fitType((type) => planThrough(hub, into, out, type, size));
};

function planThrough(
  hub: DiagramNode,
  into: DiagramNode[],
  out: DiagramNode[],
  type: Type,
  size: Size,
): Attempt {
  const { width, height } = size;
  const reach = width * 0.085;
  const r = Math.min(height * 0.31, width * 0.125);
  const side = width / 2 - r - reach;
  const least = Math.max(planSide(into, side, type, height, 0).h, planSide(out, side, type, height, 0).h);
  const left = planSide(into, side, type, height, least);
  const right = planSide(out, side, type, height, least);
  const head = Math.max(left.head, right.head);
  const cy = head + (height - head) / 2;
  const cx = width / 2;
  const marks: Mark[] = [...left.place(0, cy), ...right.place(width - side, cy)];
  const step = (r * 1.1) / Math.max(left.middles.length, right.middles.length, 1);
  // Lines meet the hub a little apart, like strands of one rope, and stop at its edge.
  const meet = (row: number, of: number) => {
    const y = (row - (of - 1) / 2) * step;
    return { y: cy + y, inset: r - Math.sqrt(r * r - y * y) };
  };
  left.middles.forEach((offset, row) => {
    const { y, inset } = meet(row, left.middles.length);
    const tip = cx - r + inset - 1;
    marks.push(strand(side, cy + offset, tip - 22, y), arrow(tip - 22, tip, y));
  });
  right.middles.forEach((offset, row) => {
    const { y, inset } = meet(row, right.middles.length);
    const tip = width - side;
    marks.push(strand(cx + r - inset, y, tip - 22, cy + offset), arrow(tip - 22, tip, cy + offset));
  });
  const words = fitColumn(
    largestType,
    (smaller) => setColumn(wordsOf(hub, smaller, 'white', 'mist'), r * 1.56),
    (column) => column.spill + spillOfDisc(column, r) <= 0,
  );
  marks.push(disc(cx, cy, r, 'panel'), ...words.place(cx, cy - words.height / 2, 'middle'));
  return { marks, spill: Math.max(left.spill, right.spill, words.spill, spillOfDisc(words, r)) };
}

function strand(x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'path', points: levelCurve(x1, y1, x2, y2), stroke: 'turquoise', strokeWidth: 2 };
}

function arrow(x1: number, x2: number, y: number): Mark {
  return { kind: 'line', x1, y1: y, x2, y2: y, stroke: 'turquoise', strokeWidth: 2, arrow: true };
}

/** One side: boxes of equal height, `least` px or more, under a heading. `middles` are measured from the middle of the side. */
function planSide(nodes: DiagramNode[], width: number, type: Type, height: number, least: number) {
  const { heading, items } = groupOf(nodes);
  const pad = 18;
  const gap = 12;
  const title = setColumn(
    heading ? [{ text: heading.title, size: type.title, weight: 600, fill: 'turquoise-text' }] : [],
    width,
  );
  const head = title.height > 0 ? title.height + 14 : 0;
  const columns = items.map((item) =>
    setColumn(
      [
        { text: item.title, size: type.body, weight: item.text ? 600 : 400 },
        { text: item.text, size: Math.max(16, type.body - 2), fill: 'quiet' },
      ],
      width - pad * 2,
    ),
  );
  const h = Math.min(
    Math.max(least, ...columns.map((column) => column.height + 26)),
    (height - head - gap * (items.length - 1)) / Math.max(1, items.length),
  );
  const total = items.length * (h + gap) - gap;
  const middles = items.map((_, index) => -total / 2 + index * (h + gap) + h / 2);
  const place = (x: number, cy: number): Mark[] => [
    ...title.place(x, cy - total / 2 - head),
    ...columns.flatMap((column, index): Mark[] => {
      const y = cy + (middles[index] ?? 0) - h / 2;
      return [
        { kind: 'rect', x, y, w: width, h, r: 8, fill: 'white', stroke: 'mist', strokeWidth: 2 },
        ...column.place(x + pad, y + (h - column.height) / 2),
      ];
    }),
  ];
  const tight = columns.map((column) => Math.max(column.spill, column.height + 10 - h));
  return { head, h, middles, place, spill: Math.max(title.spill, 0, ...tight) };
}
