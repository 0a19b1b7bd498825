import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { groupOf } from '../groups.ts';
import { type Attempt, fitType, type PlanKind, setColumn, type Type, wordsOf } from '../kit.ts';
import { disc, person, seatAround, spillOfDisc, spread } from '../shapes.ts';

/**
 * Needs on a ring around one person (group "hub"), and beside it whom this helps most (group "who": one node
 * whose children are the list, or several nodes).
 */
export const planNeeds: PlanKind = (nodes, { width, height }) => {
  const who = nodes.filter(({ group }) => group === 'who');
  const needs = nodes.filter(({ group }) => group !== 'who' && group !== 'hub');
  const hub = nodes.find(({ group }) => group === 'hub');
  return fitType((type) => {
    const aside = who.length > 0 ? Math.max(216, width * 0.27) : 0;
    const ring = planRing(needs, hub, type, { width: width - aside - (aside && width * 0.04), height });
    if (aside === 0) return ring;
    const list = planList(who, type, { x: width - aside, width: aside, height });
    return { marks: [...ring.marks, ...list.marks], spill: Math.max(ring.spill, list.spill) };
  });
};

function planRing(
  needs: DiagramNode[],
  hub: DiagramNode | undefined,
  type: Type,
  { width, height }: { width: number; height: number },
): Attempt {
  const radius = Math.min(height / 2 - 34, width * 0.23);
  const [cx, cy] = [width / 2, height / 2];
  const core = radius * 0.56;
  const seats = seatAround(needs);
  const name = setColumn(hub ? wordsOf(hub, type, 'white', 'mist') : [], core * 1.7);
  const marks: Mark[] = [{ kind: 'ellipse', cx, cy, rx: radius, ry: radius, stroke: 'rule', strokeWidth: 2 }];
  let spill = spillOfDisc({ ...name, height: name.height + 52 }, core);
  for (const way of [-1, 1] as const) {
    const mine = seats
      .filter(({ angle }) => (Math.cos(angle) < 0 ? -1 : 1) === way)
      .sort((a, b) => Math.sin(a.angle) - Math.sin(b.angle));
    const columns = mine.map(({ item, angle }) => {
      const from = radius * Math.max(0.55, Math.abs(Math.cos(angle)));
      return setColumn(wordsOf(item, type, 'text', 'quiet'), width / 2 - from - 22);
    });
    const tops = spread(
      // Words above and below the middle lean outwards, clear of the ring.
      mine.map(({ angle }, row) => cy + (radius + (columns[row]?.height ?? 0) * 0.3) * Math.sin(angle)),
      columns.map((column) => column.height),
      14,
      height,
    );
    mine.forEach(({ angle }, row) => {
      const [column, top] = [columns[row], tops[row] ?? 0];
      if (!column) return;
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      const [x, y] = [cx + radius * ux, cy + radius * uy];
      const inner = Math.max(0, Math.max(top - cy, cy - top - column.height) - 4);
      const clear = Math.max(Math.abs(x - cx) + 20, Math.sqrt(Math.max(0, radius ** 2 - inner ** 2)) + 12);
      marks.push(
        spoke(cx + core * ux, cy + core * uy, x, y),
        disc(x, y, 8, 'white', 'panel', 3),
        ...column.place(cx + way * clear, top, way < 0 ? 'end' : 'start'),
      );
      spill = Math.max(spill, column.spill, -top, clear + column.wide - width / 2);
    });
  }
  const used = name.height + 46;
  marks.push(
    disc(cx, cy, core, 'panel'),
    ...person(cx, cy - used / 2 + 20, 40, 'orange'),
    ...name.place(cx, cy - used / 2 + 46, 'middle'),
  );
  return { marks, spill };
}

function spoke(x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', x1, y1, x2, y2, stroke: 'panel', strokeWidth: 2 };
}

function planList(who: DiagramNode[], type: Type, at: { x: number; width: number; height: number }) {
  const { heading, items } = groupOf(who);
  const title = setColumn(heading ? [{ text: heading.title, size: type.title, weight: 600 }] : [], at.width);
  const rows = items.map((item) =>
    setColumn(
      [
        { text: item.title, size: type.body, fill: 'text' },
        { text: item.text, size: type.body, fill: 'quiet' },
      ],
      at.width,
    ),
  );
  const gap = 12;
  const used = rows.reduce((sum, row) => sum + row.height + gap * 2, title.height + 24);
  let y = Math.max(0, (at.height - used) / 2);
  const marks: Mark[] = [{ kind: 'rect', x: at.x, y, w: at.width, h: 5, fill: 'panel' }];
  marks.push(...title.place(at.x, y + 20));
  y += 20 + title.height + gap;
  rows.forEach((row, index) => {
    if (index > 0)
      marks.push({ kind: 'rect', x: at.x, y: y - gap / 2 - 0.5, w: at.width, h: 1, fill: 'rule' });
    marks.push(...row.place(at.x, y + gap / 2));
    y += row.height + gap * 2;
  });
  return { marks, spill: Math.max(used - at.height, title.spill, ...rows.map((row) => row.spill)) };
}
