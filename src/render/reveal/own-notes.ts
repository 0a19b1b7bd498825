import { button } from '../../browser/make.ts';
import { openAsked } from '../answers/open-asked.ts';
import type { DeckControls, OwnNotes } from './deck-controls.ts';
import { type Command, commandOf, moves } from './deck-keys.ts';
import { offer, say } from './deck-notice.ts';
import { keepNotes, keptNotes, type NotesPlace } from './kept-notes.ts';
import { largeWords } from './large-words.ts';
import { type NotesDoes, type NotesView, notesView } from './notes-view.ts';
import { shownScreen } from './shown-screen.ts';

declare global {
  interface Window {
    /** Not in every browser: a small window over all others, which shows what this page puts there. */
    documentPictureInPicture?: { requestWindow(size: { width: number; height: number }): Promise<Window> };
  }
}

const words = {
  small: 'The notes stand in a small window over all others. T closes it.',
  beside: 'The notes stand beside the slide, for all who see this screen. T takes them away.',
  noSmall:
    'This browser opened no small window. The notes stand beside the slide, for all who see this screen.',
  closed: 'The notes are closed.',
};

/**
 * Speaker notes in the document of the deck itself, from the template that it carries: in a small window over all
 * others, where the browser has one, or beside the slide.
 *
 * Files opened from a disk are strangers to each other, even to themselves: a second window of the same file could not
 * be spoken to. So a deck in one file opens an empty window, which belongs to it, and builds the notes there. Where the
 * browser opens none, they stand beside the slide.
 *
 * @param hasPage Whether the window of its own is a page of the site.
 */
export function ownNotes(deck: DeckControls, { hasPage = false } = {}): OwnNotes {
  let beside: NotesView | null = null;
  /** The small window, and the large one. */
  const windows = { small: noWindow(), large: noWindow() };
  const root = document.documentElement;
  const isOpen = (): boolean => beside !== null || windows.small.isOpen();

  const settle = (place: NotesPlace, said: string): void => {
    keepNotes(place, isOpen());
    document.querySelector('[data-action="notes-here"]')?.setAttribute('aria-pressed', String(isOpen()));
    say(said);
  };
  const standBeside = (said = words.beside): void => {
    if (beside === null) {
      beside = notesView(document, 'aside', deck, does('beside'));
      beside.element.setAttribute('aria-label', 'Speaker notes');
      nameMove(beside.element, canBeSmall() ? 'In a small window' : '');
      document.querySelector('main')?.after(beside.element);
      root.classList.add('notes-here');
      deck.layout();
    }
    settle('beside', said);
  };
  const takeAway = (): void => {
    // A button that goes would take the keyboard with it.
    const hadFocus = beside?.element.contains(document.activeElement) === true;
    beside?.end();
    beside = null;
    root.classList.remove('notes-here');
    deck.layout();
    settle('beside', words.closed);
    if (hadFocus) document.querySelector<HTMLElement>('[data-action="notes-here"]')?.focus();
  };
  const openSmall = async (): Promise<boolean> => {
    try {
      const opened = await window.documentPictureInPicture?.requestWindow({ width: 460, height: 560 });
      if (opened === undefined) return false;
      const view = fillWindow(opened, deck, does('small'), 'speaker notes-small');
      nameMove(view.element, 'Beside the slide');
      windows.small = asWindow(opened, view, () => {
        // It may have gone because the notes went beside the slide.
        if (beside === null) settle('small', words.closed);
      });
      settle('small', words.small);
      return true;
    } catch {
      return false;
    }
  };
  let isOpening = false;
  const open = async (place: NotesPlace): Promise<void> => {
    if (place === 'beside') return standBeside();
    isOpening = true;
    if (!(await openSmall())) standBeside(words.noSmall);
    isOpening = false;
  };
  const close = (): void => {
    if (beside !== null) takeAway();
    windows.small.close();
  };
  const here = (): void => {
    // Pressed twice before the window is there.
    if (isOpening) return;
    if (isOpen()) close();
    else void open(canBeSmall() ? (keptNotes()?.place ?? 'small') : 'beside');
  };
  const does = (place: NotesPlace) => ({
    close,
    search: () => (place === 'beside' ? deck.act('search') : windows.small.search()),
    // It is larger than a small window.
    shown: () => deck.act('shown'),
    move: () => {
      close();
      void open(place === 'beside' ? 'small' : 'beside');
    },
  });

  const inWindow = (): void => {
    if (windows.large.isOpen()) {
      windows.large.focus();
      return;
    }
    const opened = window.open('', '', 'popup,width=1180,height=760');
    try {
      if (opened === null) throw new Error('no window');
      const search = (): void => searchIn(opened.document, deck);
      const page = shownScreen({
        dialog: () => opened.document.querySelector<HTMLDialogElement>('#deck-shown'),
        told: deck.told,
        change: deck.changeTold,
        slides: () => document,
      });
      const does = { close: () => opened.close(), search, shown: page.open, changed: page.redraw };
      const view = fillWindow(opened, deck, does, 'speaker');
      windows.large = asWindow(opened, view, () => {});
    } catch {
      opened?.close();
      if (beside === null) standBeside();
      offer(
        'The browser opened no window. The notes stand beside the slide.',
        button('Try the window again', inWindow),
      );
    }
  };
  const asWindow = (opened: Window, view: NotesView, gone: () => void): NotesWindow => {
    let isThere = true;
    opened.addEventListener('pagehide', () => {
      isThere = false;
      view.end();
      gone();
    });
    return {
      isOpen: () => isThere && !opened.closed,
      view: () => (isThere && !opened.closed ? view : null),
      focus: () => opened.focus(),
      close: () => opened.close(),
      search: (found) => {
        opened.focus();
        searchIn(opened.document, deck, found);
      },
    };
  };
  // Without its deck the window would show notes that lead nowhere.
  addEventListener('pagehide', () => windows.large.close());
  comeBack(open);

  return {
    here,
    inWindow: hasPage ? undefined : inWindow,
    leave: () => {
      if (beside === null) return false;
      takeAway();
      return true;
    },
    get read() {
      return Object.values(windows).find((one) => one.isOpen())?.search;
    },
    get shorten() {
      return (windows.large.view() ?? windows.small.view() ?? beside)?.shorten;
    },
    get freeze() {
      return (windows.large.view() ?? windows.small.view())?.freeze;
    },
    arrive: () => {
      for (const view of [beside, windows.small.view(), windows.large.view()]) view?.show();
    },
  };
}

type NotesWindow = {
  isOpen(): boolean;
  view(): NotesView | null;
  focus(): void;
  close(): void;
  /** Opens the search there, with this entry on view. */
  search(found?: string): void;
};

function noWindow(): NotesWindow {
  return { isOpen: () => false, view: () => null, focus: () => {}, close: () => {}, search: () => {} };
}

/** On a phone there is no room for a window over the slide. */
function canBeSmall(): boolean {
  return window.documentPictureInPicture !== undefined && !matchMedia('(max-width: 600px)').matches;
}

/** After a reload the notes stand where they stood; a browser opens a window only when somebody has pressed something. */
function comeBack(open: (place: NotesPlace) => Promise<void>): void {
  const kept = keptNotes();
  if (kept?.isOpen !== true) return;
  if (kept.place === 'beside') {
    void open('beside');
    return;
  }
  const once = new AbortController();
  for (const type of ['keyup', 'pointerup'])
    document.addEventListener(
      type,
      () => {
        if (!navigator.userActivation?.isActive) return;
        once.abort();
        if (keptNotes()?.isOpen) void open('small');
      },
      { signal: once.signal },
    );
}

function nameMove(element: HTMLElement, name: string): void {
  const button = element.querySelector<HTMLElement>('[data-notes="move"]');
  if (button === null) return;
  button.hidden = name === '';
  button.textContent = name;
}

/** Builds the notes in an empty window, with the styles of this document, which its policy lets in by hash or file. */
function fillWindow(opened: Window, deck: DeckControls, does: NotesDoes, kind: string): NotesView {
  const { document: page } = opened;
  page.documentElement.className = kind;
  page.documentElement.lang = document.documentElement.lang;
  page.title = `Speaker notes · ${document.querySelector<HTMLElement>('.reveal')?.dataset.name ?? ''}`;
  for (const style of document.head.querySelectorAll(':scope > style, link[rel="stylesheet"]')) {
    const copy = page.importNode(style, true);
    // An empty window has no address of its own to go by.
    if (style.matches('link'))
      copy.setAttribute('href', new URL(style.getAttribute('href') ?? '', document.baseURI).href);
    page.head.append(copy);
  }
  const view = notesView(page, 'main', deck, does);
  page.body.append(view.element);
  for (const dialog of document.querySelectorAll('#deck-search, #deck-shorten, #deck-shown'))
    page.body.append(page.importNode(dialog, true));
  largeWords(page);
  page.addEventListener('keydown', (event) => {
    // What they open has its own keys.
    if (page.querySelector('dialog[open]') === null) press(event, deck, does, view);
  });
  return view;
}

/** The search of the deck, in the window of its notes: what is found is read there first; `open` is on view at once. */
function searchIn(page: Document, deck: DeckControls, open?: string): void {
  const edition = document.querySelector<HTMLElement>('.reveal')?.dataset.edition ?? '';
  openAsked(page.querySelector<HTMLDialogElement>('#deck-search'), edition, {
    show: deck.put,
    picked: ({ id, title }, words) => deck.changeTold({ do: 'ask', question: { id, title, words } }),
    readsHere: true,
    open,
  });
}

const ofNotes: ReadonlySet<Command> = new Set([
  ...moves,
  'black',
  'search',
  'shorten',
  'leave',
  'notes-here',
  'freeze',
  'follow',
  'contents',
  'light',
]);

/** Keys of the notes' window that are the deck's: the clicker works in whichever window was pressed last. */
function press(
  event: KeyboardEvent,
  deck: DeckControls,
  does: { close(): void; search(): void },
  view: NotesView,
): void {
  const command: Command | null = commandOf(event);
  if (command === null || !ofNotes.has(command)) return;
  event.preventDefault();
  if (command === 'search') does.search();
  else if (command === 'contents') view.jump();
  else if (command === 'light') view.light();
  else if (command === 'leave' && view.endLight()) return;
  else if (command === 'leave' && !deck.leaves()) does.close();
  else deck.act(command);
}
