import type { BlockOf } from '../../model/block.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { inOurWords } from './words.ts';

/** Sizes in px: what was said, who said it, the distance from the bar at the left, and the room around both. */
export const reportedSizes = {
  text: sizes.body,
  by: sizes.label,
  indent: 24,
  end: 18,
  pad: 12,
  gap: 8,
} as const;

/** Height in px of a reported point with the line that names the person. */
export function measureReported(
  block: BlockOf<'reported'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  const { text, by, pad, gap } = reportedSizes;
  const inner = reportedWidth(width);
  const words = runsHeight(runsOf(block.text), text, inner, face) + gap;
  return pad * 2 + words + runsHeight(byRuns(block), by, inner, face);
}

/** Name and role of the person, and that the words are ours. */
export function byRuns(block: BlockOf<'reported'>): Array<{ text: string; bold?: boolean }> {
  const role = block.role === '' ? '' : `, ${block.role}`;
  return [{ text: block.by, bold: true }, { text: `${role} ${inOurWords}` }];
}

/** Width in px that the words have beside the bar. */
export function reportedWidth(width: number): number {
  return width - reportedSizes.indent - reportedSizes.end;
}

/** The point and who made it, and the width in px that each has. */
function reportedTexts(block: BlockOf<'reported'>, width: number): LinedText[] {
  const { text, by } = reportedSizes;
  return [
    { runs: runsOf(block.text), size: text, width: reportedWidth(width) },
    { runs: byRuns(block), size: by, width: reportedWidth(width) },
  ];
}

export const measure: MeasureSpec<'reported'> = { height: measureReported, texts: reportedTexts };
