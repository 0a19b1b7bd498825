import type { RevealApi } from 'reveal.js';
import { withPart } from '../../browser/late-part.ts';
import { openFigures, switchMarks } from '../claims/bind-deck.ts';
import { isBlack, setBlack } from './black-screen.ts';
import type { OwnNotes } from './deck-controls.ts';
import { openContents, openKeys } from './deck-dialogs.ts';
import { type Command, commandOf, moves } from './deck-keys.ts';
import { say } from './deck-notice.ts';
import { openSpeaker } from './open-speaker.ts';
import type { Overview } from './overview.ts';
import type { Step } from './paint-first.ts';
import type { DeckSide } from './pair.ts';
import { lastShown } from './talk-end.ts';
import { takeWayBack } from './way-back.ts';

const root = document.documentElement;

export type ActionsOf = {
  reveal: RevealApi;
  step: Step;
  /** `focus` takes the keyboard along, as a link would. */
  goTo(id: string, focus?: boolean): void;
  overview: Overview;
  pair: DeckSide;
  /** Notes that the document carries itself, once they are there. */
  notes(): OwnNotes | undefined;
  /** Switches the steps of charts off, or on again; in words what is now. */
  steps(): string;
};

/** What the deck does when a key, a button of its bar or the speaker view asks for it. */
export function actionsOf({
  reveal,
  step,
  goTo,
  overview,
  pair,
  notes,
  steps,
}: ActionsOf): (command: Command) => void {
  const goFocused = (id: string): void => goTo(id, true);
  const actions: Record<Command, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    first: () => reveal.slide(0),
    last: () => reveal.slide(lastShown(reveal.getSlides())),
    back: () => {
      const id = takeWayBack();
      if (id === undefined) say('There was no jump to come back from.');
      else goTo(id, true);
    },
    contents: () => openContents(goFocused),
    search: () => openSearch(goFocused),
    figures: () => openFigures(reveal.getCurrentSlide()),
    marks: () => say(switchMarks()),
    steps: () => say(steps()),
    overview: () => (overview.isOpen() ? overview.close() : overview.open()),
    notes: () => {
      const own = notes();
      if (own === undefined) openSpeaker(pair);
      else own.inWindow();
    },
    'notes-here': () => notes()?.here(),
    fullscreen: switchFullScreen,
    black: () => {
      setBlack(!isBlack());
      pair.announce();
    },
    keys: openKeys,
    leave: () => overview.close(),
  };
  return (command) => {
    // As PowerPoint does: what turns pages brings the slide back first.
    if (isBlack() && (moves.has(command) || command === 'leave')) actions.black();
    else actions[command]();
  };
}

export function bindKeys(act: (command: Command) => void, overview: Overview): void {
  // Found once, when they are there: looking through a large deck for an open one would hold up every key.
  const dialogs = [...document.querySelectorAll('dialog')];
  document.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command === null) return;
    if (dialogs.some((dialog) => dialog.open)) {
      // A dialog has its own keys; a clicker still blanks the screen.
      if (command !== 'black') return;
      for (const dialog of dialogs) dialog.close();
    }
    // A key that does nothing in it is the browser's.
    if (command === 'leave' && !isBlack() && !overview.isOpen()) return;
    if (command === 'fullscreen' && !document.fullscreenEnabled) return;
    event.preventDefault();
    if (overview.isOpen() && !isBlack()) {
      if (overview.press(event.key)) return;
      if (event.key === 'Enter' || event.key === ' ') return overview.close();
    }
    // Some clickers press it twice.
    if (event.key === 'F5' && document.fullscreenElement !== null) return;
    act(command);
  });
}

export function bindBar(act: (command: Command) => void): void {
  const bar = document.querySelector('.deck-bar');
  bar?.removeAttribute('hidden');
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-action]') : null;
    if (button instanceof HTMLElement) act(button.dataset.action as Command);
  });
  let timer = 0;
  document.addEventListener('pointermove', () => {
    bar?.classList.add('awake');
    clearTimeout(timer);
    timer = window.setTimeout(() => bar?.classList.remove('awake'), 2500);
  });
  // A press on the black screen brings the slide back, where there is no keyboard.
  document.querySelector('.reveal')?.addEventListener(
    'click',
    (event) => {
      if (!isBlack()) return;
      event.stopPropagation();
      event.preventDefault();
      act('black');
    },
    { capture: true },
  );
}

/** The search is fetched when somebody searches. Its field is there at once: people type on behind the slash. */
function openSearch(goTo: (id: string) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>('#deck-search');
  if (dialog === null) return;
  if (!dialog.open) dialog.showModal();
  const box = dialog.querySelector('input');
  box?.focus();
  box?.select();
  void withPart(
    'The search',
    () => import('./deck-search.ts'),
    (search) => search.fillSearch(goTo),
  );
}

function switchFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  done.catch(() => say('This browser gives the deck no full screen here.'));
}
