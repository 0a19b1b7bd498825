import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { ContrastCell } from '../../../model/map.ts';
import type { Shade } from '../../../theme/tokens.ts';
import type { Frame } from '../../frame.ts';
import { isLater } from '../../later.ts';
import { textAround, textFrom } from '../../marks.ts';
import { planChosen } from './chosen.ts';
import { type Box, type MapLayout, mapLayout } from './layout.ts';
import { areasWords, geometryOf, pairWords } from './words.ts';

/** A colour of the scale by its number, 1 to 10. */
export function shade(number: number): Shade {
  return `seq-${Math.max(1, Math.min(10, Math.round(number)))}` as Shade;
}

/** Where the parts of a chart's map stand in a frame. */
export function layoutOfMap(chart: ResolvedChart, frame: Frame): MapLayout {
  return mapLayout(geometryOf(chart), pairWords(chart), frame);
}

/**
 * What stands on and beside the map: legend, and the two neighbours that differ most in close-up. The cells
 * themselves are a picture of their own behind this one (`planPicture`), loaded only where it is seen.
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const layout = layoutOfMap(chart, frame);
  const closeUp = planCloseUp(chart, layout).map((mark): Mark => ({ ...mark, part: closeUpPart }));
  const locator = planLocator(chart, layout).map((mark): Mark => ({ ...mark, part: 'locator' }));
  // The places brought forward lie under the close-up's frame: that has a meaning of its own.
  const marks = [...planLegend(chart, layout), ...planChosen(chart, layout), ...locator, ...closeUp];
  return { width: layout.width, height: layout.height, marks };
}

function planLegend(chart: ResolvedChart, { legend, sizes }: MapLayout): Mark[] {
  const top = legend.y + sizes.head * 1.25 + 6;
  const style = { size: sizes.words, fill: 'quiet' } as const;
  const swatch = legend.w / 10;
  return [
    textFrom([areasWords(geometryOf(chart))], legend.x, legend.y, {
      size: sizes.head,
      weight: 600,
      fill: 'text',
    }),
    ...Array.from(
      { length: 10 },
      (_, index): Mark => ({
        kind: 'rect',
        x: legend.x + index * swatch,
        y: top,
        w: swatch,
        h: 18,
        fill: shade(index + 1),
      }),
    ),
    textFrom(['most deprived tenth'], legend.x, top + 22, style),
    textFrom(['least'], legend.x + legend.w, top + 22, { ...style, anchor: 'end' }),
  ];
}

/** The colours of the places in the legend's room: for PowerPoint, and for the browser's second view. */
export function planSteps(chart: ResolvedChart, { legend, sizes }: MapLayout): Mark[] {
  const { steps } = geometryOf(chart);
  const top = legend.y + sizes.head * 1.25 + 6;
  const swatch = legend.w / steps.length;
  const style = { size: sizes.words, fill: 'quiet' } as const;
  const head = `Boroughs by score${chart.period === undefined ? '' : `, ${chart.period}`}`;
  return [
    textFrom([head], legend.x, legend.y, { size: sizes.head, weight: 600, fill: 'text' }),
    ...steps.map(
      (step, index): Mark => ({
        kind: 'rect',
        x: legend.x + index * swatch,
        y: top,
        w: swatch,
        h: 18,
        fill: shade(step.shade),
      }),
    ),
    ...steps.flatMap(({ from }, index): Mark[] =>
      from === null
        ? []
        : [textFrom([from], legend.x + (index + 1) * swatch, top + 22, { ...style, anchor: 'middle' })],
    ),
  ];
}

/** What comes with a step of its own: the close-up, and its place on the map. */
export const closeUpPart = 'close-up';

/** The close-up's place on the map, and a line from one to the other where nothing stands between. */
export function planLocator(chart: ResolvedChart, layout: MapLayout): Mark[] {
  if (isLater(chart, closeUpPart)) return [];
  const { map, scale, close, stacked, mapLast } = layout;
  const { window } = geometryOf(chart).contrast;
  // The close-up of a small map may reach past its edge.
  const left = Math.max(map.x, map.x + window.x * scale - 2);
  const top = Math.max(map.y, map.y + window.y * scale - 2);
  const right = Math.min(map.x + map.w, map.x + (window.x + window.w) * scale + 2);
  const bottom = Math.min(map.y + map.h, map.y + (window.y + window.h) * scale + 2);
  const box = { x: left, y: top, w: right - left, h: bottom - top };
  const frame: Mark = { kind: 'rect', ...box, stroke: 'orange', strokeWidth: 2.5 };
  if (stacked) return [frame];
  const line = {
    kind: 'line',
    x1: mapLast ? close.x + close.w : close.x,
    y1: close.y + close.h / 2,
    x2: mapLast ? box.x : box.x + box.w,
    y2: box.y + box.h / 2,
  } as const;
  return [{ ...line, stroke: 'paper', strokeWidth: 5 }, { ...line, stroke: 'orange', strokeWidth: 2 }, frame];
}

/** The two neighbours among their surroundings, and who they are. */
export function planCloseUp(chart: ResolvedChart, layout: MapLayout): Mark[] {
  if (isLater(chart, closeUpPart)) return [];
  const { contrast } = geometryOf(chart);
  const { close, words, sizes } = layout;
  const scale = close.w / contrast.width;
  const around = contrast.cells.map(({ tenth, points }) => cellMark(points, tenth, close, scale));
  const pair = contrast.pair.flatMap((cell): Mark[] => [
    { ...cellMark(cell.points, cell.tenth, close, scale), stroke: 'orange', strokeWidth: 3 },
    tenthMark(cell, close, scale, sizes.head * 1.2),
  ]);
  const line = sizes.words * 1.25;
  const [first, second] = words.lines;
  const rows = [
    { lines: first, y: words.y, cell: contrast.pair[0] },
    { lines: second, y: words.y + first.length * line + 6, cell: contrast.pair[1] },
  ];
  return [
    ...around,
    ...pair,
    { kind: 'rect', ...close, stroke: 'orange', strokeWidth: 2.5 },
    ...rows.flatMap(({ lines, y, cell }): Mark[] => [
      textFrom([String(cell.tenth)], words.x - sizes.words * 0.55, y, {
        size: sizes.words,
        weight: 750,
        fill: 'text',
        anchor: 'end',
      }),
      textFrom(lines, words.x, y, { size: sizes.words, fill: 'text' }),
    ]),
  ];
}

function cellMark(points: Array<[number, number]>, tenth: number, { x, y }: Box, scale: number) {
  return {
    kind: 'path',
    points: points.map(([a, b]): [number, number] => [x + a * scale, y + b * scale]),
    closed: true,
    fill: shade(tenth),
    stroke: 'paper',
    strokeWidth: 1,
  } as const;
}

/** The tenth as a number on its cell: colour alone says nothing to some readers. */
function tenthMark({ tenth, at }: ContrastCell, { x, y }: Box, scale: number, size: number): Mark {
  return textAround([String(tenth)], x + at[0] * scale, y + at[1] * scale, {
    size,
    weight: 750,
    fill: tenth <= 5 ? 'white' : 'ink',
    anchor: 'middle',
  });
}
