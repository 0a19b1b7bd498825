import { sayMoment } from '../model/dates.ts';
import type { Copy } from './look-over.ts';
import type { Manifest } from './manifest.ts';
import { type Receipt, sayReceipt } from './receipt.ts';

/** What the check of a laptop says to one question. `todo` is what to do about it; empty where nothing is. */
export type Verdict = { is: 'yes' | 'no' | 'unsure'; words: string; todo: string };

/** Can it present without a network? `answers`: a service worker is there to answer for the network. */
export function copyVerdict(copy: Copy, answers: boolean): Verdict {
  if (copy.is === 'blocked')
    return no(
      'This browser lets the site keep nothing.',
      'Allow site data for this site, or use an ordinary window and not a private one.',
    );
  if (copy.is === 'none')
    return no('There is no copy here. If one was saved before, the browser has cleared it since.', '');
  if (copy.is === 'damaged')
    return no(
      `${copy.lost} of ${copy.receipt.files.length} files of the copy are gone or damaged.`,
      'Save it again: only what is missing is fetched.',
    );
  if (!answers)
    return no(
      'The files are here, but this browser does not open them without a network.',
      'Load this page again. If it still says so, use another browser or the deck in one file.',
    );
  return yes(`${sayReceipt(copy.receipt)} Each file was looked at and is as it was made.`);
}

/** How old is the copy? `newest` is the site's list; null where the site does not answer. */
export function ageVerdict(
  receipt: Receipt,
  newest: Pick<Manifest, 'build' | 'made'> | null,
  now: Date,
): Verdict {
  const age = sayAge(receipt.at, now);
  if (newest === null)
    return {
      is: 'unsure',
      words: `Saved ${age}. Whether the site is newer cannot be seen without a network.`,
      todo: '',
    };
  if (newest.build === receipt.build) return yes(`Saved ${age}, and the site has not changed since.`);
  return no(
    `Saved ${age}. The site has been changed since, on ${sayMoment(newest.made)} or before.`,
    'Save it again to present the newest figures.',
  );
}

/** Will the browser keep it? Null where it does not say. */
export function keepVerdict(isPromised: boolean | null): Verdict {
  if (isPromised === true) return yes('The browser has promised to keep the copy until you remove it.');
  return {
    is: 'unsure',
    words: 'The browser has made no promise: it may clear the copy when the disk is full.',
    todo: 'Check again on the day.',
  };
}

/** Is a second screen there? Undefined where the browser does not say. */
export function screenVerdict(isExtended: boolean | undefined): Verdict {
  if (isExtended === undefined)
    return {
      is: 'unsure',
      words: 'This browser does not say how many screens there are.',
      todo: 'Look whether the pointer can leave this screen on one side.',
    };
  if (isExtended) return yes('Put the deck on one screen, and the speaker notes (S) on the other.');
  return no(
    'There is one screen, or the second shows the same as this one.',
    'Connect the projector and choose “Extend”: Windows key and P, or Displays on a Mac. On one screen the deck runs all the same.',
  );
}

/** What the buttons of a clicker do in a deck, by the keys that they press. */
export const clickerKeys = [
  { keys: ['PageDown', 'ArrowRight', 'ArrowDown'], does: 'Next slide', name: 'Page Down', isNeeded: true },
  { keys: ['PageUp', 'ArrowLeft', 'ArrowUp'], does: 'Back', name: 'Page Up', isNeeded: true },
  { keys: ['.', 'b'], does: 'Black screen', name: 'full stop', isNeeded: false },
  { keys: ['F5'], does: 'Full screen', name: 'F5', isNeeded: false },
  { keys: ['Escape'], does: 'Leave full screen', name: 'Escape', isNeeded: false },
] as const;

/** Does the clicker work? `pressed` are the keys that came; null where nobody has tried. `isOver`: no more will come. */
export function clickerVerdict(pressed: ReadonlySet<string> | null, isOver: boolean): Verdict {
  if (pressed === null)
    return {
      is: 'unsure',
      words: 'Try it: press the button below, and then each button of the clicker.',
      todo: '',
    };
  const missing = clickerKeys.filter(
    ({ keys, isNeeded }) => isNeeded && !keys.some((key) => pressed.has(key)),
  );
  if (missing.length === 0) return yes('Forward and back work. Not every clicker has the other buttons.');
  const words = `“${missing.map(({ does }) => does).join('” and “')}” did not come.`;
  if (isOver) return no(words, 'Plug its receiver in again, look at its battery, and try once more.');
  return { is: 'unsure', words: 'Press each button of the clicker once.', todo: '' };
}

/** Is sound needed? */
export const soundVerdict: Verdict = yes('No slide plays a sound, so the room needs no loudspeaker.');

/** All in one line: only what stops a talk is a no. */
export function sayReady(copy: Verdict): string {
  return copy.is === 'yes'
    ? 'This laptop can present without a network.'
    : 'This laptop cannot present without a network yet.';
}

/** `today`, `yesterday`, `12 days ago, on 17 November 2026`. */
function sayAge(at: string, now: Date): string {
  const days = daysBetween(at, now);
  if (days <= 0) return `today, ${sayMoment(at)}`;
  if (days === 1) return `yesterday, ${sayMoment(at)}`;
  return `${days} days ago, on ${sayMoment(at)}`;
}

/** Midnights between two moments, in London. */
function daysBetween(from: string, to: Date): number {
  const day = (moment: Date): number =>
    Date.parse(moment.toLocaleDateString('en-CA', { timeZone: 'Europe/London' }));
  return Math.round((day(to) - day(new Date(from))) / 86_400_000);
}

function yes(words: string): Verdict {
  return { is: 'yes', words, todo: '' };
}

function no(words: string, todo: string): Verdict {
  return { is: 'no', words, todo };
}
