import { Delaunay } from 'd3-delaunay';
import { colours, sequential } from '../../src/theme/tokens.ts';

/** Five places of a made-up town on a 32 by 32 tile, set by eye so that each cell still reads at 16 px. */
const CELLS: readonly [x: number, y: number, colour: string][] = [
  [17, 17, colours.orange],
  [8, 5, sequential[3]],
  [27, 6, sequential[4]],
  [4, 22, sequential[4]],
  [25, 29, sequential[3]],
];

/**
 * The mark: one orange neighbourhood among blue ones.
 * The gaps are holes in a mask, so that it sits on a light or a dark browser tab alike.
 * On a `ground` it fills an app icon, small enough for the round cut that phones make.
 */
export function drawMark(ground?: string): string {
  const voronoi = Delaunay.from(CELLS.map(([x, y]): [number, number] => [x, y])).voronoi([0, 0, 32, 32]);
  const cells = CELLS.map(
    ([, , colour], index) => `<path fill="${colour}" d="${short(voronoi.renderCell(index))}"/>`,
  );
  const tile = ground ? `<rect width="32" height="32" fill="${ground}"/>` : '';
  const frame = ground ? ' transform="translate(7 7) scale(.5625)"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
${tile}<g${frame}><mask id="gaps"><rect width="32" height="32" rx="7" fill="#fff"/>
<path d="${short(voronoi.render())}" stroke="#000" stroke-width="2"/></mask>
<g mask="url(#gaps)">${cells.join('\n')}</g></g></svg>
`;
}

/** A path with two decimals: finer is invisible on a 32 by 32 tile. */
function short(path: string): string {
  return path.replace(/\d+\.\d+/g, (digits) => String(Number(Number(digits).toFixed(2))));
}
