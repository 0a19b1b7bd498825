import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { Frame } from '../../frame.ts';
import { linesHeight, linesWidth, textFrom, textOn, textShade, textWidth, wrapText } from '../../marks.ts';
import { groupOf, type Part, partsOf, type ShareBlock } from './parts.ts';

/**
 *     84%  outside clinical care
 *     |------------------------|   .
 *     [  47%      ][   34%   ][3]  [16%]
 *     Social …     Health …    |   Clinical care
 *                       Physical environment
 */
export function planStrip(chart: ResolvedChart, frame: Frame): Drawing {
  const layout = layOutStrip(chart, frame);
  const blocks = layout.parts.flatMap((part) => planBlock(part, layout.top, layout.thick, frame.font));
  const { over, under } = planWords(layout, frame.font);
  return { width: frame.width, height: layout.height, marks: [...over, ...blocks, ...under] };
}

/** What stands around the blocks: the bracket over them, and their names under them. */
export function planWords({ parts, names, group, top, thick }: StripLayout, font: number) {
  const under: Mark[] = [];
  for (const { part, lines, x, anchor, tied, top: below } of names) {
    const at = top + thick + below;
    const middle = part.start + part.length / 2;
    const tie = { x1: middle, x2: middle, y1: top + thick + 4, y2: at - 2, strokeWidth: 1.5 } as const;
    if (tied) under.push({ kind: 'line', ...tie, stroke: 'quiet' });
    const fill = part.grouped ? 'text' : 'orange-text';
    under.push(textFrom(lines, x, at, { size: font, weight: part.grouped ? 400 : 600, fill, anchor }));
  }
  return { over: group ? planBracket(group, parts, top, font) : [], under };
}

/** Where the blocks are, in px: for the reader in the browser. */
export function stripBlocks(chart: ResolvedChart, frame: Frame): ShareBlock[] {
  const { parts, top, thick } = layOutStrip(chart, frame);
  return parts.map(({ category, start, length }) => ({
    category,
    x: start,
    y: top,
    w: length - 3,
    h: thick,
  }));
}

type StripLayout = ReturnType<typeof layOutStrip>;

/** `apart`: px between the parts brought forward and the rest. */
export function layOutStrip(
  chart: ResolvedChart,
  { width, font, height = width * 0.5 }: Frame,
  apart = font * 1.6,
) {
  const parts = partsOf(chart, width, apart);
  const group = groupOf(chart);
  const names = layOutNames(parts, width, font);
  const head = group ? font * 5.3 : 0;
  const foot = Math.max(...names.map(({ top, lines }) => top + linesHeight(lines, font)));
  const thick = Math.max(font * 3, Math.min(font * 9.5, height - head - foot - 4));
  return { height, parts, names, group, thick, top: head + Math.max(0, (height - head - thick - foot) / 2) };
}

type Name = { part: Part; lines: string[]; x: number; top: number; anchor: 'start' | 'end'; tied: boolean };

/** Names under their blocks. Those wider than their block go to rows of their own, with a line to each. */
function layOutNames(parts: Part[], width: number, font: number): Name[] {
  const gap = font * 0.5;
  const drafts = parts.map((part, index) => {
    // The last block may use the room to its right, which nobody else needs.
    const room = index === parts.length - 1 ? width - part.start : part.length - 8;
    const text = fitsInside(part, font) ? part.name : `${part.label} ${part.name}`;
    const lines = wrapText(text, font, room);
    return { part, text, lines, inside: linesWidth(lines, font) <= room && lines.length <= 3 };
  });
  let next =
    gap + Math.max(0, ...drafts.filter((one) => one.inside).map(({ lines }) => linesHeight(lines, font)));
  return drafts.map(({ part, text, lines, inside }): Name => {
    if (inside) return { part, lines, x: part.start, top: gap, anchor: 'start', tied: false };
    // Each ends at its own line, so that the lines of later blocks pass to the right of it.
    const middle = part.start + part.length / 2;
    const anchor = textWidth(text, font) > middle ? 'start' : 'end';
    const top = next + font * 0.4;
    next = top + linesHeight(1, font);
    return { part, lines: [text], x: anchor === 'end' ? middle + 2 : 0, top, anchor, tied: true };
  });
}

/** Size of the numbers in the blocks, in font sizes. */
export const numberSize = 1.9;

/** A sliver has no room for its number: it stands with its name instead. */
export function fitsInside(part: Part, font: number): boolean {
  return textWidth(part.label, font * numberSize, 750) < part.length - 12;
}

function planBlock(part: Part, top: number, height: number, font: number): Mark[] {
  const marks: Mark[] = [
    {
      kind: 'rect',
      x: part.start,
      y: top,
      w: Math.max(2, part.length - 3),
      h: height,
      fill: part.colour,
      r: 4,
    },
  ];
  if (!fitsInside(part, font)) return marks;
  const style = { size: font * numberSize, weight: 750, fill: textOn(part.colour) } as const;
  marks.push(textFrom([part.label], part.start + font * 0.7, top + font * 0.6, style));
  return marks;
}

function planBracket(
  { number, words }: { number: string; words: string },
  parts: Part[],
  barTop: number,
  font: number,
): Mark[] {
  const big = font * 3.4;
  const grouped = parts.filter((part) => part.grouped);
  const left = grouped[0]?.start ?? 0;
  const last = grouped.at(-1);
  const right = last ? last.start + last.length - 3 : 0;
  const y = barTop - font * 1.1;
  const line = { stroke: 'blue', strokeWidth: 3 } as const;
  const base = y - font * 0.6;
  const style = { fill: textShade('blue') } as const;
  return [
    { kind: 'line', x1: left, x2: right, y1: y, y2: y, ...line },
    { kind: 'line', x1: left + 1.5, x2: left + 1.5, y1: y, y2: barTop - 5, ...line },
    { kind: 'line', x1: right - 1.5, x2: right - 1.5, y1: y, y2: barTop - 5, ...line },
    { kind: 'text', x: left, y: base, lines: [number], size: big, weight: 750, ...style },
    {
      kind: 'text',
      x: left + (number ? textWidth(number, big, 750) + font * 0.6 : 0),
      y: base,
      lines: [words],
      size: font * 1.4,
      weight: 600,
      fill: 'text',
    },
  ];
}
