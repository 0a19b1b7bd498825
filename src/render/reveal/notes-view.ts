import { make } from '../../browser/make.ts';
import { answerSlide, overWords } from '../answers/answer-screen.ts';
import { copyOf } from './copy-slide.ts';
import type { DeckControls } from './deck-controls.ts';
import type { Command } from './deck-keys.ts';
import { speakerView } from './speaker-view.ts';

export type NotesView = {
  element: HTMLElement;
  /** Shows the notes of the slide on screen. */
  show(): void;
  /** Asks how much time is left. */
  shorten(): void;
  /** Keeps the screen as it is while these notes go on, or lets it go along again. */
  freeze(): void;
  /** Opens the list of slides. */
  jump(): void;
  /** Points with a light on the picture of the slide, or no longer. */
  light(): void;
  /** Points no longer; false where it did not. */
  endLight(): boolean;
  /** Stops its clock and takes it away. */
  end(): void;
};

/** What buttons of the notes do that are not the deck's. */
export type NotesDoes = {
  /** Closes these notes. */
  close(): void;
  /** Opens the search for whoever reads them. */
  search(): void;
  /** Opens the page of what was shown. */
  shown(): void;
  /** What the deck shows, or knows of the meeting, is another. */
  changed?(): void;
  /** Puts the notes elsewhere. */
  move?(): void;
};

/** Clock, buttons, this slide and the next, and the notes, in a document of this deck. */
export function notesView(
  page: Document,
  tag: 'main' | 'aside',
  deck: DeckControls,
  does: NotesDoes,
): NotesView {
  const element = make(tag, { class: 'speaker' });
  const template = document.querySelector<HTMLTemplateElement>('template#deck-notes');
  if (tag === 'main') element.append(make('h1', { class: 'visually-hidden' }, page.title));
  if (template !== null) element.append(page.importNode(template.content, true));
  const view = speakerView(element, {
    draw: (figure, id) => {
      const answer = figure.classList.contains('speaker-now') && own === null ? deck.answer() : null;
      const slide =
        answer !== null ? answerSlide(answer) : id === undefined ? null : document.getElementById(id);
      figure.querySelector('.speaker-copy')?.replaceChildren(...(slide ? [copyOf(slide, page)] : []));
    },
    edition: document.querySelector<HTMLElement>('.reveal')?.dataset.edition ?? '',
    slideOf: (id) => document.getElementById(id),
    goTo: (id) => goTo(id),
    point: deck.point,
    shortenDialog: () => page.querySelector<HTMLDialogElement>('#deck-shorten'),
    leave: deck.leave,
  });
  let shown: string | undefined;
  /** The slide of these notes while the screen stays as it is; null: that on the screen. */
  let own: string | null = null;
  const goTo = (id: string): void => {
    if (own === null) deck.goTo(id);
    else {
      own = id;
      show();
    }
  };
  const turn = (command: Command): void => {
    const id = {
      next: view.beside(own ?? '', 1),
      previous: view.beside(own ?? '', -1),
      first: view.ids[0],
      last: view.last(),
    }[String(command)];
    if (id !== undefined) goTo(id);
  };
  const freeze = (): void => {
    const before = own;
    own = before === null ? (deck.current()?.id ?? '') : null;
    deck.freeze(own === null ? null : turn);
    view.freeze(own !== null);
    if (before !== null && before !== deck.current()?.id) deck.goTo(before);
    show();
  };

  element.addEventListener('click', (event) => {
    // Not `instanceof`: in the other window elements are of that window's classes.
    const target = event.target as Element | null;
    const link = target?.closest<HTMLAnchorElement>('a[href]');
    if (link?.getAttribute('href')?.startsWith('#')) {
      event.preventDefault();
      goTo((link.getAttribute('href') ?? '').slice(1));
    }
    const action = target?.closest<HTMLElement>('[data-notes]')?.dataset.notes ?? '';
    if (action === 'next' || action === 'previous' || action === 'follow') deck.act(action);
    if (action === 'freeze') freeze();
    if (action === 'close') does.close();
    if (action === 'search') does.search();
    if (action === 'shown') does.shown();
    if (action === 'move') does.move?.();
    view.act(action);
  });

  const show = (): void => {
    does.changed?.();
    const theirs = deck.current()?.id ?? '';
    const id = own ?? theirs;
    view.left(deck.left());
    view.show(id, shown !== undefined && shown !== id);
    shown = id;
    const over = overWords(deck.answer(), deck.isFollowed());
    view.say(
      own === null
        ? `On screen: ${over}${view.placeOf(id)}`
        : `Frozen: they stay at ${over}${view.placeOf(theirs)}. You see ${view.placeOf(id)}.`,
    );
  };
  show();
  return {
    element,
    show,
    shorten: () => view.act('shorten'),
    freeze,
    jump: () => view.act('jump'),
    light: () => view.act('light'),
    endLight: view.endLight,
    end: () => {
      if (own !== null) deck.freeze(null);
      view.endLight();
      view.end();
      element.remove();
    },
  };
}
