import type { MapGeometry } from '../../../model/map.ts';
import type { Frame } from '../../frame.ts';
import { leading, wrapText } from '../../marks.ts';

export type Box = { x: number; y: number; w: number; h: number };

/** Where the parts of a map stand, in px: shared by the drawing, the reader in the browser and PowerPoint. */
export type MapLayout = {
  width: number;
  height: number;
  /** Map over legend over close-up, for a phone and for a column of text. */
  stacked: boolean;
  map: Box;
  /** Pixels a grid step. */
  scale: number;
  /** True when the map stands at the right: the close-up is then next to what it shows. */
  mapLast: boolean;
  legend: Box;
  close: Box;
  /** Under the close-up: who the two are. */
  words: { x: number; y: number; w: number; lines: [string[], string[]] };
  sizes: { head: number; words: number };
};

/** Space between the map and the column beside it. */
const GAP = 26;
/** Kept free under the words, for the search box. */
const FOOT = 68;
/** Narrower frames are stacked. */
const STACKED = 700;
/** On a stack at least this wide the close-up leaves half the width to its words. */
const BESIDE = 480;

/** `names` are the words beside the two neighbours. */
export function mapLayout(geometry: MapGeometry, names: [string, string], frame: Frame): MapLayout {
  const { width, font } = frame;
  const stacked = width < STACKED;
  const sizes = { head: Math.max(15, font * 0.85), words: Math.max(14, font * 0.8) };
  const shape = geometry.width / geometry.height;
  const broken = (w: number) =>
    names.map((name) => wrapText(name, sizes.words, w * 0.94)) as [string[], string[]];
  const wordsHeight = (lines: [string[], string[]]) => lines.flat().length * sizes.words * leading + 8;
  const legendHeight = sizes.head * leading + 6 + 18 + 4 + sizes.words * leading;
  const inner = sizes.words * 1.9;
  const closeShape = geometry.contrast.width / geometry.contrast.height;
  const { window } = geometry.contrast;
  const mapLast = !stacked && window.x + window.w / 2 < geometry.width / 2;
  if (stacked) {
    const map = { x: 0, y: 0, w: width, h: width / shape };
    const scale = map.w / geometry.width;
    const beside = width >= BESIDE;
    const half = beside ? (width - GAP) / 2 : width;
    const close = { x: 0, y: map.h + 16, w: half, h: half / closeShape };
    const legend = { x: beside ? half + GAP : 0, y: close.y, w: half, h: legendHeight };
    // A phone has one column: the key to the colours comes first.
    if (!beside) close.y += legend.h + 20;
    const lines = broken(half - inner);
    const top = beside ? legend.y + legend.h + 20 : close.y + close.h + 10;
    const words = { x: legend.x + inner, y: top, w: half - inner, lines };
    const height = Math.round(Math.max(top + wordsHeight(lines), close.y + close.h) + 4);
    return { width, height, stacked, map, scale, mapLast, legend, close, words, sizes };
  }
  const mapWidth = Math.min(width * 0.64, (frame.height ?? width) * shape);
  const height = frame.height ?? Math.round(mapWidth / shape);
  const column = { x: mapLast ? 0 : mapWidth + GAP, w: width - mapWidth - GAP };
  const map = { x: mapLast ? width - mapWidth : 0, y: 0, w: mapWidth, h: mapWidth / shape };
  const legend = { x: column.x, y: 0, w: Math.min(column.w, 320), h: legendHeight };
  const lines = broken(column.w - inner);
  const top = legend.h + 22;
  const room = height - FOOT - 10 - wordsHeight(lines) - top;
  const w = Math.min(column.w, room * closeShape);
  const close = { x: column.x, y: top, w, h: w / closeShape };
  const words = { x: column.x + inner, y: close.y + close.h + 10, w: column.w - inner, lines };
  const scale = mapWidth / geometry.width;
  return { width, height, stacked, map, scale, mapLast, legend, close, words, sizes };
}
