import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { type Attempt, type Column, fitColumn, type Size, setColumn, type Type, wordsOf } from '../kit.ts';
import { arc, disc, levelCurve, person, seatAround, spillOfDisc, spread } from '../shapes.ts';

/** Needs on a ring around one person, with their words to the left and right. */
export function planRing(
  needs: DiagramNode[],
  hub: DiagramNode | undefined,
  type: Type,
  { width, height }: Size,
): Attempt {
  const radius = Math.min(height / 2 - 54, width * 0.23);
  const [cx, cy] = [width / 2, height / 2];
  // A person with words of their own needs a larger circle.
  const core = radius * (hub?.text ? 0.66 : 0.56);
  const seats = seatAround(needs);
  const middle = planHub(hub, type, { cx, cy, r: core });
  const marks: Mark[] = [{ kind: 'ellipse', cx, cy, rx: radius, ry: radius, stroke: 'rule', strokeWidth: 2 }];
  let spill = middle.spill;
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
      mine.map(({ angle }, row) => cy + (radius + (columns[row]?.height ?? 0) * 0.42) * Math.sin(angle)),
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
  return { marks: [...marks, ...middle.marks], spill };
}

/** The same on half a ring: the person on the left, all words on the right. */
export function planFan(
  needs: DiagramNode[],
  hub: DiagramNode | undefined,
  type: Type,
  { width, height }: Size,
): Attempt {
  const core = Math.min(96, width * 0.19);
  const radius = core * 1.7;
  const [cx, cy] = [core + 2, height / 2];
  const middle = planHub(hub, type, { cx, cy, r: core });
  const widest = 64;
  const columns = needs.map((node) =>
    setColumn(wordsOf(node, type, 'text', 'quiet'), width - cx - radius - 24),
  );
  const angles = needs.map((_, index) => {
    const share = needs.length > 1 ? index / (needs.length - 1) : 0.5;
    return ((share * 2 - 1) * widest * Math.PI) / 180;
  });
  const gap = 16;
  const used = columns.reduce((sum, column) => sum + column.height + gap, -gap);
  const room = Math.min(36, Math.max(gap, (height - used) / Math.max(1, needs.length)));
  let top = (height - used - (room - gap) * (needs.length - 1)) / 2;
  const marks: Mark[] = [
    { kind: 'path', points: arc(cx, cy, radius, -widest, widest), stroke: 'rule', strokeWidth: 2 },
  ];
  columns.forEach((column, index) => {
    const [ux, uy] = [Math.cos(angles[index] ?? 0), Math.sin(angles[index] ?? 0)];
    const [x, y] = [cx + radius * ux, cy + radius * uy];
    const edge = cx + radius + 24;
    const points = levelCurve(x, y, edge - 8, top + column.height / 2);
    marks.push(
      spoke(cx + core * ux, cy + core * uy, x, y),
      { kind: 'path', points, stroke: 'rule', strokeWidth: 2 },
      disc(x, y, 8, 'white', 'panel', 3),
      ...column.place(edge, top),
    );
    top += column.height + room;
  });
  const spill = Math.max(middle.spill, used - height, ...columns.map((column) => column.spill));
  return { marks: [...marks, ...middle.marks], spill };
}

function planHub(
  hub: DiagramNode | undefined,
  type: Type,
  at: { cx: number; cy: number; r: number },
): Attempt {
  const { cx, cy, r } = at;
  const spillOf = (column: Column) => spillOfDisc({ ...column, height: column.height + 52 }, r);
  const name = fitColumn(
    type,
    (smaller) => setColumn(hub ? wordsOf(hub, smaller, 'white', 'mist') : [], r * 1.7),
    (column) => spillOf(column) + column.spill <= 0,
  );
  const top = cy - (name.height + 46) / 2;
  const marks: Mark[] = [
    disc(cx, cy, r, 'panel'),
    ...person(cx, top + 20, 40, 'orange'),
    ...name.place(cx, top + 46, 'middle'),
  ];
  return { marks, spill: spillOf(name) };
}

function spoke(x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', x1, y1, x2, y2, stroke: 'panel', strokeWidth: 2 };
}
