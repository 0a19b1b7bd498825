import type { City, MapCell, Point } from '../../src/charts/kinds/map/city.ts';
import { canvas, colours, sequential } from '../../src/theme/tokens.ts';

/** Where a picture looks: one place in London, laid on one point of the canvas. */
export type View = {
  /** Longitude and latitude. */
  place: Point;
  /** Where on the canvas that place lands, in px. */
  at: Point;
  /** Pixels a kilometre. */
  scale: number;
  /** Canvas x where the map starts to show and where it has its full colour. */
  fade: Point;
  /** Width in px of the dark seams between cells. */
  seam: number;
};

/** How strong the blue is in deciles 3 to 10: the less deprived, the quieter. */
const BLUES = [1, 0.86, 0.72, 0.58, 0.45, 0.34, 0.25, 0.18];

/** The map through one view, as an SVG of the canvas' size. */
export function drawPicture(city: City, view: View): string {
  const { width, height } = canvas;
  const [x, y] = city.project(...view.place);
  const shift: Point = [view.at[0] - x * view.scale, view.at[1] - y * view.scale];
  const toCanvas = ([a, b]: Point): Point => [a * view.scale + shift[0], b * view.scale + shift[1]];
  const frame = `transform="translate(${shift}) scale(${view.scale})"`;
  const cells = city.cells.map((cell) => drawCell(cell, toCanvas, view.fade)).join('');
  // Cells are stroked in their own colour, which closes the hairline gaps that antialiasing leaves.
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<clipPath id="city"><path d="${city.outline}" ${frame}/></clipPath>
<rect width="${width}" height="${height}" fill="${colours.ink}"/>
<g clip-path="url(#city)" stroke-linejoin="round" stroke-width="0.6">${cells}
<path d="${city.mesh}" ${frame} fill="none" stroke="${colours.ink}" stroke-opacity="0.55" stroke-width="${view.seam / view.scale}"/>
</g></svg>`;
}

function drawCell(cell: MapCell, toCanvas: (point: Point) => Point, [start, full]: Point): string {
  const ring = cell.ring.map(toCanvas);
  const isOff =
    ring.every(([x]) => x < start || x > canvas.width) || ring.every(([, y]) => y < 0 || y > canvas.height);
  if (isOff) return '';
  // Each cell fades as a whole, by its own point: a gradient laid over the map would show as bands.
  const [x] = toCanvas(cell.at);
  const t = Math.min(Math.max((x - start) / (full - start), 0), 1);
  const fill = paint(cell.decile, t * t * (3 - 2 * t), cell.area);
  const path = ring.map(([a, b]) => `${a.toFixed(2)} ${b.toFixed(2)}`).join('L');
  return `<path d="M${path}Z" fill="${fill}" stroke="${fill}"/>`;
}

/** The colour of a cell, from the bare ground at strength 0 to its own colour at 1. */
function paint(decile: number, strength: number, area: number): string {
  // Every cell holds about as many people, so wide cells glow less: streets are bright, woods and fields dim.
  const glow = Math.min(1, Math.max(0.5, (0.35 / area) ** 0.22));
  const blue = BLUES[decile - 3];
  if (blue !== undefined) return mix(colours.ink, sequential[3], strength * glow * blue);
  // Orange cools through its darker sister: mixed with the ground alone it would turn grey.
  const warm = strength * Math.sqrt(glow);
  return mix(colours.ink, mix(colours['orange-text'], colours.orange, warm * (decile === 1 ? 1 : 0.6)), warm);
}

function mix(from: string, to: string, t: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * t)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
