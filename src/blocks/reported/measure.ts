import type { BlockOf } from '../../model/block.ts';
import type { Measurer } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { inOurWords } from './words.ts';

/** Sizes in px: what was said, who said it, and the distance from the bar at the left. */
export const reportedSizes = { text: 26, by: 20, indent: 24, gap: 10 } as const;

/** Height in px of a reported point with the line that names the person. */
export function measureReported(
  block: BlockOf<'reported'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  const { text, by, indent, gap } = reportedSizes;
  const inner = width - indent;
  return (
    runsHeight(runsOf(block.text), text, inner, face) + gap + runsHeight(byRuns(block), by, inner, face) + 4
  );
}

/** Name and role of the person, and that the words are ours. */
export function byRuns(block: BlockOf<'reported'>): Array<{ text: string; bold?: boolean }> {
  const role = block.role === '' ? '' : `, ${block.role}`;
  return [{ text: block.by, bold: true }, { text: `${role} ${inOurWords}` }];
}
