import type { ResolvedChart } from '../../../model/chart.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linesHeight, seriesColours, textWidth, wrapText } from '../../marks.ts';
import { spread } from '../../spread.ts';

/** One part of the ring: angles in turns from the top, clockwise, and its words beside the ring. */
export type RingPart = {
  category: number;
  from: number;
  to: number;
  colour: ColourName;
  label: string;
  name: string[];
  words: { x: number; top: number; height: number };
};

export type RingGeometry = {
  width: number;
  height: number;
  cx: number;
  cy: number;
  outer: number;
  inner: number;
  sizes: { centre: number; value: number; name: number };
  /** The part in the hole: the one brought forward. */
  centre: { label: string; colour: ColourName } | null;
  parts: RingPart[];
};

/** The part brought forward is blue, the rest pale; without one each part has a colour of its own. */
export function partColour(chart: ResolvedChart, category: number): ColourName {
  if (chart.highlight.length === 0) return seriesColours[category % seriesColours.length] ?? 'blue';
  return chart.highlight.includes(category) ? 'blue' : 'tint';
}

/** A ring with its words beside it; on a phone under it. */
export function ringGeometry(chart: ResolvedChart, frame: Frame): RingGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const data = chart.series[0]?.data ?? [];
  const sizes = { centre: font * (narrow ? 2.6 : 3.4), value: font * 1.4, name: font };
  const outer = narrow ? Math.min(width * 0.36, 130) : Math.min((frame.height ?? 400) / 2 - 4, width * 0.27);
  const cx = narrow ? width / 2 : outer + 4;
  const wordsX = narrow ? 0 : cx + outer + font * 2;
  const room = width - wordsX - sizes.value;
  let at = 0;
  const drafts = data.map(({ value, label }, category) => {
    const from = at;
    at += (value ?? 0) / 100;
    const name = wrapText(chart.categories[category] ?? '', sizes.name, room);
    const size = linesHeight(1, sizes.value) + linesHeight(name, sizes.name) + font * 0.7;
    return { category, from, to: at, label, name, size, middle: 0 };
  });
  const all = drafts.reduce((sum, { size }) => sum + size, 0);
  const height = frame.height ?? Math.ceil(outer * 2 + font * 1.6 + all + 4);
  const cy = narrow ? outer + 2 : height / 2;
  const top = narrow ? outer * 2 + font * 1.4 : Math.max(0, (height - all) / 2);
  // One under the other, in the order of the ring.
  let next = top;
  for (const draft of drafts) {
    draft.middle = next + draft.size / 2;
    next += draft.size;
  }
  const parts = spread(drafts, 0, height).map(
    ({ category, from, to, label, name, size, middle }): RingPart => ({
      category,
      from,
      to,
      colour: partColour(chart, category),
      label,
      name,
      words: { x: wordsX, top: middle - size / 2, height: size },
    }),
  );
  const [front] = chart.highlight;
  const label = front === undefined ? undefined : data[front]?.label;
  const fits = label !== undefined && textWidth(label, sizes.centre, 750) < outer * 1.1;
  const centre = fits && front !== undefined ? { label, colour: partColour(chart, front) } : null;
  return { width, height, cx, cy, outer, inner: outer * 0.62, sizes, centre, parts };
}
