import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { drawMarks } from '../../draw-marks.ts';
import { textFrom, textWidth } from '../../marks.ts';
import { type Choice, compareStops, stopWords } from './compare.ts';
import { type Box, firstFree, type Obstacles, placesAround } from './free-place.ts';
import type { StripLayout } from './layout.ts';
import { obstaclesOf } from './obstacles.ts';
import { planSpan, planSpanWords, spanPlace } from './spans.ts';
import { planParts } from './svg.ts';

/** The author's spans make room while a reader compares two stops of their own. */
export function hideSpans(stage: HTMLElement, hidden: boolean): void {
  for (const span of stage.querySelectorAll('.chart-picture [data-part="span"]'))
    span.classList.toggle('chart-aside', hidden);
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
  const { grid, stems, placed } = planParts(chart, layout);
  const obstacles = obstaclesOf(chart, layout, place ? [place] : [], grid);
  obstacles.lines.push(...stems);
  obstacles.boxes.push(...placed.map(({ box }) => box));
  const marks: Mark[] = chosen.flatMap((stop) => ringMark(layout, stop));
  if (place) marks.push(...planSpan(place, layout.font));
  marks.push(...chosen.flatMap((stop) => nameMark(chart, layout, stop, obstacles, 'plum')));
  if (place && comparison) {
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

/** Name and value of a stop that does not carry them in the picture, in the nearest place where nothing stands. */
export function nameMark(
  chart: ResolvedChart,
  layout: StripLayout,
  stop: number,
  obstacles: Obstacles,
  fill: 'plum' | 'text',
): Mark[] {
  if (layout.named.includes(stop)) return [];
  const words = stopWords(chart, stop);
  const { left, top, bottom } = layout.plot;
  const size = layout.sizes.value;
  const [x, y] = layout.dot(stop) ?? layout.rail(stop);
  const r = layout.font * 0.65;
  const ring: Box = { x: x - r, y: y - r, w: r * 2, h: r * 2 };
  const region: Box = { x: left, y: top, w: layout.width - left, h: bottom - top };
  const around = placesAround({ w: textWidth(words, size, 600) + 8, h: size * 1.3 }, region, [x, y]);
  const box = firstFree(around, { ...obstacles, boxes: [...obstacles.boxes, ring] });
  if (!box) return [];
  obstacles.boxes.push(box);
  return [textFrom([words], box.x + 4, box.y, { size, weight: 600, fill })];
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
