import type { Remix } from '../../../model/remix.ts';
import type { RemixStore } from '../store/store.ts';
import { keepTrouble, putRemix } from './database.ts';

/**
 * Keeps the remix on every change. Writing starts at once; what changes while it runs is written right after, so the
 * last state is always kept and at most one write waits.
 */
export function autosave(store: RemixStore): () => void {
  let kept: Remix | null = null;
  let isWriting = false;

  const write = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (store.get().remix !== kept && store.get().isMine) {
      const { remix, whys } = store.get();
      if (store.get().saved.state !== 'saving') store.set({ saved: { state: 'saving' } });
      try {
        await putRemix(remix, whys);
        kept = remix;
      } catch (error) {
        store.set({ saved: { state: 'failed', message: keepTrouble(error) } });
        isWriting = false;
        return;
      }
    }
    isWriting = false;
    if (kept !== null) store.set({ saved: { state: 'saved', at: kept.changed } });
  };

  const changed = (): void => {
    // After the keystroke's own frame: what is typed shows first.
    if (store.get().remix !== kept && !isWriting) setTimeout(() => void write(), 0);
  };
  /** Closing the page with words that are not kept anywhere asks first. */
  const leaving = (event: BeforeUnloadEvent): void => {
    if (store.get().remix !== kept && store.get().isMine) event.preventDefault();
  };
  addEventListener('beforeunload', leaving);
  const stop = store.subscribe(changed);
  changed();
  return () => {
    stop();
    removeEventListener('beforeunload', leaving);
  };
}
