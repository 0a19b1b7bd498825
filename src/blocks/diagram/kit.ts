import type { DiagramNode } from '../../model/block.ts';
import type { Mark, TextMark } from '../../model/drawing.ts';
import { textWidth, wrapText } from '../../theme/measure.ts';

import type { ColourName } from '../../theme/tokens.ts';
import { balance } from './balance.ts';

/** Size of the canvas in px. */
export type Size = { width: number; height: number };

/** Draws one kind of diagram on a canvas. Pure: the same words and size give the same marks. */
export type PlanKind = (nodes: DiagramNode[], size: Size) => Attempt;

/** Type sizes in px: of a node's title and of its text. */
export type Type = { title: number; body: number };

/** The type that a diagram tries first. */
export const largestType: Type = { title: 27, body: 24 };

/** Largest first. Nobody reads less than 16 px on a slide, so there it ends. */
const typeLadder: Type[] = [
  largestType,
  { title: 26, body: 22 },
  { title: 24, body: 21 },
  { title: 23, body: 20 },
  { title: 22, body: 19 },
  { title: 21, body: 18 },
  { title: 19, body: 17 },
  { title: 18, body: 16 },
  { title: 16, body: 16 },
];

/** Type for text in columns of `width` px: a line should hold some twenty letters. */
export function typeFor(width: number): Type[] {
  return typeLadder.filter(({ body }) => body <= Math.max(16, width / 9.5));
}

/** Marks, and by how many px the words are too wide or too tall for their places (0 when they fit). */
export type Attempt = { marks: Mark[]; spill: number };

/** The attempt with the largest type that fits; when none does, the one that spills least. */
export function fitType(attempt: (type: Type) => Attempt, ladder = typeLadder): Attempt {
  let best: Attempt = { marks: [], spill: Number.POSITIVE_INFINITY };
  for (const type of ladder) {
    const next = attempt(type);
    if (next.spill < best.spill) best = next;
    if (best.spill <= 0) break;
  }
  return best;
}

/** The largest type no larger than `type` in which a column fits; the smallest when none does. */
export function fitColumn(
  type: Type,
  build: (type: Type) => Column,
  fits: (column: Column) => boolean,
): Column {
  const smaller = typeLadder.filter(({ title }) => title <= type.title).map(build);
  return smaller.find(fits) ?? smaller.at(-1) ?? build(type);
}

/** A paragraph of a text column. `gap` is the space above it in px. */
export type Paragraph = {
  text: string;
  size: number;
  weight?: 400 | 600;
  fill?: ColourName;
  gap?: number;
};

/** Paragraphs set one below another: their marks from `place`, total height and spill over `width`, in px. */
export type Column = {
  height: number;
  spill: number;
  /** Width in px of the widest line. */
  wide: number;
  place: (x: number, top: number, anchor?: 'start' | 'middle' | 'end') => TextMark[];
};

const lineHeight = 1.25;
/** How much wider than Arial Figtree may run on a single line; over a paragraph it is narrower. */
const slackOf = (weight: number) => (weight >= 600 ? 1.01 : 1.06);
/** Where the first baseline sits below the top of the line, in font sizes. */
const ascent = 0.95;

/** Sets paragraphs in a column of `width` px. Empty ones take no room. */
export function setColumn(paragraphs: Paragraph[], width: number): Column {
  const set: Array<{ top: number; lines: string[]; paragraph: Paragraph }> = [];
  let height = 0;
  let wide = 0;
  for (const paragraph of paragraphs.filter(({ text }) => text.trim() !== '')) {
    const { text, size, weight = 400, gap = 0 } = paragraph;
    const room = width / slackOf(weight);
    const lines = weight >= 600 ? balance(text, size, room, weight) : mend(text, size, room);
    if (set.length > 0) height += gap;
    set.push({ top: height, lines, paragraph });
    height += lines.length * size * lineHeight;
    wide = Math.max(wide, ...lines.map((line) => textWidth(line, size, weight) * slackOf(weight)));
  }
  return {
    height,
    wide,
    spill: Math.max(0, wide - width),
    place: (x, top, anchor = 'start') =>
      set.map(({ top: own, lines, paragraph }) => ({
        kind: 'text',
        x: round(x),
        y: round(top + own + paragraph.size * ascent),
        lines,
        size: paragraph.size,
        weight: paragraph.weight ?? 400,
        fill: paragraph.fill ?? 'text',
        anchor,
      })),
  };
}

/** Breaks running text as it comes, unless that would leave a short last line: then evenly. */
function mend(text: string, size: number, width: number): string[] {
  const lines = wrapText(text, size, width);
  const tail = textWidth(lines.at(-1) ?? '', size);
  return lines.length > 1 && tail < width * 0.4 ? balance(text, size, width, 400) : lines;
}

/** A node's words as paragraphs: the title, its text, and what hangs below it as one line. */
export function wordsOf(node: DiagramNode, type: Type, ink: ColourName = 'text', quiet = ink): Paragraph[] {
  return [
    { text: node.title, size: type.title, weight: 600, fill: ink },
    { text: node.text, size: type.body, fill: quiet, gap: 6 },
    { text: listOf(node.children), size: type.body, fill: quiet, gap: 6 },
  ];
}

/** Children as running words: "Platform; Lift: music and film". */
function listOf(children: DiagramNode[]): string {
  return children.map(({ title, text }) => (text ? `${title}: ${text}` : title)).join('; ');
}

/** Rounds to a tenth of a px, so that drawings stay small and comparable. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
