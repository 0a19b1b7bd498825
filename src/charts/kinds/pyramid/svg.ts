import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linesHeight, textFrom, wrapText } from '../../marks.ts';
import { planBracket, sentenceAt } from './bracket.ts';
import { bandColumn, type PyramidBox, type PyramidLayout, pyramidLayout } from './layout.ts';
import { planBands, planBars, planHead, planOutline, planScale } from './marks.ts';
import { frameMoment, type Moment } from './moment.ts';

/** The first and the last frame side by side, or one over the other on a phone: what stands without a script. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const shown = framesShown(chart);
  if (isNarrow(frame)) {
    const height = phoneHeight(chart, frame);
    const marks = shown.flatMap((index, place) => {
      const outline = place > 0 ? (shown[0] ?? null) : null;
      return planSingle(chart, frameMoment(chart, index), { ...frame, height }, place * height, outline)
        .marks;
    });
    return { width: frame.width, height: height * shown.length, marks };
  }
  const layouts = pairLayouts(chart, frame);
  const marks = layouts.flatMap((layout, place) => {
    const moment = frameMoment(chart, shown[place] ?? 0);
    return planPyramid(chart, moment, layout, place > 0 ? (shown[0] ?? null) : null);
  });
  const [first] = layouts;
  if (first) marks.push(...planBands(chart, bandsMiddle(layouts), first));
  return { width: frame.width, height: heightOf(frame), marks };
}

/** The frames that stand side by side: the first and the last. */
export function framesShown({ frames }: ResolvedChart): number[] {
  const last = (frames?.names.length ?? 1) - 1;
  return last > 0 ? [0, last] : [0];
}

/** Where the two pyramids stand; the names of the bands stand once, between them, or before the only one. */
export function pairLayouts(chart: ResolvedChart, frame: Frame): PyramidLayout[] {
  const { width, font } = frame;
  const shown = framesShown(chart);
  const column = bandColumn(chart, font);
  const box = { y: 0, h: heightOf(frame), font };
  if (shown.length === 1) return [pyramidLayout(chart, { ...box, x: column, w: width - column }, false)];
  const w = (width - column) / 2;
  return [0, w + column].map((x) => pyramidLayout(chart, { ...box, x, w }, false));
}

/** Middle of the column of band names. */
export function bandsMiddle([first, second]: PyramidLayout[]): number {
  return second && first ? (first.x + first.w + second.x) / 2 : (first?.x ?? 0) / 2;
}

/** One pyramid by itself, as it stands on a phone and where it moves. */
export function planSingle(
  chart: ResolvedChart,
  moment: Moment,
  frame: Frame,
  top = 0,
  outline: number | null = null,
): Drawing {
  const layout = singleLayout(chart, frame, top);
  const marks = planPyramid(chart, moment, layout, outline);
  if (isNarrow(frame) && moment.frame !== null) {
    const lines = wrapText(sentenceAt(chart, moment.frame), frame.font, frame.width);
    const style = { size: frame.font, fill: 'text' } as const;
    if (lines.length > 0) marks.push(textFrom(lines, 0, layout.y + layout.title, style));
  }
  return { width: frame.width, height: heightOf(frame), marks };
}

export function singleLayout(chart: ResolvedChart, frame: Frame, top = 0): PyramidLayout {
  const box: PyramidBox = { x: 0, y: top, w: frame.width, h: heightOf(frame), font: frame.font };
  return pyramidLayout(chart, box, true, isNarrow(frame) ? wordsHeight(chart, frame) : 0);
}

/** Where the pyramids of a phone stand, one over the other. */
export function phoneLayouts(chart: ResolvedChart, frame: Frame): PyramidLayout[] {
  const height = phoneHeight(chart, frame);
  return framesShown(chart).map((_, place) => singleLayout(chart, { ...frame, height }, place * height));
}

/** Height of one pyramid on a phone, with its words over it. */
export function phoneHeight(chart: ResolvedChart, frame: Frame): number {
  const bare = frame.font * (chart.categories.length * 1.15 + 5);
  return Math.round(bare + wordsHeight(chart, frame));
}

/** Room for the sentence of a frame on a phone; the same in all frames, so that nothing jumps. */
function wordsHeight(chart: ResolvedChart, { width, font }: Frame): number {
  const lines = (chart.frames?.names ?? []).map((_, index) =>
    wrapText(sentenceAt(chart, index), font, width),
  );
  const most = Math.max(0, ...lines.map(({ length }) => length));
  return most === 0 ? 0 : linesHeight(most, font) + font * 0.6;
}

function planPyramid(
  chart: ResolvedChart,
  moment: Moment,
  layout: PyramidLayout,
  outline: number | null = null,
): Mark[] {
  const { axes, inside, w } = layout;
  return [
    ...planScale(chart, layout),
    ...planHead(chart, moment, layout),
    ...planBars(chart, moment, layout),
    ...(outline === null ? [] : planOutline(chart, outline, layout)),
    ...(inside ? planBands(chart, (axes[0] + axes[1]) / 2, layout) : []),
    ...planBracket(chart, moment, layout, w < 520 && inside),
  ];
}

function heightOf({ width, height }: Frame): number {
  return height ?? width * 0.56;
}
