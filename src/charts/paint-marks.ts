import type { Mark } from '../model/drawing.ts';
import type { ChartTheme } from './stage.ts';

/** Paints planned marks on a canvas, so that Chart.js charts carry the same words in the same places as the SVG. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  theme: ChartTheme,
): void {
  context.save();
  for (const mark of marks) {
    if (mark.kind === 'text') {
      context.font = `${mark.weight ?? 400} ${mark.size}px ${theme.family}`;
      context.fillStyle = theme.colour(mark.fill);
      context.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
      context.textBaseline = 'alphabetic';
      for (const [index, line] of mark.lines.entries())
        context.fillText(line, mark.x, mark.y + index * mark.size * 1.25);
      continue;
    }
    context.beginPath();
    if (mark.kind === 'line') {
      context.setLineDash(mark.dash ? [mark.strokeWidth * 1.5, mark.strokeWidth * 2.5] : []);
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
    } else {
      context.setLineDash([]);
      if (mark.kind === 'rect') context.roundRect(mark.x, mark.y, mark.w, mark.h, mark.r ?? 0);
      else if (mark.kind === 'ellipse')
        context.ellipse(mark.cx, mark.cy, mark.rx, mark.ry, 0, 0, 2 * Math.PI);
      else for (const [x, y] of mark.points) context.lineTo(x, y);
      if (mark.kind === 'path' && mark.closed) context.closePath();
      if (mark.fill) {
        context.fillStyle = theme.colour(mark.fill);
        context.fill();
      }
    }
    if (!mark.stroke) continue;
    context.strokeStyle = theme.colour(mark.stroke);
    context.lineWidth = mark.strokeWidth ?? 1;
    context.stroke();
  }
  context.restore();
}
