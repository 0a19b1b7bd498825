import type { RevealApi } from 'reveal.js';
import type { AnswerScreen } from '../answers/answer-screen.ts';
import { openFigures, switchMarks } from '../claims/bind-deck.ts';
import { isBlack, setBlack } from './black-screen.ts';
import type { OwnNotes } from './deck-controls.ts';
import { deckDialogs, openContents, openKeys } from './deck-dialogs.ts';
import { type Command, commandOf, moves } from './deck-keys.ts';
import { say } from './deck-notice.ts';
import type { FollowScreen } from './follow-screen.ts';
import type { DeckLight } from './light.ts';
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
  answers: AnswerScreen;
  follow: FollowScreen;
  /** Opens the search. */
  search(): void;
  /** Opens the page of what was shown and asked. */
  shown(): void;
  /** Asks how much time is left, and leaves slides out. */
  shorten(): void;
  /** Keeps the screen as it is while the speaker goes on, or lets it go along again. */
  freeze(): void;
  light: DeckLight;
  /** Goes back to where the talk was left; false where it was not. */
  comeBack(): boolean;
  pair: DeckSide;
  /** What is on the screen is another. */
  changed(): void;
  /** Notes that stand in this document, once they are there. */
  notes(): OwnNotes | undefined;
  /** Brings the notes to this screen, or takes them away. */
  notesHere(): void;
  /** Switches the steps of charts off, or on again; in words what is now. */
  steps(): string;
};

/** What the deck does when a key, a button of its bar or the speaker view asks for it. */
export function actionsOf({
  reveal,
  step,
  goTo,
  overview,
  answers,
  follow,
  search,
  shown,
  shorten,
  freeze,
  light,
  comeBack,
  pair,
  changed,
  notes,
  notesHere,
  steps,
}: ActionsOf): (command: Command) => void {
  const opened = deckDialogs();
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
    search,
    shown,
    shorten,
    figures: () =>
      openFigures(
        answers.shown() === null ? reveal.getCurrentSlide() : document.querySelector('#deck-answer .slide'),
      ),
    marks: () => say(switchMarks()),
    steps: () => say(steps()),
    overview: () => (overview.isOpen() ? overview.close() : overview.open()),
    notes: () => {
      const own = notes();
      if (own?.inWindow === undefined) openSpeaker(pair);
      else own.inWindow();
    },
    'notes-here': notesHere,
    fullscreen: switchFullScreen,
    black: () => {
      setBlack(!isBlack());
      changed();
    },
    freeze,
    light: () => say(light.switch()),
    follow: () => (follow.isOpen() ? follow.close() : follow.open()),
    keys: openKeys,
    leave: () => {
      if (overview.isOpen()) overview.close();
      else if (light.isOn()) say(light.switch());
      else if (follow.isOpen()) follow.close();
      else if (answers.shown() !== null) answers.hide();
      else if (comeBack() || notes()?.leave()) return;
      else if (document.fullscreenElement !== null) void document.exitFullscreen();
    },
  };
  return (command) => {
    // As PowerPoint does: what turns pages brings the slide back first.
    if (isBlack() && (moves.has(command) || command === 'leave')) actions.black();
    else if (follow.isOpen() && moves.has(command)) follow.close();
    else if (answers.shown() !== null && moves.has(command)) answers.hide();
    // Nobody turns pages behind what covers them: it is taken away first.
    else if (moves.has(command) && opened().length > 0) for (const dialog of opened()) dialog.close();
    else actions[command]();
  };
}

/** What keys do over an answer and over the code for phones: the rest are the dialog's own. */
const over: Readonly<Record<string, ReadonlySet<Command>>> = {
  'deck-answer': new Set<Command>([...moves, 'search', 'figures', 'marks', 'notes', 'fullscreen']),
  'deck-follow': new Set<Command>([...moves, 'follow', 'notes', 'fullscreen']),
};

/** @param leaves Whether Escape has anything to leave. */
export function bindKeys(act: (command: Command) => void, overview: Overview, leaves: () => boolean): void {
  const opened = deckDialogs();
  document.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command === null) return;
    const open = opened();
    // Notes beside the slide came later, with dialogs of their own.
    const at =
      event.target instanceof Element ? event.target.closest<HTMLDialogElement>('dialog[open]') : null;
    if (at !== null && !open.includes(at)) open.push(at);
    if (command === 'black') for (const dialog of open) dialog.close();
    else if (open.length > 0) {
      // A dialog has its own keys; a clicker still blanks the screen, and takes an answer or the code away. It goes
      // through all else to the end and then takes it away, so that nobody needs to walk to the computer.
      const top = open.at(-1);
      if (event.key === 'PageDown' && top !== undefined && over[top.id] === undefined && isAtEnd(top)) {
        event.preventDefault();
        return top.close();
      }
      if (open.some(({ id }) => over[id]?.has(command) !== true)) return;
    }
    // A key that does nothing in it is the browser's.
    if (command === 'leave' && !isBlack() && !leaves()) return;
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

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: Element): boolean {
  return scrollTop + clientHeight >= scrollHeight - 2;
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

declare global {
  interface Navigator {
    /** Not in every browser: hands over keys that the browser takes in full screen. */
    keyboard?: { lock?(keys: string[]): Promise<void> };
  }
}

/** Escape then leads back from an answer first, and leaves the full screen when there is nothing else to leave. */
async function goFullScreen(): Promise<void> {
  await root.requestFullscreen();
  await navigator.keyboard?.lock?.(['Escape']).catch(() => undefined);
}

function switchFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : goFullScreen();
  done.catch(() => say('This browser gives the deck no full screen here.'));
}
