import { createContext, useContext, useSyncExternalStore } from 'react';
import type { RemixState, RemixStore } from './store.ts';

export const StoreContext = createContext<RemixStore | null>(null);

/** The store of this page. */
export function useStore(): RemixStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no remix here.');
  return store;
}

/** A part of the state. `pick` must return a part that keeps its identity while it is the same. */
export function useRemix<T>(pick: (state: RemixState) => T): T {
  const store = useStore();
  const read = (): T => pick(store.peek());
  // The third is asked when the page is built, where the workspace is drawn once (start/opening.tsx).
  return useSyncExternalStore(store.subscribe, read, read);
}
