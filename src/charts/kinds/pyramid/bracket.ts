import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { linesHeight, textFrom, textWidth, wrapText } from '../../marks.ts';
import type { PyramidLayout } from './layout.ts';
import { frameMoment, type Moment } from './moment.ts';

/** Annotations of a frame: its group, and what else is said there. */
function wordsAt(
  { annotations }: ResolvedChart,
  frame: number,
): { group?: Annotation; beside: Annotation[] } {
  const own = annotations.filter((one) => one.frame === undefined || one.frame === frame);
  const group = own.find(({ kind }) => kind === 'group');
  return { ...(group ? { group } : {}), beside: own.filter((one) => one !== group) };
}

/** Where the bracket over the bands brought forward stands; null when there is none. */
function bracketPlace(chart: ResolvedChart, layout: PyramidLayout) {
  if (chart.highlight.length === 0) return null;
  const { axes, length, rowTop, thick, font } = layout;
  // Clear of the longest of these bars in any frame, so that it stands still while they move.
  const longest = (chart.frames?.names ?? []).flatMap((_, frame) =>
    chart.highlight.map((band) => frameMoment(chart, frame).value(1, band) ?? 0),
  );
  const x = axes[1] + length(Math.max(0, ...longest)) + font * 0.3;
  const top = rowTop(Math.max(...chart.highlight));
  const bottom = rowTop(Math.min(...chart.highlight)) + thick;
  return { x, top, bottom, room: layout.x + layout.w - x - font * 0.5 };
}

/** A bracket at the ends of the second side's bars, and the figures of the frame beside it. */
export function planBracket(
  chart: ResolvedChart,
  { frame }: Moment,
  layout: PyramidLayout,
  brief = false,
): Mark[] {
  const place = bracketPlace(chart, layout);
  if (place === null) return [];
  const { font, sizes } = layout;
  const { x, top, bottom, room } = place;
  const line = { stroke: 'blue', strokeWidth: 2.5 } as const;
  const tick = font * 0.3;
  const bracket: Mark[] = [
    { kind: 'line', x1: x, x2: x, y1: top, y2: bottom, ...line },
    { kind: 'line', x1: x - tick, x2: x, y1: top + 1, y2: top + 1, ...line },
    { kind: 'line', x1: x - tick, x2: x, y1: bottom - 1, y2: bottom - 1, ...line },
  ];
  // Between two frames nothing may be labelled with a number.
  if (frame === null) return bracket;
  const { group, beside } = wordsAt(chart, frame);
  const left = x + font * 0.45;
  let at = top;
  if (group) {
    const { number, rest } = apart(group);
    const big = Math.min(
      font * 1.6,
      (room * font * 1.6) / Math.max(room, textWidth(number, font * 1.6, 750)),
    );
    if (number !== '') {
      bracket.push(textFrom([number], left, at - big * 0.15, { size: big, weight: 750, fill: 'blue' }));
      at += big * 1.1;
    }
    if (brief) return bracket;
    const lines = wrapText(rest, sizes.band, room, 600);
    bracket.push(textFrom(lines, left, at, { size: sizes.band, weight: 600, fill: 'blue' }));
    at += linesHeight(lines, sizes.band);
  }
  if (brief) return bracket;
  for (const { text } of beside) {
    const lines = wrapText(text, sizes.band, room);
    bracket.push(textFrom(lines, left, at + font * 0.15, { size: sizes.band, fill: 'quiet' }));
    at += linesHeight(lines, sizes.band) + font * 0.15;
  }
  return bracket;
}

/** All words of a frame as one sentence, for a phone, where nothing fits beside the bracket. */
export function sentenceAt(chart: ResolvedChart, frame: number): string {
  const { group, beside } = wordsAt(chart, frame);
  return [...(group ? [group] : []), ...beside].map(({ text }) => text).join('; ');
}

function apart({ figure = '', text }: Annotation): { number: string; rest: string } {
  return { number: figure, rest: figure === '' ? text : text.slice(figure.length).trim() };
}
