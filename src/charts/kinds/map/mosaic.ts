import type { Point } from './city.ts';

/** Corners on a whole-number grid, so that cells that touch share theirs exactly. */
type Corner = number;
type Edge = readonly [from: Corner, to: Corner];

/** Wider than any grid a map is drawn on: a corner is one number, `y * ROW + x`. */
const ROW = 1 << 16;
const cornerOf = ([x, y]: Point): Corner => Math.round(y) * ROW + Math.round(x);
const pointOf = (corner: Corner): Point => [corner % ROW, Math.floor(corner / ROW)];

/** Cells that cover a region side by side, each a ring with its inside to the left, in grid steps. */
export type Mosaic = { cells: Edge[][] };

/** Puts cells on the grid; sides shorter than a step vanish. */
export function mosaicOf(rings: ReadonlyArray<readonly Point[]>): Mosaic {
  const cells = rings.map((ring) => {
    const corners = ring.map(cornerOf);
    return corners.flatMap((from, index): Edge[] => {
      const to = corners[(index + 1) % corners.length] ?? from;
      return from === to ? [] : [[from, to]];
    });
  });
  return { cells };
}

/** The outline of some cells together, as rings: a side that two of them share is inside and goes. */
export function mergeCells({ cells }: Mosaic, members: readonly number[]): Point[][] {
  const kept = new Map<string, Edge>();
  for (const member of members) {
    for (const edge of cells[member] ?? []) {
      const back = `${edge[1]} ${edge[0]}`;
      if (!kept.delete(back)) kept.set(edge.join(' '), edge);
    }
  }
  const rings = chain([...kept.values()]).map((corners) =>
    straighten(corners.slice(0, -1).map(pointOf), true),
  );
  return rings.filter(({ length }) => length > 2);
}

/** The sides between cells of different groups, as long lines. */
export function bordersBetween({ cells }: Mosaic, groupOf: (cell: number) => string): Point[][] {
  const owners = new Map<string, number>();
  cells.forEach((edges, cell) => {
    for (const edge of edges) owners.set(edge.join(' '), cell);
  });
  const borders: Edge[] = [];
  cells.forEach((edges, cell) => {
    for (const edge of edges) {
      const beyond = owners.get(`${edge[1]} ${edge[0]}`);
      // Each border has two owners: the first of them draws it.
      if (beyond !== undefined && cell < beyond && groupOf(cell) !== groupOf(beyond)) borders.push(edge);
    }
  });
  return chain(borders, true).map((corners) => straighten(corners.map(pointOf), false));
}

/** Joins edges end to end. `anyWay` may turn an edge round, which an outline must not. */
function chain(edges: readonly Edge[], anyWay = false): Corner[][] {
  const from = new Map<Corner, Edge[]>();
  const add = (corner: Corner, edge: Edge) => from.set(corner, [...(from.get(corner) ?? []), edge]);
  for (const edge of edges) {
    add(edge[0], edge);
    if (anyWay) add(edge[1], edge);
  }
  const used = new Set<Edge>();
  const follow = (start: Corner): Corner[] => {
    const corners = [start];
    for (let at = start; ; ) {
      const next = from.get(at)?.find((edge) => !used.has(edge));
      if (next === undefined) return corners;
      used.add(next);
      at = next[0] === at ? next[1] : next[0];
      corners.push(at);
      // Outlines that touch in a point stay apart.
      if (at === start) return corners;
    }
  };
  // Open lines begin at their ends, or they would fall into pieces.
  const ends = anyWay ? [...from].flatMap(([corner, own]) => (own.length === 2 ? [] : [corner])) : [];
  const chains = ends.flatMap((corner) => (from.get(corner) ?? []).map(() => follow(corner)));
  return [...chains, ...edges.map(([corner]) => follow(corner))].filter(({ length }) => length > 1);
}

/** Leaves out corners on a straight line. */
function straighten(points: Point[], closed: boolean): Point[] {
  const last = points.length - 1;
  return points.filter(([x, y], index) => {
    if (!closed && (index === 0 || index === last)) return true;
    const [[a, b], [c, d]] = [points.at(index - 1) ?? [x, y], points[(index + 1) % points.length] ?? [x, y]];
    return (x - a) * (d - y) !== (y - b) * (c - x);
  });
}

/** Lines as one SVG path in whole numbers and relative steps: the shortest way to write it. */
export function pathOf(lines: ReadonlyArray<readonly Point[]>, closed: boolean): string {
  let [x, y] = [0, 0];
  const parts = lines.map((line) => {
    const steps = line.map(([a, b]) => {
      const step = `${a - x}${b - y < 0 ? '' : ' '}${b - y}`;
      [x, y] = [a, b];
      return step;
    });
    // A closed line ends where it began.
    if (closed) [x, y] = line[0] ?? [x, y];
    return `m${steps.reduce((text, step) => `${text}${text === '' || step.startsWith('-') ? '' : ' '}${step}`, '')}${closed ? 'z' : ''}`;
  });
  return parts.join('');
}

/** The corners of a path that `pathOf` wrote, line by line. */
export function pointsOf(path: string): Point[][] {
  let [x, y] = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((line) => {
      const steps = line.match(/-?\d+/g)?.map(Number) ?? [];
      const points: Point[] = [];
      for (let index = 0; index + 1 < steps.length; index += 2) {
        [x, y] = [x + (steps[index] ?? 0), y + (steps[index + 1] ?? 0)];
        points.push([x, y]);
      }
      if (line.endsWith('z')) [x, y] = points[0] ?? [x, y];
      return points;
    });
}
