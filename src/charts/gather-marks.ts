import type { Mark } from '../model/drawing.ts';
import { textWidth } from '../theme/measure.ts';

/** Marks that one element, or one group of texts, can draw together. */
export type Gathered = { kind: Sort | 'single'; marks: [Mark, ...Mark[]] } & Pick<Mark, 'part' | 'step'>;

/** Plain rectangles, round dots and straight lines become one path; texts of one look become one group. */
type Sort = 'rects' | 'dots' | 'lines' | 'texts';

type Box = { left: number; top: number; right: number; bottom: number };
type Open = { key: string | undefined; gathered: Gathered; boxes: Box[]; apart: boolean };

/**
 * Sorts a drawing's marks into as few elements as paint the same picture. A shape joins an earlier one of its look
 * when nothing that was painted in between lies under it; texts keep their order, which is the order they are read
 * and copied in.
 */
export function gatherMarks(marks: readonly Mark[]): Gathered[] {
  const pieces: Open[] = [];
  for (const mark of marks) {
    const box = boxOf(mark);
    const look = lookOf(mark);
    const earlier = look.kind === 'texts' ? undefined : earlierOf(pieces, look, box);
    if (earlier === undefined) {
      const { part, step } = mark;
      const gathered: Gathered = { kind: look.kind, marks: [mark], part, step };
      pieces.push({ key: look.key, gathered, boxes: [box], apart: look.apart });
    } else {
      earlier.gathered.marks.push(mark);
      earlier.boxes.push(box);
    }
  }
  return joinTexts(pieces);
}

type Look = { kind: Gathered['kind']; key: string | undefined; apart: boolean };

/**
 * What a mark must share with another to be drawn with it; undefined where it stands alone. `apart`: only as long
 * as they do not touch, for the outline of the one would run through the other.
 */
function lookOf(mark: Mark): Look {
  const single: Look = { kind: 'single', key: undefined, apart: false };
  const look = (kind: Sort, apart: boolean, ...same: unknown[]): Look => ({
    kind,
    key: [kind, mark.part, mark.step, ...same].join('|'),
    apart,
  });
  if (mark.kind === 'text') return look('texts', false, mark.size, mark.weight, mark.fill, mark.anchor);
  if (mark.kind === 'line') {
    return mark.arrow ? single : look('lines', false, mark.stroke, mark.strokeWidth, mark.dash);
  }
  if (mark.kind === 'path' || mark.opacity !== undefined) return single;
  const { fill, stroke, strokeWidth } = mark;
  if (mark.kind === 'rect') {
    return mark.r ? single : look('rects', stroke !== undefined, fill, stroke, strokeWidth);
  }
  // A ring without a filling is no dot.
  const isDot = fill !== undefined && mark.rx === mark.ry && (strokeWidth ?? 0) < mark.rx * 2;
  return isDot ? look('dots', stroke !== undefined, mark.rx, fill, stroke, strokeWidth) : single;
}

function earlierOf(pieces: readonly Open[], { key, apart }: Look, box: Box): Open | undefined {
  if (key === undefined) return undefined;
  for (const piece of pieces.toReversed()) {
    const touches = piece.boxes.some((other) => overlap(box, other));
    if (piece.key === key && !(apart && touches)) return piece;
    if (touches) return undefined;
  }
  return undefined;
}

/** Texts of one look that follow each other stand in one group. */
function joinTexts(pieces: readonly Open[]): Gathered[] {
  const all: Gathered[] = [];
  let before: string | undefined;
  for (const { key, gathered } of pieces) {
    const last = all.at(-1);
    if (last?.kind === 'texts' && key === before) last.marks.push(...gathered.marks);
    else all.push(gathered);
    before = key;
  }
  return all;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The room that a mark paints, in px, rather too large than too small. */
function boxOf(mark: Mark): Box {
  if (mark.kind === 'text') {
    const { x, y, lines, size, weight, anchor = 'start' } = mark;
    const width = Math.max(...lines.map((line) => textWidth(line, size, weight))) * 1.1 + 2;
    const left = x - { start: 2, middle: width / 2, end: width }[anchor];
    return { left, top: y - size, right: left + width + 2, bottom: y + size * (lines.length - 0.5) * 1.25 };
  }
  const points = cornersOf(mark);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const air = (mark.stroke === undefined ? 0 : (mark.strokeWidth ?? 1) / 2) + (hasHead(mark) ? 12 : 0);
  return {
    left: Math.min(...xs) - air,
    top: Math.min(...ys) - air,
    right: Math.max(...xs) + air,
    bottom: Math.max(...ys) + air,
  };
}

function hasHead(mark: Mark): boolean {
  return mark.kind === 'line' && mark.arrow === true;
}

function cornersOf(mark: Exclude<Mark, { kind: 'text' }>): Array<[number, number]> {
  switch (mark.kind) {
    case 'path':
      return mark.points;
    case 'line':
      return [
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ];
    case 'rect':
      return [
        [mark.x, mark.y],
        [mark.x + mark.w, mark.y + mark.h],
      ];
    case 'ellipse':
      return [
        [mark.cx - mark.rx, mark.cy - mark.ry],
        [mark.cx + mark.rx, mark.cy + mark.ry],
      ];
  }
}
