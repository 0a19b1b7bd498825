import type { ChartSpec, ResolvedChart } from '../model/chart.ts';
import type { Row } from './resolve-series.ts';

/** One series to be read: its name, if the rows give one, and which rows are its own. */
type Split = { name: string | undefined; holds: (row: Row) => boolean };
export type Splits = { splits: Split[]; frames?: NonNullable<ResolvedChart['frames']> };

/** The series that the rows divide into: by `series`, and where there are frames, once for each frame. */
export function splitsOf(rows: Row[], { encode }: ChartSpec): Splits {
  const { series, frame } = encode;
  if (series === undefined) return { splits: [{ name: undefined, holds: () => true }] };
  const sides = namesIn(rows, series);
  if (frame === undefined)
    return { splits: sides.map((side) => ({ name: side, holds: (row) => String(row[series]) === side })) };
  const names = namesIn(rows, frame);
  const splits = names.flatMap((moment) =>
    sides.map((side) => ({
      name: `${side}, ${moment}`,
      holds: (row: Row) => String(row[series]) === side && String(row[frame]) === moment,
    })),
  );
  return { splits, frames: { names, sides } };
}

/** In the order of the rows, so that a later year added at the end becomes the last frame. */
function namesIn(rows: Row[], field: string): string[] {
  return [...new Set(rows.map((row) => String(row[field])))];
}
