import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { type Attempt, type Column, fitType, type PlanKind, setColumn, wordsOf } from '../kit.ts';
import { disc, person, seatAround, spread } from '../shapes.ts';

/** Share of a circle's radius that its centre lies away from the common middle. */
const apart = 0.62;
const leader = 44;

type Circle = { node: DiagramNode; x: number; y: number; dot: [number, number] };

/** Words beside the circles, tied to the point they are about. */
type Label = { words: Column; dot: [number, number]; ink: ColourName };

/**
 * Circles that overlap where one person stands, among many others. The words stand beside the circles, tied
 * to them by a thin line; nodes of group "centre" name the person.
 */
export const planOverlap: PlanKind = (nodes, { width, height }) => {
  const centre = nodes.filter(({ group }) => group === 'centre');
  const seats = seatAround(nodes.filter(({ group }) => group !== 'centre'));
  const reachX = 1 + apart * Math.max(0, ...seats.map(({ angle }) => Math.abs(Math.cos(angle))));
  const reachY = 1 + apart * Math.max(0, ...seats.map(({ angle }) => Math.abs(Math.sin(angle))));
  const r = Math.min((height - 4) / 2 / reachY, (width * 0.38) / 2 / reachX);
  const [cx, cy] = [width / 2, height / 2];
  const circles = seats.map(
    ({ item, angle }): Circle => ({
      node: item,
      x: cx + r * apart * Math.cos(angle),
      y: cy + r * apart * Math.sin(angle),
      dot: [cx + r * (apart + 0.72) * Math.cos(angle), cy + r * (apart + 0.5) * Math.sin(angle)],
    }),
  );
  const side = width / 2 - r * reachX - leader;
  return fitType((type) => {
    const label = (circle: Circle): Label => ({
      words: setColumn(wordsOf(circle.node, type, 'text', 'quiet'), side),
      dot: circle.dot,
      ink: 'panel',
    });
    const left = circles.filter(({ x }) => x < cx).map(label);
    const right = circles.filter(({ x }) => x >= cx).map(label);
    // An odd number leaves the gap between circles on the left, an even number on both sides.
    const free = circles.length % 2 === 1 ? left : right;
    const words = setColumn(
      centre.flatMap((node) => wordsOf(node, type, 'orange-text', 'quiet')),
      side,
    );
    if (words.height > 0) free.push({ words, dot: [cx, cy], ink: 'orange' });
    const drawn = [
      placeLabels(left, { edge: side, anchor: 'end', height }),
      placeLabels(right, { edge: width - side, anchor: 'start', height }),
    ];
    const marks: Mark[] = [
      ...circles.map(({ x, y }): Mark => ({ ...veil, cx: x, cy: y, rx: r, ry: r })),
      ...crowd(circles, cx, cy, r),
      ...circles.map(({ x, y }): Mark => ({ ...outline, cx: x, cy: y, rx: r, ry: r })),
      ...drawn.flatMap((each) => each.marks),
      disc(cx, cy, 30, 'orange'),
      ...person(cx, cy, 34, 'white'),
    ];
    return { marks, spill: Math.max(...drawn.map((each) => each.spill)) };
  });
};

const veil = { kind: 'ellipse', fill: 'tint', opacity: 0.22 } as const;
const outline = { kind: 'ellipse', stroke: 'panel', strokeWidth: 2 } as const;

type Side = { edge: number; anchor: 'start' | 'end'; height: number };

function placeLabels(labels: Label[], { edge, anchor, height }: Side): Attempt {
  const sorted = labels.toSorted((a, b) => a.dot[1] - b.dot[1]);
  const tops = spread(
    sorted.map(({ dot }) => dot[1]),
    sorted.map(({ words }) => words.height),
    24,
    height,
  );
  const marks = sorted.flatMap(({ words, dot, ink }, index): Mark[] => {
    const top = tops[index] ?? 0;
    const towards = anchor === 'end' ? 10 : -10;
    // Level wherever the words stand beside the point.
    const y2 = Math.min(Math.max(dot[1], top + 16), top + words.height - 12);
    const line = { x1: dot[0], y1: dot[1], x2: edge + towards, y2 };
    return [
      { kind: 'line', ...line, stroke: ink, strokeWidth: 2 },
      disc(dot[0], dot[1], 5, ink),
      ...words.place(edge, top, anchor),
    ];
  });
  return { marks, spill: Math.max(0, -(tops[0] ?? 0), ...labels.map(({ words }) => words.spill)) };
}

/** Many people, scattered like seeds in a sunflower; darker the more circles they stand in. */
function crowd(circles: Circle[], cx: number, cy: number, r: number): Mark[] {
  const shades: ColourName[] = ['tint', 'panel', 'ink', 'ink'];
  return Array.from({ length: 110 }, (_, index) => {
    const distance = r * 0.16 * Math.sqrt(index);
    const angle = index * 2.39996;
    return [cx + distance * Math.cos(angle), cy + distance * Math.sin(angle)] as const;
  }).flatMap(([x, y]) => {
    const inside = circles.filter((circle) => Math.hypot(x - circle.x, y - circle.y) < r - 8).length;
    const onEdge = circles.some((circle) => Math.abs(Math.hypot(x - circle.x, y - circle.y) - r) < 8);
    const nearText = circles.some(({ dot }) => Math.hypot(x - dot[0], y - dot[1]) < 12);
    const nearLine = Math.abs(y - cy) < 9;
    if (inside === 0 || onEdge || nearText || nearLine || Math.hypot(x - cx, y - cy) < 40) return [];
    return [disc(x, y, 3.5, shades[Math.min(inside, shades.length) - 1] ?? 'ink')];
  });
}
