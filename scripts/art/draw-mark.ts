import { colours, sequential } from '../../src/theme/tokens.ts';

/** Five places of a made-up town on a 32 by 32 tile, set by eye so that each cell still reads at 16 px. */
const CELLS: readonly [x: number, y: number, colour: string][] = [
  [17, 17, colours.orange],
  [8, 5, sequential[3]],
  [27, 6, sequential[4]],
  [4, 22, sequential[4]],
  [25, 29, sequential[3]],
];

type Point = readonly [x: number, y: number];

/** Half of the gap between two cells. */
const GAP = 1;

/**
 * The mark: one orange neighbourhood among blue ones, each the part of the tile that is nearer to its place than to any
 * other, less its half of the gap. Nothing is drawn between them, so that it sits on a light or a dark browser tab
 * alike; and no mask is needed, with which the first paint of a page took twice as long to draw.
 * On a `ground` it fills an app icon, small enough for the round cut that phones make.
 */
export function drawMark(ground?: string): string {
  const cells = CELLS.map(([x, y, colour]) => {
    const others = CELLS.filter((cell) => cell[0] !== x || cell[1] !== y);
    const cell = others.reduce((left, other) => nearer(left, [x, y], [other[0], other[1]]), tile());
    return `<path fill="${colour}" d="M${cell.map(short).join('L')}Z"/>`;
  });
  const back = ground ? `<rect width="32" height="32" fill="${ground}"/>` : '';
  const frame = ground ? ' transform="translate(7 7) scale(.5625)"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
${back}<g${frame}>${cells.join('\n')}</g></svg>
`;
}

/** The tile's outline, 32 by 32 with round corners, so many points a corner that none is seen at any size of ours. */
function tile(radius = 7, points = 12): Point[] {
  return Array.from({ length: 4 * points }, (_, at): Point => {
    const corner = Math.floor(at / points);
    const angle = ((corner + (at % points) / (points - 1)) * Math.PI) / 2;
    const middle = (isFar: boolean): number => (isFar ? 32 - radius : radius);
    return [
      middle(corner === 0 || corner === 3) + radius * Math.cos(angle),
      middle(corner < 2) + radius * Math.sin(angle),
    ];
  });
}

/** What of a convex outline is nearer to one place than to another, less half of the gap. */
function nearer(outline: readonly Point[], [x, y]: Point, [u, v]: Point): Point[] {
  const away = Math.hypot(u - x, v - y);
  const past = ([a, b]: Point): number =>
    ((a - (x + u) / 2) * (u - x) + (b - (y + v) / 2) * (v - y)) / away + GAP;
  return outline.flatMap((point, at): Point[] => {
    const next = outline[(at + 1) % outline.length] ?? point;
    const [here, there] = [past(point), past(next)];
    const share = here / (here - there);
    const cut: Point = [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])];
    return [...(here <= 0 ? [point] : []), ...(here * there < 0 ? [cut] : [])];
  });
}

/** A point with two decimals: finer is invisible on a 32 by 32 tile. */
function short(point: Point): string {
  return point.map((number) => String(Number(number.toFixed(2)))).join(',');
}
