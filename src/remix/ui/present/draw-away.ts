import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** What React makes of something, as elements away from the page: others may then do with them as they like. */
export function drawAway(what: ReactNode): Element[] {
  const box = document.createElement('div');
  flushSync(() => createRoot(box).render(what));
  return [...box.children];
}
