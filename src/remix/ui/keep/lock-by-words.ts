import { openChannel } from '../../../browser/channel.ts';
import { newId } from '../../../browser/new-id.ts';
import type { Hold } from './lock.ts';

/** `ask`: has anybody this remix? `have`: I do, you who asked. `take`: I have it from now on. */
type Words = { word: 'ask' | 'have' | 'take'; id: string; from: string; to?: string };

/** Time in ms for another tab to answer before this one begins. A later answer counts as well. */
const patience = 300;

/** The same as a lock, agreed between the tabs: over plain http browsers have no locks. */
export function holdByWords(id: string, onChange: (isMine: boolean) => void): Hold {
  const channel = openChannel<Words>('remix-hold');
  const me = newId();
  let isMine = false;
  let isOver = false;
  const set = (next: boolean): void => {
    if (isOver) return;
    clearTimeout(unanswered);
    isMine = next;
    onChange(next);
  };
  const unanswered = setTimeout(() => set(true), patience);
  channel.listen(({ word, id: which, from, to }) => {
    if (which !== id || from === me || isOver) return;
    if (word === 'ask' && isMine) channel.post({ word: 'have', id, from: me, to: from });
    if ((word === 'have' && to === me) || (word === 'take' && isMine)) set(false);
  });
  channel.post({ word: 'ask', id, from: me });
  return {
    take: () => {
      channel.post({ word: 'take', id, from: me });
      set(true);
    },
    release: () => {
      isOver = true;
      clearTimeout(unanswered);
    },
  };
}
