import { button, make } from '../../browser/make.ts';
import { pageData } from '../../charts/page-data.ts';
import { claimEntryId, claimOfEntry } from '../../model/answer.ts';
import { isFound, wordsOf } from '../../model/search-words.ts';
import {
  findEntries,
  type SearchData,
  type SearchEntry,
  searchFile,
  searchIndex,
} from '../../select/deck-search.ts';
import { cardOf, claimOf } from '../claims/cards.ts';
import { answerSlide } from './answer-screen.ts';
import { snippet } from './search-snippet.ts';

/** Where what is picked goes, by the id of its entry. */
export type AskedHost = {
  /** Brings it to the screen that all see. */
  show(id: string): void;
  /** Brings it to the presenter's view in another window; absent where there is none. */
  toNotes?: ((id: string) => void) | undefined;
  /** Told what was picked for a question, and the words in which it was typed. */
  picked(entry: { id: string; title: string }, words: string): void;
  /** This window is the presenter's own: what is picked is read here, and shown when they say so. */
  readsHere?: boolean;
  /** Opens with this one on view. */
  open?: string | undefined;
};

type View = { open(host: AskedHost): void };

/** More than fit on a screen help nobody. */
const most = 12;

let loading: Promise<SearchData> | undefined;
const views = new WeakMap<HTMLDialogElement, View>();

/** Fetches what a deck is searched by. The next call tries again where it does not arrive. */
export async function loadAsked(deck: string): Promise<(dialog: HTMLDialogElement, host: AskedHost) => void> {
  // A file of our own build needs no check.
  loading ??= pageData(searchFile(deck)) as Promise<SearchData>;
  const loaded = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (dialog, host) => {
    const view = views.get(dialog) ?? askedView(dialog, loaded);
    views.set(dialog, view);
    view.open(host);
  };
}

/** The dialog at work. Its document may be another window's: elements there are of that window's classes. */
function askedView(dialog: HTMLDialogElement, { entries, first }: SearchData): View {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = searchIndex(entries);
  const page = dialog.ownerDocument;
  const box = dialog.querySelector('input');
  const list = dialog.querySelector('ol');
  const said = dialog.querySelector('.search-said');
  const parts = {
    list: dialog.querySelector<HTMLElement>('.asked-list'),
    card: dialog.querySelector<HTMLElement>('.asked-card'),
  };
  let host: AskedHost = { show: () => {}, picked: () => {} };
  let telling: ReturnType<typeof setTimeout> | undefined;

  const turnTo = (part: keyof typeof parts): void => {
    for (const [name, element] of Object.entries(parts)) if (element) element.hidden = name !== part;
    dialog.scrollTop = 0;
  };

  /** What a press or Enter does, and the other thing that can be done. */
  const pick = (id: string): void => {
    if (host.readsHere) void read(id);
    else toScreen(id);
  };
  const tell = (id: string): void => {
    const entry = byId.get(id);
    if (entry !== undefined) host.picked(entry, box?.value.trim() ?? '');
  };
  const toScreen = (id: string): void => {
    dialog.close();
    host.show(id);
  };
  const other = (): { name: string; pick(id: string): void } | null => {
    if (host.readsHere) return { name: 'On the screen', pick: toScreen };
    const { toNotes } = host;
    if (toNotes === undefined) return null;
    return {
      name: 'In the notes',
      pick: (id) => {
        dialog.close();
        toNotes(id);
      },
    };
  };

  /** Opens an entry in this window, for the presenter alone. */
  const read = async (id: string): Promise<void> => {
    const { card } = parts;
    const entry = byId.get(id);
    if (card === null || entry === undefined) return;
    const screen = button('Show on the screen', () => toScreen(id), { class: 'asked-show' });
    const back = button('← All questions', () => {
      turnTo('list');
      box?.focus();
    });
    const body = make('div', { class: 'asked-body', 'aria-live': 'polite' });
    card.replaceChildren(make('p', { class: 'asked-tools' }, screen, back), body);
    turnTo('card');
    screen.focus();
    body.append(...(await bodyOf(entry)));
    for (const link of body.querySelectorAll('a')) keepWindow(link);
    const look = entry.look.flatMap((slide) => byId.get(slide) ?? []);
    if (look.length === 0) return;
    const ways = look.map(({ id: slide, title }) => button(title, () => read(slide)));
    body.append(make('p', { class: 'asked-look' }, 'Where to look: ', ...ways));
  };

  /** A number opens its claim here; any other link opens beside the talk, never in its place. */
  const keepWindow = (link: HTMLAnchorElement): void => {
    const claim = link.matches('.stat') ? claimOf(link) : null;
    if (claim === null) {
      link.target = '_blank';
      link.rel = 'noreferrer';
    } else
      link.addEventListener('click', (event) => {
        event.preventDefault();
        event.stopPropagation();
        void read(claimEntryId(claim));
      });
  };

  const bodyOf = async ({ id, kind, title, text, notes }: SearchEntry): Promise<Element[]> => {
    if (kind === 'answer') {
      const slide = answerSlide(id, page);
      return [make('div', { class: 'asked-picture deck' }, ...(slide === null ? [] : [slide]))];
    }
    const there =
      kind === 'claim'
        ? await cardOf(claimOfEntry(id) ?? '')
        : page.querySelector<HTMLElement>(`.speaker-notes [data-slide="${CSS.escape(id)}"]`);
    if (there === null) return [make('h3', {}, title), make('p', {}, notes === '' ? text : notes)];
    const copy = page.importNode(there, true);
    copy.hidden = false;
    copy.removeAttribute('data-slide');
    return [copy];
  };

  const fill = (typed: string): void => {
    if (list === null) return;
    const isEmpty = typed.trim() === '';
    const found = isEmpty
      ? entries.flatMap((entry) => (entry.kind === 'answer' ? [{ entry, terms: [] }] : []))
      : findEntries(index, entries, typed);
    const shown = isEmpty ? found : found.slice(0, most);
    list.replaceChildren(...shown.map(({ entry, terms }) => row(entry, terms)));
    if (isEmpty && first > 0) list.children[first]?.classList.add('asked-others');
    // Said once the typing rests: a count a letter would drown what is typed.
    clearTimeout(telling);
    telling = setTimeout(
      () => {
        if (said !== null) said.textContent = isEmpty ? browsing() : countWords(typed, found.length);
      },
      isEmpty ? 0 : 400,
    );
  };
  const browsing = (): string =>
    first > 0 ? 'What this audience asks first, and then all other questions.' : 'All questions.';

  const row = (entry: SearchEntry, terms: readonly string[]): HTMLElement => {
    const kind = { answer: 'Answer', slide: `Slide ${entry.number}`, claim: 'Figure' }[entry.kind];
    const words = make('span', {}, ...marked(entry.title, terms));
    const link = make('a', { href: `#${entry.id}` }, make('span', { class: 'asked-kind' }, kind), words);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      tell(entry.id);
      pick(entry.id);
    });
    const line = make('span', { class: 'search-found' });
    if (entry.kind === 'answer')
      line.append(answerSlide(entry.id)?.querySelector('.slide-title')?.textContent ?? '');
    else line.append(...whereFound(entry, terms));
    if (line.hasChildNodes()) words.append(line);
    const item = make('li', {}, link);
    const also = other();
    if (also !== null) {
      const made = button(also.name, () => {
        tell(entry.id);
        also.pick(entry.id);
      });
      made.append(make('span', { class: 'visually-hidden' }, `: ${entry.title}`));
      item.append(made);
    }
    return item;
  };

  /** Arrows walk from the field through the list and back; Enter in the field takes the first, with Shift the other way. */
  const press = (event: KeyboardEvent): void => {
    // Enter ends a word that is being put together.
    if (box === null || event.isComposing || parts.list?.hidden || !dialog.open) return;
    const links = [...dialog.querySelectorAll<HTMLElement>('ol a')];
    const at = links.findIndex((link) => link === page.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isInField = event.target === box;
    if (step !== undefined) (at + step < 0 ? box : links[Math.min(at + step, links.length - 1)])?.focus();
    else if (event.key === 'Enter' && (isInField || (at >= 0 && event.shiftKey))) {
      const id = links[Math.max(at, 0)]?.getAttribute('href')?.slice(1);
      if (id === undefined) return;
      tell(id);
      if (event.shiftKey) (other()?.pick ?? pick)(id);
      else pick(id);
    } else return;
    event.preventDefault();
  };

  box?.addEventListener('input', () => fill(box.value));
  dialog.addEventListener('keydown', press);
  dialog.addEventListener('close', () => clearTimeout(telling));
  return {
    open: (given) => {
      host = given;
      turnTo('list');
      fill(box?.value ?? '');
      if (given.open !== undefined) void read(given.open);
    },
  };
}

function countWords(asked: string, count: number): string {
  if (count === 0) return `Nothing here has “${asked.trim()}”. Other words may find it.`;
  if (count > most) return `${count} found. These fit best; more words find fewer.`;
  return count === 1 ? '1 found' : `${count} found`;
}

/** A line from the part of the slide that has most of the words; of two alike the one that is seen first. */
function whereFound(entry: SearchEntry, terms: readonly string[]): Array<Node | string> {
  const all = (['text', 'sources', 'notes'] as const).flatMap((field) => {
    const found = snippet(entry[field], terms);
    return found === null ? [] : [{ field, ...found }];
  });
  const best = all.toSorted((a, b) => b.found - a.found)[0];
  if (best === undefined) return [];
  return [best.field === 'notes' ? 'In the notes: ' : '', ...marked(best.words, terms)];
}

/** Text with the words that were found in `mark` elements. */
function marked(text: string, terms: readonly string[]): Array<Node | string> {
  return text
    .split(/(\s+)/)
    .map((piece) => (wordsOf(piece).some((word) => isFound(word, terms)) ? make('mark', {}, piece) : piece));
}
