import type { BlockOf } from '../../model/block.ts';
import type { Run } from '../../model/pptx-plan.ts';
import { sizes } from '../../theme/tokens.ts';
import type { Measurer, MeasureSpec } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';

/** Sizes in px of a note: its text and the distance from the bar at its left. */
export const noteSizes = { text: sizes.small, indent: 18 } as const;

/** Height in px of a note beside its bar. */
export function measureNote(block: BlockOf<'note'>, width: number, { face }: Pick<Measurer, 'face'>): number {
  return runsHeight(noteRuns(block), noteSizes.text, width - noteSizes.indent, face) + 4;
}

/** The note's words; one on reconstruction says so first. */
export function noteRuns(block: BlockOf<'note'>): Run[] {
  const words = runsOf(block.text);
  return block.tone === 'reconstructed' ? [{ text: 'Reconstructed. ', bold: true }, ...words] : words;
}

export const measure: MeasureSpec<'note'> = {
  height: measureNote,
  texts: (block, width) => [{ runs: noteRuns(block), size: noteSizes.text, width: width - noteSizes.indent }],
};
