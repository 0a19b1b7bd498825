import { answerSlide, questionOf } from '../answers/answer-screen.ts';
import type { DeckControls } from '../reveal/deck-controls.ts';
import { speakerView } from '../reveal/speaker-view.ts';

export type NotesView = {
  element: HTMLElement;
  /** Shows the notes of the slide on screen. */
  show(): void;
  /** Asks how much time is left. */
  shorten(): void;
  /** Stops its clock and takes it away. */
  end(): void;
};

/**
 * Clock, buttons, this slide and the next, and the notes, in a document of this deck.
 *
 * @param close What its button "Close notes" does.
 * @param search Opens the search for whoever reads these notes.
 */
export function notesView(
  page: Document,
  tag: 'main' | 'aside',
  deck: DeckControls,
  close: () => void,
  search: () => void,
): NotesView {
  const element = page.createElement(tag);
  element.className = 'speaker';
  const template = document.querySelector<HTMLTemplateElement>('template#deck-notes');
  if (tag === 'main') {
    const title = page.createElement('h1');
    title.className = 'visually-hidden';
    title.textContent = page.title;
    element.append(title);
  }
  if (template !== null) element.append(page.importNode(template.content, true));
  const view = speakerView(element, {
    draw: (figure, id) => {
      const answer = figure.classList.contains('speaker-now') ? deck.answer() : null;
      const slide =
        answer !== null ? answerSlide(answer) : id === undefined ? null : document.getElementById(id);
      figure.querySelector('.speaker-copy')?.replaceChildren(...(slide ? [copyOf(slide, page)] : []));
    },
    edition: document.querySelector<HTMLElement>('.reveal')?.dataset.edition ?? '',
    shortenDialog: () => page.querySelector<HTMLDialogElement>('#deck-shorten'),
    leave: deck.leave,
  });
  let shown: string | undefined;

  element.addEventListener('click', (event) => {
    // Not `instanceof`: in the other window elements are of that window's classes.
    const target = event.target as Element | null;
    const link = target?.closest<HTMLAnchorElement>('a[href]');
    if (link?.getAttribute('href')?.startsWith('#')) {
      event.preventDefault();
      deck.goTo((link.getAttribute('href') ?? '').slice(1));
    }
    const action = target?.closest<HTMLElement>('[data-notes]')?.dataset.notes ?? '';
    if (action === 'next') deck.step(1);
    if (action === 'previous') deck.step(-1);
    if (action === 'close') close();
    if (action === 'search') search();
    view.act(action);
  });

  const show = (): void => {
    const id = deck.current()?.id ?? '';
    view.left(deck.left());
    view.show(id, shown !== undefined && shown !== id);
    shown = id;
    const answer = deck.answer();
    const over = answer === null ? '' : `the answer to “${questionOf(answer)}”, over `;
    view.say(`On screen: ${over}${view.placeOf(id)}`);
  };
  show();
  return {
    element,
    show,
    shorten: () => view.act('shorten'),
    end: () => {
      view.end();
      element.remove();
    },
  };
}

/** A slide as a still picture: without what reveal.js and its charts have done to it, and without ids of its own. */
function copyOf(slide: Element, page: Document): Element {
  const copy = page.importNode(slide, true) as HTMLElement;
  for (const name of ['style', 'hidden', 'aria-hidden', 'id', 'tabindex']) copy.removeAttribute(name);
  copy.classList.remove('past', 'present', 'future');
  for (const canvas of copy.querySelectorAll('canvas, .chart-slider')) canvas.remove();
  for (const stage of copy.querySelectorAll('.chart-live')) stage.classList.remove('chart-live');
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  copy.setAttribute('aria-hidden', 'true');
  return copy;
}
