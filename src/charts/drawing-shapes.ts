import type { Drawing, Mark, Paint, TextMark } from '../model/drawing.ts';
import type { Box, PptxShape } from '../model/pptx-plan.ts';
import { textBody } from '../model/pptx-shapes.ts';
import { textWidth } from '../theme/measure.ts';

/** Line height of drawn text and its ascent in Arial, in font sizes. */
const leading = 1.25;
const ascent = 0.905;
/** With an exact line height the office suites put what is left of it above the letters. */
const exactAscent = 1.03;

/** A drawing as native shapes at a place on the slide, in px; its size is the drawing's own. */
export function drawingShapes(drawing: Drawing, at: { x: number; y: number }): PptxShape[] {
  return drawing.marks.flatMap((mark, index) => markShape(mark, index + 1, at));
}

function markShape(mark: Mark, number: number, at: { x: number; y: number }): PptxShape[] {
  switch (mark.kind) {
    case 'rect': {
      const box = { x: at.x + mark.x, y: at.y + mark.y, w: mark.w, h: mark.h };
      if (box.w <= 0 || box.h <= 0) return [];
      const geometry = (mark.r ?? 0) > 0 ? 'round' : 'rect';
      return [{ kind: 'shape', name: `Box ${number}`, box, geometry, radius: mark.r, ...paintOf(mark) }];
    }
    case 'ellipse': {
      const box = {
        x: at.x + mark.cx - mark.rx,
        y: at.y + mark.cy - mark.ry,
        w: mark.rx * 2,
        h: mark.ry * 2,
      };
      return [{ kind: 'shape', name: `Ellipse ${number}`, box, geometry: 'ellipse', ...paintOf(mark) }];
    }
    case 'line': {
      const { stroke, strokeWidth, dash, arrow } = mark;
      const from: [number, number] = [at.x + mark.x1, at.y + mark.y1];
      const to: [number, number] = [at.x + mark.x2, at.y + mark.y2];
      return [{ kind: 'line', name: `Line ${number}`, from, to, stroke, strokeWidth, dash, arrow }];
    }
    case 'path': {
      if (mark.points.length < 2) return [];
      const points = mark.points.map(([x, y]): [number, number] => [at.x + x, at.y + y]);
      const closed = mark.closed ?? false;
      const smooth = mark.smooth ?? false;
      return [{ kind: 'path', name: `Shape ${number}`, points, closed, smooth, ...paintOf(mark) }];
    }
    case 'text':
      return [textShape(mark, at)];
  }
}

function paintOf({ fill, stroke, strokeWidth, opacity }: Paint) {
  return { fill, stroke, strokeWidth, opacity };
}

/** Text as a box around it that never wraps: its lines were broken when it was planned. */
function textShape(mark: TextMark, at: { x: number; y: number }): PptxShape {
  const { lines, size, weight = 400, anchor = 'start' } = mark;
  const bold = weight >= 600;
  const w = Math.max(...lines.map((line) => textWidth(line, size, weight)), 1) + 4;
  const left = anchor === 'start' ? mark.x : anchor === 'middle' ? mark.x - w / 2 : mark.x - w;
  const single = lines.length < 2;
  const top = mark.y - size * (single ? ascent : exactAscent);
  const box: Box = { x: at.x + left, y: at.y + top, w, h: lines.length * size * (single ? 1.15 : leading) };
  const runs = lines.map((text, index) => ({ text, bold, break: index > 0 }));
  const align = anchor === 'start' ? 'left' : anchor === 'middle' ? 'centre' : 'right';
  const spacing = single ? { percent: 100 } : { px: size * leading };
  return {
    kind: 'shape',
    name: `Text: ${lines.join(' ').slice(0, 40)}`,
    box,
    geometry: 'rect',
    text: textBody([{ runs, align }], { size, colour: mark.fill, wrap: false, spacing }),
  };
}
