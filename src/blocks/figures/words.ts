import type { FigureItem } from '../../model/block.ts';
import { verdictMark } from '../../model/claim-words.ts';

/** Units that are said as a word beside the number. */
const spoken = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'stops']);

/** The big figure in two parts: the number, and the word of its unit where it has one. */
export function numberAndUnit(item: FigureItem): { number: string; unit: string } {
  if (!spoken.has(item.unit)) return { number: item.big, unit: '' };
  if (item.big.endsWith(` ${item.unit}`)) {
    return { number: item.big.slice(0, -item.unit.length - 1), unit: item.unit };
  }
  return { number: item.big, unit: /[a-z]/i.test(item.big) ? '' : item.unit };
}

/** The verdict mark as words, e.g. `Dated: Estimates from 2012`; empty when the figure is confirmed. */
export function markWords(item: FigureItem): string {
  if (item.mark === '') return '';
  // A figure from nearby says so itself: nobody has given a verdict on it.
  return item.mark.startsWith('Local figure') ? item.mark : verdictMark(item.verdict, item.mark);
}
