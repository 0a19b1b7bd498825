import type { Box, Para, PptxShape, PptxSlide } from '../../../src/model/pptx-plan.ts';
import { layoutTitle, slideLayoutOf } from '../../../src/render/pptx/slide-layout.ts';

/** A slide of the plan in a few lines: its layout, then each shape with its name, its place in px and its words. */
export function slideText(slide: PptxSlide): string {
  const { id, layout, background, shapes, seats } = slide;
  const grid = seats === undefined ? '' : ` as ${layoutTitle(slideLayoutOf(slide))}`;
  const ground = background === null ? '' : ` on ${background}`;
  return [
    `== ${id}: ${layout}${grid}${ground}`,
    ...shapes.flatMap((shape) => shapeLines(shape, '')),
    '',
  ].join('\n');
}

/** Runs of wordless shapes longer than this stand as one line: the cells of a map would fill a book. */
const longest = 12;

function shapeLines(shape: PptxShape, indent: string): string[] {
  const line = (...parts: string[]): string =>
    `${indent}${[shape.kind, shape.name, ...parts].filter((part) => part !== '').join(' · ')}`;
  const inner = `${indent}  `;
  const texts = (paras: readonly Para[]): string[] => paras.map((para) => inner + paraText(para));
  switch (shape.kind) {
    case 'placeholder':
      return [
        line(
          `${shape.role}${shape.seat === undefined ? '' : ` ${shape.seat}`}`,
          shape.box ? place(shape.box) : 'in its place',
          scaleText(shape.scale),
        ),
        ...texts(shape.paras),
      ];
    case 'shape':
      return [line(shape.geometry, place(shape.box), shape.fill ?? ''), ...texts(shape.text?.paras ?? [])];
    case 'line':
      return [line(`${point(shape.from)} to ${point(shape.to)}`)];
    case 'path':
      return [line(`${shape.points.length} points in ${place(around(shape.points))}`, shape.fill ?? '')];
    case 'picture':
      return [line(place(shape.box), `${shape.data.length} letters`)];
    case 'table': {
      const rows = shape.rows.map(({ height, cells }) => `${px(height)}: ${cells.map(paraText).join(' | ')}`);
      const widths = `columns ${shape.columns.map(px).join(' ')}`;
      return [line(shape.role ?? '', place(shape.box), widths), ...rows.map((row) => inner + row)];
    }
    case 'chart': {
      const { form, plot, categories, series } = shape.chart;
      const values = series.map(({ name, values }) => `${inner}${name}: ${values.map(valueText).join(' ')}`);
      const names = `${inner}${categories.join(' | ')}`;
      return [line(place(shape.box), form, `plot ${place(plot)}`), names, ...values];
    }
    case 'group':
      return [line(), ...shortened(shape.children, inner)];
  }
}

/** Long runs of shapes without words become a count and a fingerprint of where they stand. */
function shortened(shapes: readonly PptxShape[], indent: string): string[] {
  const lines: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    lines.push(
      ...(run.length <= longest ? run : [`${indent}${run.length} shapes ${fingerprint(run.join('\n'))}`]),
    );
    run = [];
  };
  for (const shape of shapes) {
    const isSilent =
      shape.kind === 'line' || shape.kind === 'path' || (shape.kind === 'shape' && shape.text === undefined);
    if (!isSilent) flush();
    (isSilent ? run : lines).push(...shapeLines(shape, indent));
  }
  flush();
  return lines;
}

/** A paragraph as words, with its mark; a link shows where it leads. */
function paraText({ runs, list }: Para): string {
  const mark = list === undefined ? '' : list === 'bullet' ? '• ' : '1. ';
  const words = runs.map(({ text, link, break: breaks }) => {
    const target =
      link === undefined ? '' : link.kind === 'url' ? `<${link.href}>` : `<slide ${link.number}>`;
    return `${breaks ? ' / ' : ''}${text}${target}`;
  });
  return `"${mark}${words.join('')}"`;
}

const px = (value: number): string => String(Math.round(value) || 0);
const place = ({ x, y, w, h }: Box): string => `${px(x)},${px(y)} ${px(w)}×${px(h)}`;
const point = ([x, y]: readonly [number, number]): string => `${px(x)},${px(y)}`;
const scaleText = (scale: number | undefined): string =>
  scale === undefined ? '' : `at ${px(scale * 100)} %`;
const valueText = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(6)));

function around(points: ReadonlyArray<readonly [number, number]>): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** A short name for a long text, the same everywhere (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
