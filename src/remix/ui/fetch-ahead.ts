import { loadPack } from './load-pack.ts';

/**
 * Asks for all that a deck is worked on with, side by side: none of it needs another to arrive first. What does not come
 * is asked for again by whoever needs it.
 */
export function fetchAhead(): void {
  const parts = [
    loadPack(),
    import('./work/workspace.tsx'),
    import('./edit/edit-panel.tsx'),
    import('./open.ts'),
  ];
  for (const part of parts) part.catch(() => undefined);
}
