import { isOpenedAnew } from '../../browser/opened-anew.ts';
import { sessionSettings } from '../../browser/settings.ts';
import { say } from './deck-notice.ts';

/** `early-black.ts` reads it too. */
const key = 'deck-black';
const root = document.documentElement;

export function isBlack(): boolean {
  return root.classList.contains('black');
}

/** Shows nothing, until somebody asks for the slide again. */
export function setBlack(on: boolean): void {
  root.classList.toggle('black', on);
  sessionSettings.set(key, on ? here() : '');
  say(on ? 'The screen is black. B shows the slide again.' : 'The slide is back.');
}

/** A screen that was black stays so when the deck is loaded again: nobody in the room asked for a slide. */
export function restoreBlack(): void {
  root.classList.toggle('black', !isOpenedAnew() && sessionSettings.get(key) === here());
}

function here(): string {
  return location.pathname + location.search;
}
