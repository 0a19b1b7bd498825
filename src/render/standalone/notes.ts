import { openAsked } from '../answers/open-asked.ts';
import type { DeckControls, OwnNotes } from '../reveal/deck-controls.ts';
import { type Command, commandOf, moves } from '../reveal/deck-keys.ts';
import { offer } from '../reveal/deck-notice.ts';
import { largeWords } from '../reveal/large-words.ts';
import { type NotesView, notesView } from './notes-view.ts';

/**
 * Speaker notes of a deck in one file, from the template that it carries.
 *
 * Files opened from a disk are strangers to each other, even to themselves: a second window of the same file could not
 * be spoken to. So the deck opens an empty window, which belongs to it, and builds the notes there. Where the browser
 * opens none, they stand beside the slide.
 */
export function ownNotes(deck: DeckControls): OwnNotes {
  let beside: NotesView | null = null;
  let away: NotesView | null = null;
  let opened: Window | null = null;
  const root = document.documentElement;

  const here = (): void => {
    root.classList.toggle('notes-here', beside === null);
    if (beside === null) {
      beside = notesView(document, 'aside', deck, here, () => deck.act('search'));
      beside.element.setAttribute('aria-label', 'Speaker notes');
      document.querySelector('main')?.after(beside.element);
    } else {
      beside.end();
      beside = null;
    }
    document
      .querySelector('[data-action="notes-here"]')
      ?.setAttribute('aria-pressed', String(beside !== null));
    deck.layout();
  };

  const inWindow = (): void => {
    if (opened?.closed === false) {
      opened.focus();
      return;
    }
    opened = window.open('', '', 'popup,width=1180,height=760');
    try {
      if (opened === null) throw new Error('no window');
      away = fillWindow(opened, deck);
      opened.addEventListener('pagehide', () => {
        away?.end();
        opened = null;
      });
    } catch {
      opened?.close();
      opened = null;
      if (beside === null) here();
      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = 'Try the window again';
      again.addEventListener('click', inWindow);
      offer('The browser opened no window. The notes stand beside the slide.', again);
    }
  };
  // Without its deck the window would show notes that lead nowhere.
  addEventListener('pagehide', () => opened?.close());

  return {
    here,
    inWindow,
    get read() {
      const page = opened?.closed === false ? opened.document : null;
      if (page === null) return undefined;
      return (id: string) => {
        opened?.focus();
        searchIn(page, deck, id);
      };
    },
    get shorten() {
      return (opened?.closed === false ? away : beside)?.shorten;
    },
    get freeze() {
      return opened?.closed === false ? away?.freeze : undefined;
    },
    arrive: () => {
      beside?.show();
      if (opened?.closed === false) away?.show();
    },
  };
}

/** Builds the notes in an empty window, with the styles of this document, which its policy lets in by their hash. */
function fillWindow(opened: Window, deck: DeckControls): NotesView {
  const { document: page } = opened;
  page.documentElement.className = 'speaker';
  page.documentElement.lang = document.documentElement.lang;
  page.title = `Speaker notes · ${document.querySelector<HTMLElement>('.reveal')?.dataset.name ?? ''}`;
  for (const style of document.head.querySelectorAll(':scope > style'))
    page.head.append(page.importNode(style, true));
  const search = (): void => searchIn(page, deck);
  const view = notesView(page, 'main', deck, () => opened.close(), search);
  page.body.append(view.element);
  for (const dialog of document.querySelectorAll('#deck-search, #deck-shorten'))
    page.body.append(page.importNode(dialog, true));
  largeWords(page);
  page.addEventListener('keydown', (event) => {
    // The search has its own keys.
    if (page.querySelector('dialog:modal') === null) press(event, deck, search, view);
  });
  return view;
}

/** The search of the deck, in the window of its notes: what is found is read there first; `open` is on view at once. */
function searchIn(page: Document, deck: DeckControls, open?: string): void {
  const edition = document.querySelector<HTMLElement>('.reveal')?.dataset.edition ?? '';
  openAsked(page.querySelector<HTMLDialogElement>('#deck-search'), edition, {
    show: deck.put,
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
  'freeze',
  'contents',
]);

/** Keys of the notes' window that are the deck's: the clicker works in whichever window was pressed last. */
function press(event: KeyboardEvent, deck: DeckControls, search: () => void, view: NotesView): void {
  const command: Command | null = commandOf(event);
  if (command === null || !ofNotes.has(command)) return;
  event.preventDefault();
  if (command === 'search') search();
  else if (command === 'contents') view.jump();
  else deck.act(command);
}
