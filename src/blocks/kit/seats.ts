import type { Box, Para, PptxShape, Run, Seats } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { inHand } from '../../theme/measure.ts';
import { type ColourName, canvas } from '../../theme/tokens.ts';
import { columnsOf, rowsOf, scalePara } from './shapes.ts';
import { parasHeight } from './text-stretch.ts';

/** How a level of text in a seat looks: sizes and distances in px, line spacing in percent. */
export type SeatLevel = {
  size: number;
  bold: boolean;
  colour: ColourName;
  before: number;
  spacing: number;
  indent: number;
};

/** How the seats of one kind look, the same on every slide. */
export type SeatLook = {
  /** Head, words, list. */
  levels: [SeatLevel, SeatLevel, SeatLevel];
  /** Left, top, right, bottom between the frame and the text. */
  inset: [number, number, number, number];
  /** Between columns and between rows. */
  gap: [number, number];
  /** The bar along the top edge, and whether the seat is a card: white, with a hairline at its foot. */
  bar: { h: number; fill: ColourName };
  card: boolean;
  /** Set larger than this where there is room. Default: true. */
  grows?: false;
};

/** What one seat holds. */
type SeatItem = {
  name: string;
  /** Its paragraphs for a text width in px, each with its level and every run with its size. */
  paras: (width: number) => Para[];
  /** Decoration over the seat, whose text is set at this scale: an icon, a bar. */
  marks?: (frame: Box, scale: number) => PptxShape[];
};

/** A block as seats: how many in how many columns, how they look, and what they hold. */
export type Seated = Pick<Seats, 'kind' | 'count' | 'columns' | 'marks'> & {
  look: SeatLook;
  face: Face;
  items: SeatItem[];
};

type Grid = Pick<Seats, 'count' | 'columns' | 'rows'>;

/** Text in seats is set up to so much larger than the layout says where there is room, and never below half. */
const largest = 1.25;
const smallest = 0.5;

/** Height in px of a hairline at the foot of a card. */
const hairline = 1.5;

/** The frames of a grid of seats in a region. */
export function seatFrames({ count, columns, rows }: Grid, look: SeatLook, region: Box): Box[] {
  const [across, down] = look.gap;
  const lines = Math.max(1, Math.ceil(count / columns));
  const weights = rows ?? Array.from({ length: lines }, () => 1);
  const unit = (region.h - down * (lines - 1)) / weights.reduce((sum, weight) => sum + weight, 0);
  const places = columnsOf(region, columns, across);
  let y = region.y;
  return weights.flatMap((weight, row) => {
    const place = { y, h: weight * unit };
    y += place.h + down;
    return places.slice(0, count - row * columns).map(({ x, w }) => ({ x, w, ...place }));
  });
}

/** The placeholder inside a frame: the bar and the hairline stay visible around it. */
export function seatBox(frame: Box, { bar, card }: SeatLook): Box {
  return { ...frame, y: frame.y + bar.h, h: frame.h - bar.h - (card ? hairline : 0) };
}

/** What a layout draws for a seat. */
export function seatBars(frame: Box, { bar, card }: SeatLook): Array<{ box: Box; fill: ColourName }> {
  const foot = { box: { ...frame, y: frame.y + frame.h - hairline, h: hairline }, fill: 'rule' } as const;
  return [{ box: { ...frame, h: bar.h }, fill: bar.fill }, ...(card ? [foot] : [])];
}

/** The items in their seats, all at the largest size at which each of them fits. */
export function planSeats(
  { look, face, items, ...grid }: Seated,
  rows: Seats['rows'],
  region: Box,
): PptxShape[] {
  const frames = seatFrames({ ...grid, rows }, look, region);
  const { w, heights } = textRooms(frames, look);
  const scale = fitScale(items, w, heights, face, look.grows === false ? 1 : largest);
  return items.flatMap((item, index): PptxShape[] => {
    const paras = scaledParas(item, w, scale);
    const marks = item.marks?.(frames[index] ?? region, scale) ?? [];
    return [{ kind: 'placeholder', name: item.name, role: 'seat', seat: index + 1, paras }, ...marks];
  });
}

/** Three or more rows share the height by what stands in them; where equal rows do as well, null. */
export function seatRows({ look, face, items, ...grid }: Seated, region: Box): Seats['rows'] {
  const frames = seatFrames({ ...grid, rows: null }, look, region);
  const { w, heights } = textRooms(frames, look);
  if (items.length <= grid.columns * 2 || fitScale(items, w, heights, face, largest) >= 1) return null;
  const inset = (frames[0]?.h ?? 0) - (heights[0] ?? 0);
  const needs = rowsOf(items, grid.columns).map(
    (row) => inset + Math.max(...row.map((item) => parasHeight(item.paras(w), w, face, 0))),
  );
  const total = needs.reduce((sum, h) => sum + h, 0);
  return needs.map((h) => Math.max(1, Math.round((h / total) * fineness)));
}

/** Rows are weighed in so many parts of the whole. */
const fineness = 24;

/** Width and heights of the text in frames, in px. */
function textRooms(frames: readonly Box[], look: SeatLook): { w: number; heights: number[] } {
  const [left, top, right, bottom] = look.inset;
  const boxes = frames.map((frame) => seatBox(frame, look));
  return {
    w: (boxes[0]?.w ?? 0) - left - right,
    heights: boxes.map(({ h }) => (h - top - bottom) * (1 - inHand)),
  };
}

function fitScale(
  items: readonly SeatItem[],
  w: number,
  heights: readonly number[],
  face: Face,
  most: number,
): number {
  const fits = (scale: number): boolean =>
    items.every(
      (item, index) => parasHeight(scaledParas(item, w, scale), w, face, 0) <= (heights[index] ?? 0),
    );
  for (let steps = Math.round((most - smallest) / 0.025); steps > 0; steps -= 1) {
    const scale = smallest + steps * 0.025;
    if (fits(scale)) return scale;
  }
  return smallest;
}

function scaledParas(item: SeatItem, width: number, scale: number): Para[] {
  // The room beside an icon stays as wide as the layout has it.
  return item.paras(width / scale).map((entry) => ({ ...scalePara(entry, scale), indent: entry.indent }));
}

/** Paragraphs on their levels: a head, then words and lists, every run with a size of its own. */
export function seatParas(head: Run[], words: readonly Para[], levels: SeatLook['levels']): Para[] {
  const [top, text, list] = levels;
  const first: Para = {
    runs: head.map((run) => ({ ...run, size: run.size ?? top.size })),
    level: 0,
    spacing: top.spacing,
    ...(top.indent > 0 ? { indent: top.indent } : {}),
  };
  const rest = words.map((entry): Para => {
    const level = entry.list === undefined ? text : list;
    const runs = entry.runs.map((run) => ({ ...run, size: run.size ?? level.size }));
    return { ...entry, runs, level: entry.list === undefined ? 1 : 2, spacing: level.spacing };
  });
  return [first, ...rest];
}

/** Height in px of so many lines over or under the seats, and of the space between. */
export const seatStrip = { line: 44, gap: canvas.gap } as const;

/** Where seats stand in a region, and the rooms over and under them. */
export function seatRegion(
  main: Box,
  { over, under }: Pick<Seats, 'over' | 'under'>,
): Record<'over' | 'grid' | 'under', Box> {
  const [above, below] = [over, under].map((lines) => lines * seatStrip.line);
  const top = over === 0 ? 0 : (above ?? 0) + seatStrip.gap;
  const foot = under === 0 ? 0 : (below ?? 0) + seatStrip.gap;
  return {
    over: { ...main, h: above ?? 0 },
    grid: { ...main, y: main.y + top, h: main.h - top - foot },
    under: { ...main, y: main.y + main.h - (below ?? 0), h: below ?? 0 },
  };
}
