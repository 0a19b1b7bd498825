import type { Remix } from '../../../model/remix.ts';
import type { RemixNote } from '../../../select/remix-note.ts';
import { unfinished } from '../../core/checklist-blanks.ts';

/** A panel, what there is to do in it, and the element where that is done; without one its heading. */
type Next = { id: string; words: string; at?: string };

const choices: Array<Next & { isDue: (remix: Remix) => boolean }> = [
  { id: 'add', words: 'add slides', isDue: ({ items }) => items.length === 0 },
  { id: 'place', words: 'choose your place', isDue: ({ place }) => place === null },
  {
    id: 'place',
    words: 'put in a figure of yours',
    at: '.figure-add',
    isDue: ({ locals }) => locals.length === 0,
  },
  { id: 'brand', words: 'put on your look', isDue: ({ brand }) => brand === null },
  { id: 'check', words: 'check the deck', isDue: () => true },
];

/** What is left when all is done, and what there is to do where one of them is in front. */
const away: Next[] = [
  { id: 'leave', words: 'take it away' },
  { id: 'share', words: 'share it' },
];

/**
 * The one thing to do next, in the order of the work: the first that is due and whose panel is not in `seen`, which
 * holds the one in front; at last what is not finished, and the download. `notes` are those of the deck.
 */
export function nextPanel(
  remix: Remix,
  notes: readonly RemixNote[],
  seen: readonly string[],
  panel: string,
): Next | undefined {
  const due = choices.filter(({ id, isDue }) => isDue(remix) && !seen.includes(id));
  const blank = unfinished(remix, notes).length;
  const words = blank === 1 ? 'finish one slide' : `finish ${blank} slides`;
  const left = blank > 0 && !seen.includes('leave') ? [{ id: 'check', words }] : [];
  return [...due, ...left, ...away].find(({ id }) => id !== panel);
}
