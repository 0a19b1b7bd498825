import type {
  Box,
  Para,
  PptxChart,
  PptxPlaceholder,
  PptxShape,
  Run,
  TextBody,
} from '../../model/pptx-plan.ts';
import { type ColourName, sizes } from '../../theme/tokens.ts';

type TextLook = Partial<Omit<TextBody, 'paras'>>;

/** A text box. Size 24 px in ink unless told. */
export function textBox(name: string, box: Box, paras: Para[], look: TextLook = {}): PptxShape {
  return { kind: 'shape', name, box, geometry: 'rect', text: textBody(paras, look) };
}

/** Text as it stands in any shape. */
export function textBody(paras: Para[], look: TextLook = {}): TextBody {
  return { size: 24, colour: 'text', ...look, paras };
}

/** A paragraph of runs. */
export function para(runs: Run[], rest: Omit<Para, 'runs'> = {}): Para {
  return { ...rest, runs };
}

/** A filled rectangle that only decorates. */
export function bar(name: string, box: Box, fill: ColourName, radius = 0): PptxShape {
  return { kind: 'shape', name, alt: '', box, geometry: radius > 0 ? 'round' : 'rect', radius, fill };
}

/** A group; one without children would make PowerPoint repair the file, so it vanishes. */
export function group(name: string, children: PptxShape[], alt?: string): PptxShape[] {
  return children.length === 0 ? [] : [{ kind: 'group', name, alt, children }];
}

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
