import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { notPublished } from '../../format-value.ts';
import { linesWidth, textAround, textFrom } from '../../marks.ts';
import type { PyramidLayout } from './layout.ts';
import { frameMoment, type Moment } from './moment.ts';

/** Bars of the bands brought forward, and the others. They differ in lightness as well as hue. */
export function bandColour({ highlight }: ResolvedChart, band: number): ColourName {
  return highlight.length === 0 || highlight.includes(band) ? 'blue' : 'turquoise';
}

/** Direction in which a side's bars grow: the first to the left, the second to the right. */
export function wayOf(side: number): -1 | 1 {
  return side === 0 ? -1 : 1;
}

/** Lines and numbers of the scale, the same to both sides. */
export function planScale(chart: ResolvedChart, layout: PyramidLayout): Mark[] {
  const { axes, length, bottom, y, head, sizes } = layout;
  const ticks = chart.axis.ticks ?? [];
  const apart = length(ticks[1]?.value ?? 1) - length(ticks[0]?.value ?? 0);
  const every = Math.max(
    1,
    Math.ceil(
      (linesWidth(
        ticks.map(({ label }) => label),
        sizes.tick,
      ) *
        1.4) /
        apart,
    ),
  );
  return ticks.flatMap(({ value, label }, index) => {
    if (index % every !== 0) return [];
    // Where the two sides share their foot, zero is written once.
    const sides = value === 0 && axes[0] === axes[1] ? [0] : [0, 1];
    return sides.flatMap((side): Mark[] => {
      const x = (axes[side] ?? 0) + wayOf(side) * length(value);
      const style = { size: sizes.tick, fill: 'quiet', anchor: 'middle' } as const;
      return [
        { kind: 'line', x1: x, x2: x, y1: y + head, y2: bottom, stroke: 'rule', strokeWidth: 1 },
        textFrom([label], x, bottom + sizes.tick * 0.15, style),
      ];
    });
  });
}

/** The moment in the middle, and what either side is. */
export function planHead(chart: ResolvedChart, { frame }: Moment, layout: PyramidLayout): Mark[] {
  const { axes, y, title, sizes, font } = layout;
  const middle = (axes[0] + axes[1]) / 2;
  const name = frame === null ? undefined : chart.frames?.names[frame];
  const sides = (chart.frames?.sides ?? []).map((side, index): Mark => {
    const x = middle + wayOf(index) * sizes.moment * 1.55;
    const style = { size: sizes.side, fill: 'text', anchor: index === 0 ? 'end' : 'start' } as const;
    return textAround([side], x, y + title * 0.5, style);
  });
  if (name === undefined) return sides;
  const style = { size: sizes.moment, weight: 750, fill: 'blue', anchor: 'middle' } as const;
  return [textAround([name], middle, y + title * 0.5 - font * 0.05, style), ...sides];
}

/** A bar a side and band; words where nothing was published. */
export function planBars(chart: ResolvedChart, moment: Moment, layout: PyramidLayout): Mark[] {
  const { axes, length, rowTop, thick, pitch, sizes } = layout;
  return axes.flatMap((axis, side) =>
    chart.categories.flatMap((_, band): Mark[] => {
      const value = moment.value(side, band);
      const way = wayOf(side);
      if (value === null) {
        if (moment.frame === null) return [];
        const anchor = side === 0 ? 'end' : 'start';
        const style = { size: Math.min(sizes.band, pitch), fill: 'quiet', anchor } as const;
        return [textAround([notPublished], axis + way * 6, rowTop(band) + pitch / 2, style)];
      }
      const w = length(value);
      const x = way < 0 ? axis - w : axis;
      return [{ kind: 'rect', x, y: rowTop(band), w, h: thick, fill: bandColour(chart, band) }];
    }),
  );
}

/** Names of the bands, centred on `x`. */
export function planBands(chart: ResolvedChart, x: number, { rowTop, thick, sizes }: PyramidLayout): Mark[] {
  return chart.categories.map((name, band) =>
    textAround([name], x, rowTop(band) + thick / 2, { size: sizes.band, fill: 'text', anchor: 'middle' }),
  );
}

/** The outline of a frame, to see what has changed since; one line a side, up the ends of its bars. */
export function planOutline(chart: ResolvedChart, frame: number, layout: PyramidLayout): Mark[] {
  const { axes, length, rowTop, pitch, sizes, x, w } = layout;
  const moment = frameMoment(chart, frame);
  const paths = axes.map((axis, side): Mark => {
    const points = chart.categories.flatMap((_, band): Array<[number, number]> => {
      const value = moment.value(side, band);
      const end = axis + wayOf(side) * length(value ?? 0);
      const top = rowTop(band);
      return value === null
        ? []
        : [
            [end, top + pitch],
            [end, top],
          ];
    });
    return { kind: 'path', points, stroke: 'orange', strokeWidth: 2 };
  });
  const lines = ['Outline:', chart.frames?.names[frame] ?? ''];
  const style = { size: sizes.side, fill: 'orange-text', anchor: 'end' } as const;
  return [...paths, textAround(lines, x + w, rowTop(1) + pitch * 0.3, style)];
}
