import type { ResolvedChart } from '../../../model/chart.ts';

/**
 * What one pyramid shows. `frame` is the frame it stands at; null on the way from one to the next, when the bars
 * are nobody's data and nothing may be labelled with a number.
 */
export type Moment = { frame: number | null; value: (side: number, band: number) => number | null };

/** A frame as published. */
export function frameMoment(chart: ResolvedChart, frame: number): Moment {
  return { frame, value: (side, band) => valueAt(chart, frame, side, band) };
}

/** A place between frames, counted from 0: each bar on its straight way; one with a missing end is not drawn. */
export function momentAt(chart: ResolvedChart, position: number): Moment {
  const before = Math.floor(position);
  const share = position - before;
  if (share < 1e-6) return frameMoment(chart, before);
  return {
    frame: null,
    value: (side, band) => {
      const [from, to] = [valueAt(chart, before, side, band), valueAt(chart, before + 1, side, band)];
      return from === null || to === null ? null : from + (to - from) * share;
    },
  };
}

/** The published value of a side and band in a frame. */
export function valueAt(
  { series, frames }: ResolvedChart,
  frame: number,
  side: number,
  band: number,
): number | null {
  return series[frame * (frames?.sides.length ?? 2) + side]?.data[band]?.value ?? null;
}
