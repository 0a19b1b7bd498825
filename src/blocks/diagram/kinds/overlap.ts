import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { type Column, fitType, type PlanKind, setColumn, wordsOf } from '../kit.ts';
import { disc, person, ringAngles, spread } from '../shapes.ts';

/** Share of a circle's radius that its centre lies away from the common middle. */
const apart = 0.62;
const leader = 44;

type Circle = { node: DiagramNode; x: number; y: number; dot: [number, number] };

/**
 * Circles that overlap where one person stands, among many others. The words stand outside the circles, tied
 * to them by a thin line; a node of group "centre" names the person below.
 */
export const planOverlap: PlanKind = (nodes, { width, height }) => {
  const centre = nodes.filter(({ group }) => group === 'centre');
  const around = nodes.filter(({ group }) => group !== 'centre');
  return fitType((type) => {
    const caption = setColumn(
      centre.flatMap((node) => wordsOf(node, type)),
      width * 0.36,
    );
    const foot = caption.height > 0 ? caption.height + 34 : 0;
    const angles = ringAngles(around.length).map((degrees) => (degrees * Math.PI) / 180);
    const reachY = 1 + apart * Math.max(...angles.map((angle) => Math.abs(Math.sin(angle))));
    const reachX = 1 + apart * Math.max(...angles.map((angle) => Math.abs(Math.cos(angle))));
    const r = Math.min((height - foot - 4) / 2 / reachY, (width * 0.4) / 2 / reachX);
    const [cx, cy] = [width / 2, r * reachY + 2 + (height - foot - 4 - 2 * r * reachY) / 2];
    const circles = seat(around, angles).map(
      ({ node, angle }): Circle => ({
        node,
        x: cx + r * apart * Math.cos(angle),
        y: cy + r * apart * Math.sin(angle),
        dot: [cx + r * (apart + 0.72) * Math.cos(angle), cy + r * (apart + 0.5) * Math.sin(angle)],
      }),
    );
    const side = width / 2 - r * reachX - leader;
    const left = labels(
      circles.filter(({ x }) => x < cx),
      (node) => setColumn(wordsOf(node, type, 'text', 'quiet'), side),
      { edge: side, anchor: 'end', height },
    );
    const right = labels(
      circles.filter(({ x }) => x >= cx),
      (node) => setColumn(wordsOf(node, type, 'text', 'quiet'), side),
      { edge: width - side, anchor: 'start', height },
    );
    const down = cy + r * reachY;
    const marks: Mark[] = [
      ...circles.map(({ x, y }): Mark => ({ ...veil, cx: x, cy: y, rx: r, ry: r })),
      ...crowd(circles, cx, cy, r),
      ...circles.map(({ x, y }): Mark => ({ ...outline, cx: x, cy: y, rx: r, ry: r })),
      ...left.marks,
      ...right.marks,
      disc(cx, cy, 30, 'orange'),
      ...person(cx, cy, 34, 'white'),
    ];
    if (caption.height > 0) {
      const line = { x1: cx, y1: cy + 30, x2: cx, y2: down + 28, stroke: 'orange', strokeWidth: 2 } as const;
      marks.push({ kind: 'line', ...line }, ...caption.place(cx, down + 34, 'middle'));
    }
    return { marks, spill: Math.max(left.spill, right.spill, caption.spill, 60 - r) };
  });
};

const veil = { kind: 'ellipse', fill: 'sky', opacity: 0.22 } as const;
const outline = { kind: 'ellipse', stroke: 'panel', strokeWidth: 2 } as const;

/** Gives nodes their places row by row, left before right, as one reads the labels. */
function seat(nodes: DiagramNode[], angles: number[]): Array<{ node: DiagramNode; angle: number }> {
  const byRow = (a: number, b: number) => Math.sin(a) - Math.sin(b);
  const left = angles.filter((angle) => Math.cos(angle) < 0).sort(byRow);
  const right = angles.filter((angle) => Math.cos(angle) >= 0).sort(byRow);
  const order = Array.from({ length: angles.length }, (_, row) => [left[row], right[row]]).flat();
  const places = order.filter((angle) => angle !== undefined);
  return nodes.map((node, index) => ({ node, angle: places[index] ?? 0 }));
}

type Side = { edge: number; anchor: 'start' | 'end'; height: number };

function labels(circles: Circle[], set: (node: DiagramNode) => Column, { edge, anchor, height }: Side) {
  const columns = circles.map(({ node }) => set(node));
  const heights = columns.map((column) => column.height);
  const tops = spread(
    circles.map(({ dot }) => dot[1]),
    heights,
    16,
    height,
  );
  const marks = circles.flatMap(({ dot }, index): Mark[] => {
    const [column, top] = [columns[index], tops[index] ?? 0];
    if (!column) return [];
    const towards = anchor === 'end' ? 10 : -10;
    const line = { x1: dot[0], y1: dot[1], x2: edge + towards, y2: top + column.height / 2 };
    return [
      { kind: 'line', ...line, stroke: 'panel', strokeWidth: 2 },
      disc(dot[0], dot[1], 5, 'panel'),
      ...column.place(edge, top, anchor),
    ];
  });
  return { marks, spill: Math.max(0, -(tops[0] ?? 0), ...columns.map((column) => column.spill)) };
}

/** Many people, scattered like seeds in a sunflower; darker the more circles they stand in. */
function crowd(circles: Circle[], cx: number, cy: number, r: number): Mark[] {
  const shades: ColourName[] = ['sky', 'panel', 'ink', 'ink'];
  return Array.from({ length: 110 }, (_, index) => {
    const distance = r * 0.16 * Math.sqrt(index);
    const angle = index * 2.39996;
    return [cx + distance * Math.cos(angle), cy + distance * Math.sin(angle)] as const;
  }).flatMap(([x, y]) => {
    const inside = circles.filter((circle) => Math.hypot(x - circle.x, y - circle.y) < r - 8).length;
    const onEdge = circles.some((circle) => Math.abs(Math.hypot(x - circle.x, y - circle.y) - r) < 8);
    const nearText = circles.some(({ dot }) => Math.hypot(x - dot[0], y - dot[1]) < 12);
    if (inside === 0 || onEdge || nearText || Math.hypot(x - cx, y - cy) < 40) return [];
    return [disc(x, y, 3.5, shades[Math.min(inside, shades.length) - 1] ?? 'ink')];
  });
}
