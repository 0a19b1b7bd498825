import { signOf } from '../../../browser/pressed.ts';
import type { RemixStore } from '../store/store.ts';

/** Undo and redo from anywhere on the page: Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, and ⌘ on a Mac, on any keyboard. */
export function bindKeys(store: RemixStore): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = signOf(event);
    if (key !== 'z' && key !== 'y') return;
    // A search box undoes its own letters.
    if (event.target instanceof Element && event.target.closest('[data-own-undo], dialog[open]') !== null)
      return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) store.redo();
    else store.undo();
  };
  addEventListener('keydown', listen, { capture: true });
  return () => removeEventListener('keydown', listen, { capture: true });
}
