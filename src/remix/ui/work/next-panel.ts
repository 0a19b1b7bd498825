import type { Remix } from '../../../model/remix.ts';
import { unfinished } from '../../core/checklist-blanks.ts';

type Next = { id: string; words: string };

const choices: Array<Next & { isDue: (remix: Remix) => boolean }> = [
  { id: 'add', words: 'add slides', isDue: ({ items }) => items.length === 0 },
  { id: 'place', words: 'choose your place', isDue: ({ place }) => place === null },
  { id: 'brand', words: 'put on your look', isDue: ({ brand }) => brand === null },
  { id: 'check', words: 'check the deck', isDue: () => true },
];

/** The panel to open next, in the order of the work: the first that is due and not in `seen`; at last the download. */
export function nextPanel(remix: Remix, seen: readonly string[]): Next {
  const due = choices.find(({ id, isDue }) => isDue(remix) && !seen.includes(id));
  if (due !== undefined) return due;
  const blank = unfinished(remix).length;
  return blank > 0 && !seen.includes('leave')
    ? { id: 'check', words: blank === 1 ? 'finish one slide' : `finish ${blank} slides` }
    : { id: 'leave', words: 'take it away' };
}
