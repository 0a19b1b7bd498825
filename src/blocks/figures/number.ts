import type { FigureItem } from '../../model/block.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { inHand, textWidth } from '../../theme/measure.ts';
import { pushCite, runsOf } from '../kit/runs.ts';
import { markWords, numberAndUnit } from './words.ts';

/** No figure is set smaller than this, in px; a wider one wraps. */
const smallest = 24;

/** The unit's size beside a big number. */
const unitShare = 0.36;

/** Largest size in px, up to `max`, at which the figure fits the width: on one line, or on two if that is larger. */
export function fitNumber(item: FigureItem, width: number, max: number, face: Face): number {
  const { number, unit } = numberAndUnit(item);
  const unitWidth = unit === '' ? 0 : textWidth(` ${unit}`, unitShare, 700, face);
  const oneLine = (width * (1 - inHand)) / (textWidth(number, 1, 700, face) + unitWidth);
  const words = number.split(' ');
  const broken = words.map((_, index) =>
    [words.slice(0, index), words.slice(index)].map((part) => part.join(' ')),
  );
  const widest = broken
    .slice(1)
    .map((lines) => Math.max(...lines.map((line) => textWidth(line, 1, 700, face))));
  // Two lines only where one would be small: they stand at no more than 0.6 of the full size.
  const twoLines =
    widest.length === 0 ? 0 : Math.min(max * 0.6, (width * (1 - inHand)) / Math.min(...widest));
  return Math.max(smallest, Math.floor(Math.max(Math.min(max, oneLine), twoLines)));
}

/** Runs of the big figure at a size in px. */
export function numberRuns(item: FigureItem, size: number, colour: Run['colour'] = 'blue'): Run[] {
  const { number, unit } = numberAndUnit(item);
  const runs: Run[] = [{ text: number, bold: true, size, colour }];
  if (unit !== '') runs.push({ text: ` ${unit}`, bold: true, size: Math.max(20, size * unitShare), colour });
  return runs;
}

/** What the figure counts, with the number of its source. */
export function labelRuns(item: FigureItem, size: number): Run[] {
  const runs = runsOf(item.label, { size });
  pushCite(runs, item.cite, { size });
  return runs;
}

/** The verdict mark as a paragraph of its own, or none. */
export function markParas(item: FigureItem, size: number, before = 10): Para[] {
  const words = markWords(item);
  if (words === '') return [];
  const diamond: Run = { text: '\u25C7 ', bold: true, size, colour: 'orange-text' };
  return [{ runs: [diamond, { text: words, size, colour: 'quiet' }], before }];
}

/** A figure as one sentence for people who hear the slide. */
export function figureAlt(item: FigureItem): string {
  const { number, unit } = numberAndUnit(item);
  const words = markWords(item);
  return [number, unit, plainText(item.label), words === '' ? '' : `(${words})`].filter(Boolean).join(' ');
}
