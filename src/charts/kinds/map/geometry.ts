import type { ContrastCell, MapContrast, MapGeometry } from '../../../model/map.ts';
import { type City, drawCity, type Neighbourhood, type Point } from './city.ts';
import { clipToCell, leftward } from './clip.ts';
import { bordersBetween, type Mosaic, mergeCells, mosaicOf, pathOf } from './mosaic.ts';
import { widestNeighbours } from './neighbours.ts';

/** Width of the map in grid steps: 35 m a step, finer than a pixel at deck size. */
const GRID = 1600;
/** Width of the close-up in its own steps. */
const CLOSE = 1000;
/** Shape of the close-up: width over height. */
const CLOSE_SHAPE = 1.62;
/** How much wider than the two cells the close-up is. */
const CLOSE_AIR = 1.75;

/** A small area: where it is, its tenth and the number of the place it lies in. */
export type Area = Neighbourhood & { category: number };

type Drawn = Omit<MapGeometry, 'places' | 'steps' | 'total' | 'period'> & { places: string[] };

/**
 * Small areas -> a map.
 *
 *     points -> Voronoi cells, cut by the city's edge -> whole-number grid
 *        -> merged by tenth and by place (sides that two of them share go), borders from the sides between places
 *        -> the two neighbours that differ most, in close-up
 *
 * Undefined when no two areas are neighbours.
 */
export function drawMap(areas: readonly Area[], places: number): Drawn | undefined {
  const city = drawCity(areas);
  const neighbours = widestNeighbours(city.cells);
  if (neighbours === undefined) return undefined;
  const toGrid = gridOf(city.edge.flat(), GRID);
  const rings = cutCells(city);
  const mosaic = mosaicOf(rings.map((ring) => ring.map(toGrid.place)));
  const merge = (belongs: (area: Area) => boolean) =>
    pathOf(mergeCells(mosaic, numbersOf(areas, belongs)), true);
  return {
    width: GRID,
    height: toGrid.height,
    tenths: Array.from({ length: 10 }, (_, index) => ({
      areas: areas.filter(({ decile }) => decile === index + 1).length,
      d: merge(({ decile }) => decile === index + 1),
    })),
    edge: merge(() => true),
    borders: bordersOf(mosaic, areas),
    places: Array.from({ length: places }, (_, place) => merge(({ category }) => category === place)),
    contrast: closeUp(areas, rings, neighbours.pair, toGrid.place),
  };
}

function numbersOf(areas: readonly Area[], belongs: (area: Area) => boolean): number[] {
  return areas.flatMap((area, index) => (belongs(area) ? [index] : []));
}

function bordersOf(mosaic: Mosaic, areas: readonly Area[]): string {
  return pathOf(
    bordersBetween(mosaic, (cell) => String(areas[cell]?.category)),
    false,
  );
}

/** Kilometres to grid steps, from the top left corner of what is drawn. */
function gridOf(points: readonly Point[], width: number) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = width / (Math.max(...xs) - left || 1);
  const place = ([x, y]: Point): Point => [(x - left) * scale, (y - top) * scale];
  return { place, height: Math.ceil((Math.max(...ys) - top) * scale) };
}

/** Every cell inside the city's edge, its inside to the left. Cells of the middle are whole and stay as they are. */
function cutCells({ cells, edge }: City): Point[][] {
  const region = leftward(edge.toSorted((a, b) => b.length - a.length)[0] ?? []);
  return cells.map((cell) => {
    const ring = leftward(cell.ring);
    const [left, right] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];
    const [top, bottom] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))];
    const whole = !region.some(([x, y], index) => {
      const [a, b] = region[(index + 1) % region.length] ?? [x, y];
      const beside = Math.max(x, a) < left || Math.min(x, a) > right;
      return !beside && Math.max(y, b) >= top && Math.min(y, b) <= bottom;
    });
    return whole ? ring : clipToCell(region, ring);
  });
}

/** The two cells and their surroundings, cut to a window. */
function closeUp(
  areas: readonly Area[],
  rings: readonly Point[][],
  pair: [number, number],
  toMap: (point: Point) => Point,
): MapContrast {
  const both = pair.flatMap((cell) => rings[cell] ?? []);
  const [xs, ys] = [both.map(([x]) => x), both.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const w = Math.max(right - left, (bottom - top) * CLOSE_SHAPE) * CLOSE_AIR;
  const h = w / CLOSE_SHAPE;
  const [x0, y0] = [(left + right - w) / 2, (top + bottom - h) / 2];
  const window: Point[] = [
    [x0, y0],
    [x0 + w, y0],
    [x0 + w, y0 + h],
    [x0, y0 + h],
  ];
  const toClose = ([x, y]: Point): Point => [
    Math.round(((x - x0) * CLOSE) / w),
    Math.round(((y - y0) * CLOSE) / w),
  ];
  const cellOf = (cell: number) => ({
    tenth: areas[cell]?.decile ?? 0,
    points: clipToCell(rings[cell] ?? [], leftward(window)).map(toClose),
  });
  const standing = (cell: number): ContrastCell => ({
    ...cellOf(cell),
    category: areas[cell]?.category ?? -1,
    at: toClose(middleOf(rings[cell] ?? [])),
  });
  const [a, b] = [toMap([x0, y0]), toMap([x0 + w, y0 + h])];
  const [x, y] = [Math.round(a[0]), Math.round(a[1])];
  return {
    width: CLOSE,
    height: Math.round(CLOSE / CLOSE_SHAPE),
    window: { x, y, w: Math.round(b[0]) - x, h: Math.round(b[1]) - y },
    cells: rings.map((_, cell) => cellOf(cell)).filter(({ points }) => points.length > 2),
    pair: [standing(pair[0]), standing(pair[1])],
  };
}

function middleOf(ring: readonly Point[]): Point {
  const sum = ring.reduce(([x, y], [a, b]): Point => [x + a, y + b], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
