import { renderToStaticMarkup } from 'react-dom/server';
import type { ResolvedChart } from '../model/chart.ts';
import type { Drawing, Mark } from '../model/drawing.ts';
import type { Source } from '../model/source.ts';
import { textHeight, wrapText } from '../theme/measure.ts';
import { colours, sequential } from '../theme/tokens.ts';
import { sourceLine } from './chart-cite.ts';
import { DrawingSvg } from './drawing-svg.tsx';
import { wideFrame } from './frame.ts';
import { kindOf } from './kinds.ts';

const margin = 40;

/** The real colours that names stand for, e.g. those of a brand. */
export type Palette = { colours: Readonly<Record<string, string>>; sequential: readonly string[] };

/**
 * A chart as an SVG file that stands alone: finding, subtitle, picture, caveat and source on paper, with real
 * colours instead of variables, so that it looks the same wherever it is opened.
 */
export function standaloneSvg(
  chart: ResolvedChart,
  sources: Readonly<Record<string, Source>>,
  palette: Palette = { colours, sequential },
): string {
  const width = wideFrame.width;
  const kind = kindOf(chart);
  const picture = kind.svg(chart, wideFrame);
  const head = [
    ...textMarks(chart.title, 32, 700, 'ink', width, 0),
    ...textMarks(chart.subtitle, 18, 400, 'quiet', width, height(chart.title, 32, width, 700) + 6),
  ];
  const top = height(chart.title, 32, width, 700) + height(chart.subtitle, 18, width) + 30;
  const foot = [chart.caveat, sourceLine(chart, sources)].filter((line) => line !== undefined);
  const marks: Mark[] = [...head, ...shiftMarks(picture.marks, top)];
  let y = top + picture.height + 24;
  for (const line of foot) {
    marks.push(...textMarks(line, 15, 400, 'quiet', width, y));
    y += height(line, 15, width) + 6;
  }
  const total = { width: width + margin * 2, height: y + margin * 2 };
  const drawing: Drawing = {
    ...total,
    marks: [
      { kind: 'rect', x: 0, y: 0, w: total.width, h: total.height, fill: 'paper' },
      ...shiftMarks(marks, margin, margin),
    ],
  };
  const markup = renderToStaticMarkup(
    <DrawingSvg drawing={drawing} label={chart.summary} id={`chart-${chart.id}`} form="file" />,
  );
  const ground = kind.ground?.(chart, wideFrame).markup(margin, margin + top) ?? '';
  return (
    withColours(markup, palette)
      // Over the paper, under the drawing.
      .replace('</rect>', `</rect>${ground}`)
      .replace(
        '<svg ',
        `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${Math.round(total.height)}" font-family="Figtree, Arial, sans-serif" `,
      )
  );
}

function height(text: string, size: number, width: number, weight = 400): number {
  return textHeight(text, size, width, 1.25, weight);
}

function textMarks(
  text: string,
  size: number,
  weight: 400 | 700,
  fill: 'ink' | 'quiet',
  width: number,
  y: number,
): Mark[] {
  const lines = wrapText(text, size, width, weight);
  return [{ kind: 'text', x: 0, y: y + size, lines, size, weight: weight === 700 ? 750 : 400, fill }];
}

/** Moves marks down, and right where asked. */
function shiftMarks(marks: readonly Mark[], dy: number, dx = 0): Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind === 'ellipse') return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy };
    if (mark.kind === 'line') {
      return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
    }
    if (mark.kind === 'path') return { ...mark, points: mark.points.map(([x, y]) => [x + dx, y + dy]) };
    return { ...mark, x: mark.x + dx, y: mark.y + dy };
  });
}

function withColours(markup: string, { colours: named, sequential }: Palette): string {
  return markup
    .replace(/var\(--c-([a-z-]+)\)/g, (_, name: string) => named[name] ?? colours.ink)
    .replace(/var\(--seq-(\d+)\)/g, (_, step: string) => sequential[Number(step) - 1] ?? colours.ink);
}
