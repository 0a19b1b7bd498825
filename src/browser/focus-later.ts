import { wasMoved } from './keep-focus.ts';

/**
 * Remembers where the focus is before something is waited for. What comes back takes the focus on to where the wait
 * leads, but not from somebody who has gone on to another place in the meantime.
 */
export function focusLater(): (goal: HTMLElement | null | undefined) => boolean {
  const before = document.activeElement;
  return (goal) => {
    const now = document.activeElement;
    // What had the focus may have gone with what it started.
    const isHere = now === before || now === document.body || now === null || wasMoved(now);
    if (!isHere || goal == null) return false;
    if (goal.tabIndex < 0) goal.tabIndex = -1;
    goal.focus();
    return true;
  };
}
