import type { Remix } from '../../../model/remix.ts';
import type { RemixStore } from '../store/store.ts';
import { carry, isCarried } from './carry.ts';
import { keepTrouble, putRemix } from './database.ts';

/** Longest time in ms that a change waits for its writing, and the shortest, so that it shows first. */
const pace = { longest: 250, shortest: 30 } as const;
/** Pause in ms before it is said: while words are typed the line would only flicker. */
const quiet = 200;

let again: () => void = () => undefined;

/** Tries once more to keep what could not be kept. */
export function keepAgain(): void {
  again();
}

/**
 * Keeps the remix on every change. The first is written as soon as it shows; while more are typed they are written a
 * few times a second, and at once when the page is left. At most one write waits.
 */
export function autosave(store: RemixStore): () => void {
  let kept: Remix | null = null;
  let isWriting = false;
  let wrote = Number.NEGATIVE_INFINITY;
  /** When it was kept; null until then. The last change may be of another day, on another machine. */
  let keptAt: Date | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { remix, whys, isMine } = store.get();
    if (isWriting || !isMine) return;
    if (remix === kept) {
      tell();
      return;
    }
    isWriting = true;
    wrote = performance.now();
    if (store.get().saved.state === 'saved') store.set({ saved: { state: 'saving' } });
    try {
      await putRemix(remix, whys);
      kept = remix;
      keptAt = new Date();
      tell();
    } catch (error) {
      store.set({ saved: { state: 'failed', message: keepTrouble(error) } });
    }
    isWriting = false;
    // What changed meanwhile. After a failure the next change tries again.
    if (store.get().remix !== remix) changed();
  };

  /** Says that what is in hand is kept, also where a change was taken back before it was written. */
  const tell = (): void => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      const { remix } = store.get();
      if (remix === kept && !isWriting) store.set({ saved: { state: 'saved', at: keptAt } });
    }, quiet);
  };

  const changed = (): void => {
    if (isWriting || timer !== undefined) return;
    if (store.get().remix === kept) {
      tell();
      return;
    }
    const rest = pace.longest - (performance.now() - wrote);
    timer = setTimeout(() => void write(), Math.max(pace.shortest, rest));
  };
  // Another remix, or one that has become ours: what is only said or selected needs no writing.
  let seen: Remix | null = null;
  const watch = (): void => {
    const { remix, isMine } = store.get();
    const ours = isMine ? remix : null;
    if (ours === seen) return;
    seen = ours;
    if (ours !== null) changed();
  };
  again = () => void write();
  const isUnkept = (): boolean => store.get().remix !== kept;
  /** A reload takes along what can be undone. Closing the page with words that are not kept anywhere asks first. */
  const leaving = (event: BeforeUnloadEvent): void => {
    const { isMine, ...deck } = store.get();
    if (!isMine || isCarried()) return;
    carry(deck);
    if (!isUnkept()) return;
    event.preventDefault();
    void write();
  };
  const hiding = (): void => {
    if (document.visibilityState === 'hidden') void write();
  };
  addEventListener('beforeunload', leaving);
  document.addEventListener('visibilitychange', hiding);
  const stop = store.subscribe(watch);
  watch();
  return () => {
    stop();
    clearTimeout(timer);
    clearTimeout(telling);
    removeEventListener('beforeunload', leaving);
    document.removeEventListener('visibilitychange', hiding);
    void write();
  };
}
