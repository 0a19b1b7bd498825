import type { ResolvedChart } from '../model/chart.ts';
import type { Mark } from '../model/drawing.ts';
import { linesWidth, textAround, textFrom, textWidth } from './marks.ts';

/** Width in px of the widest number on the value axis. */
export function tickWidth({ axis }: ResolvedChart, size: number): number {
  return linesWidth(
    (axis.ticks ?? []).map(({ label }) => label),
    size,
  );
}

type Across = {
  left: number;
  right: number;
  y: (value: number) => number;
  size: number;
  /** Px between a number and its line. */
  gap: number;
  /** False where something else stands in a number's place. Default: every number is written. */
  free?: (value: number) => boolean;
};

/** A line across at each tick of the value axis, its number to the left. */
export function gridAcross({ axis }: ResolvedChart, { left, right, y, size, gap, free }: Across): Mark[] {
  return (axis.ticks ?? []).flatMap(({ value, label }): Mark[] => {
    const at = y(value);
    return [
      { kind: 'line', x1: left, x2: right, y1: at, y2: at, stroke: 'rule', strokeWidth: 1 },
      ...(free && !free(value)
        ? []
        : [textAround([label], left - gap, at, { size, fill: 'quiet', anchor: 'end' } as const)]),
    ];
  });
}

type Up = {
  x: (value: number) => number;
  /** Stretches, top to bottom in px, that a line may cross. */
  free: Array<[number, number]>;
  /** Top of the numbers. */
  numbers: number;
  size: number;
};

/** An upright line at each tick of the value axis, with its number. */
export function gridUp({ axis }: ResolvedChart, { x, free, numbers, size }: Up): Mark[] {
  return (axis.ticks ?? []).flatMap(({ value, label }): Mark[] => {
    const at = x(value);
    const style = { size, fill: 'quiet', anchor: 'middle' } as const;
    return [
      ...free.map(
        ([y1, y2]): Mark => ({ kind: 'line', x1: at, x2: at, y1, y2, stroke: 'rule', strokeWidth: 1 }),
      ),
      textFrom([label], Math.max(textWidth(label, size) / 2, at), numbers, style),
    ];
  });
}
