import type { Cell } from '../../../model/dataset.ts';

/** The directions a change may have, as data and as readers see them, with the number that stands for each. */
export const directions = { fell: -1, 'no change found': 0, rose: 1 } as const;
export type Direction = keyof typeof directions;

/** The direction that a cell of a dataset names; undefined where it names none. */
export function directionIn(cell: Cell): Direction | undefined {
  return (Object.keys(directions) as Direction[]).find((word) => word === cell);
}
