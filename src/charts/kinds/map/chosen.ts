import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { leading, textAround, textWidth } from '../../marks.ts';
import type { MapLayout } from './layout.ts';
import { pointsOf } from './mosaic.ts';
import { geometryOf } from './words.ts';

/** The outlines of the places brought forward; one alone carries its name and its first value. */
export function planChosen(chart: ResolvedChart, layout: MapLayout): Mark[] {
  const { map, scale } = layout;
  const { places } = geometryOf(chart);
  const rings = chart.highlight.flatMap((category) =>
    pointsOf(places[category]?.d ?? '').map((ring) =>
      ring.map(([x, y]): [number, number] => [map.x + x * scale, map.y + y * scale]),
    ),
  );
  const outline = (stroke: 'paper' | 'ink', strokeWidth: number) =>
    rings.map((points): Mark => ({ kind: 'path', points, closed: true, stroke, strokeWidth }));
  const marks = [...outline('paper', 7), ...outline('ink', 3)];
  const [only, ...more] = chart.highlight;
  return only === undefined || more.length > 0
    ? marks
    : [...marks, ...planName(chart, only, rings.flat(), layout)];
}

/** A label over the place, or under it where the map ends: on the map no word could be read. */
function planName(
  chart: ResolvedChart,
  category: number,
  points: ReadonlyArray<readonly [number, number]>,
  { map, sizes }: MapLayout,
): Mark[] {
  const text = `${chart.categories[category]} ${chart.series[0]?.data[category]?.label ?? ''}`.trim();
  const size = sizes.words;
  const w = textWidth(text, size, 750) + size;
  const h = size * leading + 6;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const x = Math.max(map.x, Math.min(map.x + map.w - w, middle - w / 2));
  const above = Math.min(...ys) - 8 - h;
  const y = above < map.y ? Math.max(...ys) + 8 : above;
  return [
    { kind: 'rect', x, y, w, h, r: 4, fill: 'white', stroke: 'ink', strokeWidth: 2 },
    textAround([text], x + w / 2, y + h / 2, { size, weight: 750, fill: 'ink', anchor: 'middle' }),
  ];
}
