import type { ResolvedChart } from '../../../model/chart.ts';
import { linear } from '../../linear.ts';
import { linesWidth } from '../../marks.ts';

/** Where one pyramid stands, in px. */
export type PyramidBox = { x: number; y: number; w: number; h: number; font: number };

export type PyramidLayout = PyramidBox & {
  /** Height of the row with the moment and the names of the sides, and of all that stands over the bars. */
  title: number;
  head: number;
  /** Feet of the bars of either side; band names stand between them where `inside` is set. */
  axes: [number, number];
  inside: boolean;
  /** Length of a bar. */
  length: (value: number) => number;
  /** Top edge of a band's bar, and its thickness. The youngest stand at the foot. */
  rowTop: (band: number) => number;
  pitch: number;
  thick: number;
  bottom: number;
  sizes: { moment: number; side: number; band: number; tick: number };
};

/** Width in px of the column of band names. */
export function bandColumn(chart: ResolvedChart, font: number): number {
  return linesWidth(chart.categories, bandSize(font)) + font * 0.9;
}

function bandSize(font: number): number {
  return Math.max(14, font * 0.8);
}

export function pyramidLayout(
  chart: ResolvedChart,
  box: PyramidBox,
  inside: boolean,
  words = 0,
): PyramidLayout {
  const { x, y, w, h, font } = box;
  const sizes = {
    moment: font * 1.5,
    side: Math.max(14, font * 0.85),
    band: bandSize(font),
    tick: bandSize(font),
  };
  const title = sizes.moment * 1.25 + font * 0.3;
  const head = title + words;
  const bottom = y + h - sizes.tick * 1.35;
  const pitch = (bottom - y - head) / Math.max(1, chart.categories.length);
  const gap = inside ? bandColumn(chart, font) : 0;
  const half = (w - gap) / 2;
  // Room for half of the number at the end of the scale.
  const end =
    linesWidth(
      (chart.axis.ticks ?? []).slice(-1).map(({ label }) => label),
      sizes.tick,
    ) / 2;
  const length = linear([0, chart.axis.max ?? 1], [0, half - Math.max(font * 0.5, end + 1)]);
  return {
    ...box,
    ...{ title, head, inside, sizes, pitch, bottom, length },
    axes: [x + half, x + half + gap],
    rowTop: (band) => bottom - (band + 1) * pitch,
    thick: Math.max(2, pitch - Math.max(1, pitch * 0.12)),
  };
}
