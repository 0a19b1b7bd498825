import type { IconName } from '../../model/block.ts';
import type { PptxShape } from '../../model/pptx-plan.ts';
import type { ColourName } from '../../theme/tokens.ts';
import { group } from '../kit/shapes.ts';
import { iconGrid, iconPaths, iconStroke } from './icon-paths.ts';

type Point = [number, number];
type Stroke = { points: Point[]; closed: boolean };

/** How many straight pieces make a curve: at icon size nobody sees the corners. */
const pieces = 10;

/** An icon as native lines in a group, `size` px square. It repeats what the words say: decorative. */
export function iconShapes(
  name: IconName,
  x: number,
  y: number,
  size: number,
  stroke: ColourName,
): PptxShape[] {
  const scale = size / iconGrid;
  const strokes = iconPaths[name].flatMap(strokesOf).map(({ points, closed }, index): PptxShape => {
    const placed = points.map(([px, py]): Point => [x + px * scale, y + py * scale]);
    const look = { stroke, strokeWidth: iconStroke * scale } as const;
    return { kind: 'path', name: `Stroke ${index + 1}`, points: placed, closed, smooth: false, ...look };
  });
  return group(`Icon: ${name}`, strokes, '');
}

/** Reads a path of absolute M L H V C Z A commands, the only ones our icons use. */
function strokesOf(path: string): Stroke[] {
  const strokes: Stroke[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVCZA])([^MLHVCZA]*)/g)) {
    const n = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const at = (index: number): number => n[index] ?? 0;
    const stroke = strokes.at(-1);
    if (command === 'M') {
      [x, y] = [at(0), at(1)];
      strokes.push({ points: [[x, y]], closed: false });
    } else if (command === 'Z' && stroke !== undefined) stroke.closed = true;
    else if (stroke !== undefined) {
      const step = { L: 2, H: 1, V: 1, C: 6, A: 7 }[command] ?? n.length;
      for (let i = 0; i < n.length; i += step) {
        const from: Point = [x, y];
        if (command === 'H') x = at(i);
        else if (command === 'V') y = at(i);
        else [x, y] = [at(i + step - 2), at(i + step - 1)];
        if (command === 'C')
          stroke.points.push(...bezier(from, [at(i), at(i + 1)], [at(i + 2), at(i + 3)], [x, y]));
        else if (command === 'A')
          stroke.points.push(...arc(from, at(i), at(i + 3) === 1, at(i + 4) === 1, [x, y]));
        else stroke.points.push([x, y]);
      }
    }
  }
  return strokes;
}

function bezier(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: pieces }, (_, index): Point => {
    const t = (index + 1) / pieces;
    const s = 1 - t;
    const mix = (k: 0 | 1): number =>
      s ** 3 * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t ** 3 * d[k];
    return [mix(0), mix(1)];
  });
}

/** An arc of a circle of radius `r`, by the rules of SVG. */
function arc(from: Point, r: number, large: boolean, sweep: boolean, to: Point): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const half = Math.hypot(dx, dy) / 2;
  const radius = Math.max(r, half);
  const off = Math.sqrt(radius * radius - half * half) * (large === sweep ? -1 : 1);
  const centre: Point = [
    (from[0] + to[0]) / 2 - (off * dy) / (half * 2 || 1),
    (from[1] + to[1]) / 2 + (off * dx) / (half * 2 || 1),
  ];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let turn = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start;
  if (sweep && turn < 0) turn += Math.PI * 2;
  if (!sweep && turn > 0) turn -= Math.PI * 2;
  const count = pieces * 2;
  return Array.from({ length: count }, (_, index): Point => {
    const angle = start + (turn * (index + 1)) / count;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}
