import type { BlockOf } from '../../model/block.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';

/** Sizes in px of a note: its text and the distance from the bar at its left. */
export const noteSizes = { text: 20, indent: 18 } as const;

/** Height in px of a note beside its bar. */
export function measureNote(block: BlockOf<'note'>, width: number): number {
  return runsHeight(runsOf(block.text), noteSizes.text, width - noteSizes.indent) + 4;
}
