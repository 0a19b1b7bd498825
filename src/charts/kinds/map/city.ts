import { blur2 } from 'd3-array';
import { contours } from 'd3-contour';
import { Delaunay } from 'd3-delaunay';
import { geoMercator } from 'd3-geo';
import { curveBasisClosed, line } from 'd3-shape';

export type Point = [x: number, y: number];
export type Neighbourhood = { lon: number; lat: number; decile: number };
/** One neighbourhood on the map: its polygon, its own point and its size in square kilometres. */
export type MapCell = { decile: number; at: Point; ring: Point[]; area: number };
/** The city in kilometres from the top left. Cells reach past the outline, which clips them. */
export type City = {
  cells: MapCell[];
  /** Every border between two cells, as one SVG path. */
  mesh: string;
  /** The city's edge, as an SVG path. */
  outline: string;
  /** The same edge as rings of points, close enough together to stand for the curve. */
  edge: Point[][];
  project: (lon: number, lat: number) => Point;
};

/** Kilometres a raster step: a quarter is fine enough, as the curve through the steps is smoothed. */
const STEP = 0.25;
/** Kilometres of empty raster on every side, so that the outline never touches the raster's end. */
const MARGIN = 12;
/** Two suburbs less than twice this many kilometres apart share one edge; wider gaps stay open as bays. */
const REACH = 5;
/** Kilometres of ground kept outside the outermost points. */
const RIM = 1;

/**
 * Neighbourhood points -> Voronoi cells, their borders and a smooth city edge.
 * The edge has to be made: cells of the outer suburbs have no neighbour to stop them.
 */
export function drawCity(places: readonly Neighbourhood[]): City {
  // The Earth's radius in kilometres; the cosine takes back what Mercator stretches at London's latitude.
  const mercator = geoMercator()
    .scale(6371 * Math.cos((51.49 * Math.PI) / 180))
    .translate([0, 0]);
  const raw = places.map(({ lon, lat }): Point => mercator([lon, lat]) ?? [0, 0]);
  const left = Math.min(...raw.map(([x]) => x)) - MARGIN;
  const top = Math.min(...raw.map(([, y]) => y)) - MARGIN;
  const project = (lon: number, lat: number): Point => {
    const [x, y] = mercator([lon, lat]) ?? [0, 0];
    return [x - left, y - top];
  };
  const points = raw.map(([x, y]): Point => [x - left, y - top]);
  const width = Math.max(...points.map(([x]) => x)) + MARGIN;
  const height = Math.max(...points.map(([, y]) => y)) + MARGIN;
  const delaunay = Delaunay.from(points);
  const voronoi = delaunay.voronoi([0, 0, width, height]);
  const cells = places.map(({ decile }, index): MapCell => {
    const ring = voronoi.cellPolygon(index).slice(0, -1);
    return { decile, at: points[index] ?? [0, 0], ring, area: areaOf(ring) };
  });
  const shape = edgeOf(points, delaunay, width, height);
  return { cells, mesh: voronoi.render(), outline: drawOutline(shape), edge: shape.map(flatten), project };
}

/**
 * points -> dilate by REACH -> erode to RIM -> blur -> contour: the corners that the edge's curve runs between.
 * Growing a mask and shrinking it again closes the bays between suburbs, so that the edge follows the city
 * and not each point; circles round the points alone would look like bubbles.
 */
function edgeOf(points: Point[], delaunay: Delaunay<Point>, width: number, height: number): Point[][] {
  const columns = Math.ceil(width / STEP);
  const rows = Math.ceil(height / STEP);
  const grid = Array.from({ length: columns * rows }, (_, index): Point => {
    return [((index % columns) + 0.5) * STEP, (Math.floor(index / columns) + 0.5) * STEP];
  });
  const toPoint = distances(grid, delaunay, points);
  const beyond = grid.filter((_, index) => (toPoint[index] ?? 0) > REACH);
  const outside = Delaunay.from(beyond);
  const inland = distances(grid, outside, beyond).map((far) => far - (REACH - RIM));
  // Cut the depth off at two kilometres: the middle of the city must not pull the blurred edge outwards.
  const data = inland.map((depth) => Math.max(-2, Math.min(depth, 2)));
  const smooth = blur2({ data, width: columns, height: rows }, 1 / STEP);
  const [shape] = contours().size([columns, rows]).thresholds([0])(Array.from(smooth.data));
  // Outer rings only: a hole would be a park or an airport, which belongs to the city.
  return (shape?.coordinates ?? []).map(([ring = []]) =>
    ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x * STEP, y * STEP]),
  );
}

function drawOutline(rings: Point[][]): string {
  const curve = line<Point>().curve(curveBasisClosed).digits(3);
  return rings.map((ring) => curve(ring) ?? '').join('');
}

/** The places where the curve through a ring goes from one step to the next. */
function flatten(ring: Point[]): Point[] {
  return ring.map(([x, y], index) => {
    const [[a, b], [c, d]] = [ring.at(index - 1) ?? [x, y], ring[(index + 1) % ring.length] ?? [x, y]];
    return [(a + 4 * x + c) / 6, (b + 4 * y + d) / 6];
  });
}

/** How far each place is from the nearest of the points. */
function distances(places: Point[], delaunay: Delaunay<Point>, points: Point[]): number[] {
  let nearest = 0;
  return places.map((at) => {
    // Places follow each other along a row, so the search begins where the last one ended.
    nearest = delaunay.find(...at, nearest);
    return distance(at, points[nearest]);
  });
}

function distance([x, y]: Point, [a, b]: Point = [x, y]): number {
  return Math.hypot(a - x, b - y);
}

function areaOf(ring: Point[]): number {
  const cross = ring.map(([x, y], index) => {
    const [a, b] = ring[(index + 1) % ring.length] ?? [x, y];
    return x * b - a * y;
  });
  return Math.abs(cross.reduce((sum, part) => sum + part, 0)) / 2;
}
