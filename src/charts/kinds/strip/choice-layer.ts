import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { drawMarks } from '../../draw-marks.ts';
import { textFrom, textWidth } from '../../marks.ts';
import { type Choice, compareStops, stopWords } from './compare.ts';
import { type Box, firstFree } from './free-place.ts';
import type { StripLayout } from './layout.ts';
import { planSpan, planSpanWords, spanLines, spanPlace } from './spans.ts';
import { obstaclesOf, planParts } from './svg.ts';

/** The author's spans make room while a reader compares two stops of their own. */
export function hideSpans(
  stage: HTMLElement,
  chart: ResolvedChart,
  layout: StripLayout,
  hidden: boolean,
): void {
  const picture = stage.querySelector('.chart-picture');
  const { grid, axis, rail, profile, dots, values, spans } = planParts(chart, layout);
  // The picture has one element a mark, in the order of planSvg.
  const before = [grid, axis, rail, profile].flat().length;
  const words = before + spans.lines.length + dots.length + values.length;
  for (const [index, child] of [...(picture?.children ?? [])].entries()) {
    const own = (index >= before && index < before + spans.lines.length) || index >= words;
    if (own) child.classList.toggle('chart-aside', hidden);
  }
}

/** Draws the stops chosen, and the difference between two of them, over the picture. */
export function drawChoice(
  stage: HTMLElement,
  chart: ResolvedChart,
  layout: StripLayout,
  { from, to }: Choice,
): void {
  const layer = layerOf(stage);
  if (!layer) return;
  const chosen = [...new Set([from, to])].filter((stop) => stop !== null);
  const comparison = from !== null && to !== null ? compareStops(chart, from, to) : null;
  const place = comparison && spanPlace({ category: from ?? 0, to: to ?? 0 }, layout);
  const obstacles = obstaclesOf(chart, layout, place ? [place] : []);
  obstacles.boxes.push(...planParts(chart, layout).placed.map(({ box }) => box));
  const marks: Mark[] = chosen.flatMap((stop) => ringMark(layout, stop));
  if (place) marks.push(...planSpan(place, layout.font));
  if (!layout.narrow) marks.push(...chosen.map((stop) => nameMark(chart, layout, stop, obstacles)));
  if (place && comparison) {
    obstacles.lines.push(...spanLines(place));
    const { figure, words } = comparison;
    const annotation = { kind: 'span', category: from ?? 0, text: `${figure} ${words}`, figure } as const;
    marks.push(...planSpanWords(annotation, place, layout, obstacles));
  }
  drawMarks(layer, marks);
  for (const text of layer.querySelectorAll('text')) text.classList.add('chart-halo');
}

function ringMark(layout: StripLayout, stop: number): Mark[] {
  const [cx, cy] = layout.dot(stop) ?? layout.rail(stop);
  const r = layout.font * 0.5;
  return [{ kind: 'ellipse', cx, cy, rx: r, ry: r, stroke: 'plum', strokeWidth: 3 }];
}

/** Name and value of a chosen stop, where nothing else stands. */
function nameMark(
  chart: ResolvedChart,
  layout: StripLayout,
  stop: number,
  obstacles: ReturnType<typeof obstaclesOf>,
): Mark {
  const words = stopWords(chart, stop);
  const size = layout.sizes.value;
  const [w, h] = [textWidth(words, size, 600) + 6, size * 1.3];
  const [x, y] = layout.dot(stop) ?? layout.rail(stop);
  const r = layout.font * 0.7;
  const clear = (left: number) => Math.max(layout.plot.left, Math.min(layout.width - w, left));
  const boxes: Box[] = [-0.5, -1, 0].flatMap((share) =>
    [-r - h, r].map((down) => ({ x: clear(x + w * share), y: y + down, w, h })),
  );
  const box = firstFree(boxes, obstacles) ?? { x: clear(x - w / 2), y: y - r - h, w, h };
  obstacles.boxes.push(box);
  return textFrom([words], box.x + 3, box.y, { size, weight: 600, fill: 'plum' });
}

/** A drawing of its own between the picture and the reader's ring. */
function layerOf(stage: HTMLElement): SVGSVGElement | null {
  const known = stage.querySelector<SVGSVGElement>('.chart-choice');
  const picture = stage.querySelector('.chart-picture');
  if (known || !picture) return known;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'chart-reading chart-choice');
  svg.setAttribute('viewBox', picture.getAttribute('viewBox') ?? '');
  svg.setAttribute('aria-hidden', 'true');
  picture.after(svg);
  return svg;
}
