import type { Box, Para, PptxChart, PptxPlaceholder, PptxShape, TextBody } from '../../model/pptx-plan.ts';
import { sizes } from '../../theme/tokens.ts';

export { bar, group, para, textBody, textBox } from '../../model/pptx-shapes.ts';

/** Equal columns across a box: left edge and width of each. */
export function columnsOf(box: Box, count: number, gap: number): Array<{ x: number; w: number }> {
  const w = (box.w - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ x: box.x + index * (w + gap), w }));
}

/** Width of one of `count` equal columns. */
export function columnWidth(width: number, count: number, gap: number): number {
  return (width - gap * (count - 1)) / count;
}

/** Items in rows of `columns`. */
export function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < items.length; start += columns) rows.push(items.slice(start, start + columns));
  return rows;
}

/** The shapes moved and sized by `scale` about the canvas's top left corner, type sizes included. */
export function scaleShapes(shapes: readonly PptxShape[], scale: number): PptxShape[] {
  return scale === 1 ? [...shapes] : shapes.map((shape) => scaleShape(shape, scale));
}

function scaleShape(shape: PptxShape, scale: number): PptxShape {
  const point = ([x, y]: [number, number]): [number, number] => [x * scale, y * scale];
  switch (shape.kind) {
    case 'shape':
      return {
        ...shape,
        box: scaleBox(shape.box, scale),
        radius: (shape.radius ?? 0) * scale,
        text: shape.text && scaleText(shape.text, scale),
      };
    case 'line':
      return { ...shape, from: point(shape.from), to: point(shape.to) };
    case 'path':
      return { ...shape, points: shape.points.map(point) };
    case 'picture':
      return { ...shape, box: scaleBox(shape.box, scale) };
    case 'group':
      return { ...shape, children: scaleShapes(shape.children, scale) };
    case 'table':
      return {
        ...shape,
        box: scaleBox(shape.box, scale),
        columns: shape.columns.map((width) => width * scale),
        rows: shape.rows.map((row) => ({
          height: row.height * scale,
          cells: row.cells.map((cell) => scalePara(cell, scale)),
        })),
        size: shape.size * scale,
      };
    case 'chart':
      return { ...shape, box: scaleBox(shape.box, scale), chart: scaleChart(shape.chart, scale) };
    case 'placeholder':
      return scalePlaceholder(shape, scale);
  }
}

/** PowerPoint shrinks the text of a placeholder but never enlarges it: a larger size is written out. */
function scalePlaceholder(shape: PptxPlaceholder, scale: number): PptxPlaceholder {
  const box = shape.box && scaleBox(shape.box, scale);
  if (scale <= 1) return { ...shape, box, scale: (shape.scale ?? 1) * scale };
  const sized = shape.paras.map((entry) => ({
    ...entry,
    runs: entry.runs.map((run) => ({ ...run, size: run.size ?? sizes.body })),
  }));
  return { ...shape, box, paras: sized.map((entry) => scalePara(entry, scale)) };
}

function scaleChart(chart: PptxChart, scale: number): PptxChart {
  const series = chart.series.map((entry) => {
    return { ...entry, labels: { ...entry.labels, size: entry.labels.size * scale } };
  });
  const legendBox = chart.legendBox && { legendBox: scaleBox(chart.legendBox, scale) };
  return { ...chart, plot: scaleBox(chart.plot, scale), size: chart.size * scale, series, ...legendBox };
}

function scaleBox(box: Box, scale: number): Box {
  return { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale };
}

function scaleText(text: TextBody, scale: number): TextBody {
  const [left, top, right, bottom] = text.inset ?? [0, 0, 0, 0];
  return {
    ...text,
    size: text.size * scale,
    inset: [left * scale, top * scale, right * scale, bottom * scale],
    spacing: text.spacing && 'px' in text.spacing ? { px: text.spacing.px * scale } : text.spacing,
    paras: text.paras.map((entry) => scalePara(entry, scale)),
  };
}

/** A paragraph with its sizes and distances multiplied. */
export function scalePara(entry: Para, scale: number): Para {
  return {
    ...entry,
    before: entry.before === undefined ? undefined : entry.before * scale,
    indent: entry.indent === undefined ? undefined : entry.indent * scale,
    runs: entry.runs.map((run) => (run.size === undefined ? run : { ...run, size: run.size * scale })),
  };
}
