import type { Mark, Paint } from '../model/drawing.ts';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Planned marks as SVG elements, in the browser: what DrawingSvg does in the page, for parts that move. Curves are
 * drawn as straight pieces; arrows and lines as their shaft and a plain head.
 */
export function drawMarks(parent: Element, marks: readonly Mark[]): void {
  parent.replaceChildren(...marks.flatMap((mark) => elementsOf(mark)));
}

function elementsOf(mark: Mark): SVGElement[] {
  switch (mark.kind) {
    case 'rect':
      return [
        make('rect', { x: mark.x, y: mark.y, width: mark.w, height: mark.h, rx: mark.r, ...paint(mark) }),
      ];
    case 'ellipse':
      return [make('ellipse', { cx: mark.cx, cy: mark.cy, rx: mark.rx, ry: mark.ry, ...paint(mark) })];
    case 'path': {
      const points = mark.points.map(([x, y]) => `${tenth(x)},${tenth(y)}`);
      const data = `M${points.join('L')}${mark.closed ? 'Z' : ''}`;
      return [make('path', { d: data, 'stroke-linejoin': 'round', ...paint(mark) })];
    }
    case 'line':
      return lineOf(mark);
    case 'text':
      return mark.lines.map((words, index) => {
        const { x, y, size, weight = 400, anchor = 'start' } = mark;
        const look = { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor };
        const text = make('text', { x, y: y + index * size * 1.25, ...look, fill: `var(--c-${mark.fill})` });
        text.textContent = words;
        return text;
      });
  }
}

function lineOf(mark: Extract<Mark, { kind: 'line' }>): SVGElement[] {
  const { x1, y1, x2, y2, stroke, strokeWidth, dash, arrow } = mark;
  const colour = `var(--c-${stroke})`;
  const dashes = dash ? `${strokeWidth * 1.5} ${strokeWidth * 2.5}` : undefined;
  const shaft = { x1, y1, stroke: colour, 'stroke-width': strokeWidth, 'stroke-dasharray': dashes };
  if (!arrow) return [make('line', { ...shaft, x2, y2 })];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const head = 4 + strokeWidth * 3;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * head, y2 - uy * head];
  const [wx, wy] = [-uy * head * 0.5, ux * head * 0.5];
  const points = `${x2},${y2} ${bx + wx},${by + wy} ${bx - wx},${by - wy}`;
  return [make('line', { ...shaft, x2: bx, y2: by }), make('polygon', { points, fill: colour })];
}

function paint({ fill, stroke, strokeWidth, opacity }: Paint): Record<string, string | number | undefined> {
  return {
    fill: fill ? `var(--c-${fill})` : 'none',
    stroke: stroke ? `var(--c-${stroke})` : undefined,
    'stroke-width': stroke ? (strokeWidth ?? 1) : undefined,
    opacity,
  };
}

function make(name: string, attributes: Record<string, string | number | undefined>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      element.setAttribute(key, String(typeof value === 'number' ? tenth(value) : value));
  return element;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
