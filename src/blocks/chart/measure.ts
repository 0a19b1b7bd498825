import type { MeasureSpec } from '../kit/context.ts';

/** A chart takes the room it is given; this is the least it needs, in px. */
function measureChart(_block: unknown, width: number): number {
  // Beside another chart it is a few rows.
  if (width < 400) return 270;
  // In one of two columns height must make up for width.
  if (width < 600) return 290;
  return Math.round(Math.min(300, width * 0.36));
}

export const measure: MeasureSpec<'chart'> = { height: measureChart };
