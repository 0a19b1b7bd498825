import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import type { Frame } from '../../frame.ts';
import { linesHeight, textFrom, textShade, textWidth, wrapText } from '../../marks.ts';
import { spread } from '../../spread.ts';
import { groupOf, type Part, partsOf, type ShareBlock } from './parts.ts';

/** The strip on end for a phone: blocks in the middle, names to the right, the bracket and its words on top. */
export function planStack(chart: ResolvedChart, frame: Frame): Drawing {
  const { width, font } = frame;
  const { head, length, parts, group, left, thick } = layOutStack(chart, frame);
  const labelX = left + thick + font * 1.2;
  const labels = spread(
    parts.map((part) => {
      const lines = wrapText(part.name, font, width - labelX);
      const middle = head + part.start + part.length / 2;
      return { part, lines, middle, size: font * 1.7 + linesHeight(lines, font) };
    }),
    head,
    head + length,
  );
  const marks: Mark[] = group ? planBracket(group, parts, head, font) : [];
  for (const { x, y, w, h, colour } of stackBlocks(chart, frame))
    marks.push({ kind: 'rect', x, y, w, h, r: 4, fill: colour });
  for (const { part, lines, middle, size } of labels) {
    const own = head + part.start + part.length / 2;
    const tie = { x1: left + thick + 3, x2: labelX - 5, y1: own, y2: middle } as const;
    // A name that had to move away from its block is tied to it by a line.
    marks.push({ kind: 'line', ...tie, stroke: 'quiet', strokeWidth: 1.5 });
    const top = middle - size / 2;
    const fill = part.grouped ? textShade(part.colour) : 'orange-text';
    marks.push(textFrom([part.label], labelX, top, { size: font * 1.4, weight: 750, fill }));
    marks.push(textFrom(lines, labelX, top + font * 1.7, { size: font, fill: 'text' }));
  }
  return { width, height: head + length + 4, marks };
}

/** Where the blocks are, in px: for the picture and for the reader in the browser. */
export function stackBlocks(chart: ResolvedChart, frame: Frame): Array<ShareBlock & { colour: ColourName }> {
  const { head, parts, left, thick } = layOutStack(chart, frame);
  return parts.map(({ category, start, length, colour }) => ({
    category,
    x: left,
    y: head + start,
    w: thick,
    h: Math.max(2, length - 3),
    colour,
  }));
}

function layOutStack(chart: ResolvedChart, { font, height }: Frame) {
  const group = groupOf(chart);
  const head = group ? font * 5 : 0;
  const length = (height ?? head + font * 27) - head - 4;
  const parts = partsOf(chart, length, font * 1.4);
  return { head, length, parts, group, left: group ? font * 1.4 : 0, thick: font * 5.2 };
}

function planBracket(
  { number, words }: { number: string; words: string },
  parts: Part[],
  head: number,
  font: number,
): Mark[] {
  const grouped = parts.filter((part) => part.grouped);
  const last = grouped.at(-1);
  const top = head + (grouped[0]?.start ?? 0);
  const bottom = head + (last ? last.start + last.length - 3 : 0);
  const line = { stroke: 'blue', strokeWidth: 3 } as const;
  const big = font * 2.8;
  const x = font * 0.4;
  const beside = number ? textWidth(number, big, 750) + font * 0.6 : 0;
  return [
    { kind: 'line', x1: x, x2: x, y1: top, y2: bottom, ...line },
    { kind: 'line', x1: x, x2: x + font * 0.6, y1: top + 1.5, y2: top + 1.5, ...line },
    { kind: 'line', x1: x, x2: x + font * 0.6, y1: bottom - 1.5, y2: bottom - 1.5, ...line },
    { kind: 'text', x: 0, y: big * 0.98, lines: [number], size: big, weight: 750, fill: 'blue' },
    { kind: 'text', x: beside, y: big * 0.98, lines: [words], size: font * 1.15, weight: 600, fill: 'text' },
  ];
}
