import { signOf } from '../../browser/pressed.ts';
import { lettersAreOn } from './letter-keys.ts';

/** What somebody can ask of the deck: by a key, a clicker, a button of the bar. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'back'
  | 'contents'
  | 'search'
  | 'shorten'
  | 'figures'
  | 'marks'
  | 'steps'
  | 'overview'
  | 'notes'
  | 'notes-here'
  | 'fullscreen'
  | 'black'
  | 'freeze'
  | 'light'
  | 'follow'
  | 'shown'
  | 'keys'
  | 'leave';

/** Keys as people who know PowerPoint and its clickers expect them, and those of the deck's own. */
const commands = new Map<string, Command>([
  ...(['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', ' ', 'n'] as const).map(
    (sign) => [sign, 'next'] as const,
  ),
  ...(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'] as const).map(
    (sign) => [sign, 'previous'] as const,
  ),
  ['Home', 'first'],
  ['End', 'last'],
  ['r', 'back'],
  ['g', 'contents'],
  ['/', 'search'],
  ['l', 'shorten'],
  ['e', 'figures'],
  ['m', 'marks'],
  ['d', 'steps'],
  ['o', 'overview'],
  ['s', 'notes'],
  ['t', 'notes-here'],
  ['f', 'fullscreen'],
  ['F5', 'fullscreen'],
  ['b', 'black'],
  ['.', 'black'],
  ['z', 'freeze'],
  ['c', 'light'],
  ['a', 'follow'],
  ['?', 'keys'],
  ['Escape', 'leave'],
]);

/** Everything that moves the deck. */
export const moves: ReadonlySet<Command> = new Set(['next', 'previous', 'first', 'last', 'back']);

/** What a key asks for; null for what belongs to the browser, to a control or to somebody who speaks to the computer. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  // A word is being put together, or a letter with a sign over it.
  if (event.isComposing || isThirdOfKey(event)) return null;
  const sign = signOf(event);
  if (sign.length === 1 && sign !== ' ' && !lettersAreOn()) return null;
  if (isForControl(sign, event.target)) return null;
  const command = commands.get(sign) ?? null;
  // A key that is held down turns pages; it does not open and close.
  if (event.repeat && command !== null && !moves.has(command)) return null;
  return sign === ' ' && event.shiftKey ? 'previous' : command;
}

/** AltGr writes what else is on a key: `€` is not `E`. Some keyboards need it for signs of English ones. */
function isThirdOfKey(event: KeyboardEvent): boolean {
  return !/^[!-~]$/.test(event.key) && event.getModifierState('AltGraph');
}

/** Whether the control that has the focus wants the key for itself. The target may be of another window. */
function isForControl(sign: string, target: EventTarget | null): boolean {
  if (target === null || !('closest' in target)) return false;
  const control = target as Element;
  // Until the next frame, keys still go to where the keyboard was in a dialog that has been closed.
  if (control.closest('dialog:not([open])') !== null) return false;
  if (control.closest('input, textarea, select') !== null) return true;
  if (sign === ' ' || sign === 'Enter') {
    if (control.closest('button, summary, a[href]') !== null)
      return sign === 'Enter' || control.closest('a[href]') === null;
  }
  // Notes scroll.
  return (
    [' ', 'Enter', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(sign) &&
    control.closest('.speaker-notes') !== null
  );
}
