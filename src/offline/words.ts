import type { Trouble } from './save.ts';

const kept = 'What was saved before is still there.';

/** What went wrong in a saving, and what to do; a sentence or two for the person at the keyboard. */
export const troubleWords: Readonly<Record<Trouble | 'worker', string>> = {
  blocked:
    'This browser lets the site keep nothing: site data is blocked, or this is a private window. Allow site data, or use an ordinary window.',
  full: `There is no space left for it: the disk is full, or the browser gives this site no more. ${kept} Save less, or free some space and press again.`,
  network: `The network stopped before all was here. ${kept} Press again when it is back: it goes on where it stopped.`,
  damaged: `A file did not arrive as it was made, and was not kept. ${kept} Press again; if it stays so, something on the way changes files.`,
  changed: `The site has a new version since this page was opened. ${kept} Press again to save the new one.`,
  worker:
    'The files are here, but this browser does not open them without a network. Take the deck as one file, or use another browser.',
  stopped: `Stopped. ${kept} Press again, and it goes on where it stopped.`,
};

/** Where a copy cannot be had at all. */
export const cannotWords = {
  plain:
    'This copy of the site came over plain http, and browsers keep copies only of sites that come over https.',
  none: 'This browser keeps no copies of sites here. Some private windows do not; an ordinary window may.',
  off: 'This copy of the site is not meant to be saved.',
} as const;
