import { sayTime } from '../../model/dates.ts';
import type { DeckControls } from '../reveal/deck-controls.ts';

export type NotesView = {
  element: HTMLElement;
  /** Shows the notes of the slide on screen. */
  show(): void;
  /** Stops its clock and takes it away. */
  end(): void;
};

/** When the talk began, in ms: one clock for every view of this deck. */
let started = Date.now();

/**
 * Clock, buttons, this slide and the next, and the notes, in a document of this deck.
 *
 * @param close What its button "Close notes" does.
 */
export function notesView(
  page: Document,
  tag: 'main' | 'aside',
  deck: DeckControls,
  close: () => void,
): NotesView {
  const element = page.createElement(tag);
  element.className = 'speaker';
  const template = document.querySelector<HTMLTemplateElement>('template#deck-notes');
  const frame = template?.content.firstElementChild;
  if (tag === 'main') {
    const title = page.createElement('h1');
    title.className = 'visually-hidden';
    title.textContent = page.title;
    element.append(title);
  }
  if (frame) element.append(...page.importNode(frame, true).childNodes);
  const sections = [...element.querySelectorAll<HTMLElement>('[data-slide]')];

  element.addEventListener('click', (event) => {
    // Not `instanceof`: in the other window elements are of that window's classes.
    const target = event.target as Element | null;
    const link = target?.closest<HTMLAnchorElement>('a[href]');
    if (link?.getAttribute('href')?.startsWith('#')) {
      event.preventDefault();
      deck.goTo((link.getAttribute('href') ?? '').slice(1));
    }
    act(target?.closest<HTMLElement>('[data-notes]')?.dataset.notes);
  });

  function act(action: string | undefined): void {
    if (action === 'next') deck.step(1);
    if (action === 'previous') deck.step(-1);
    if (action === 'close') close();
    if (action === 'reset') started = Date.now();
    // Three sizes, then back to the first.
    if (action === 'larger') element.dataset.size = String((Number(element.dataset.size ?? 0) + 1) % 3);
    tick();
  }

  function show(): void {
    const slide = deck.current();
    const at = sections.findIndex((section) => section.dataset.slide === slide?.id);
    for (const [index, section] of sections.entries()) section.hidden = index !== at;
    const next = slide?.nextElementSibling;
    fill('.speaker-now', slide, `On screen: slide ${at + 1} of ${sections.length}`);
    fill('.speaker-next', next, next ? 'Next' : 'That was the last slide');
    element.querySelector('.speaker-notes')?.scrollTo(0, 0);
  }

  function fill(figure: string, slide: Element | null | undefined, words: string): void {
    element
      .querySelector(`${figure} .speaker-copy`)
      ?.replaceChildren(...(slide ? [copyOf(slide, page)] : []));
    text(`${figure} figcaption`, words);
  }

  function tick(): void {
    const seconds = Math.floor((Date.now() - started) / 1000);
    text('.elapsed', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
    text('.clock', sayTime(new Date()));
  }

  function text(of: string, words: string): void {
    const found = element.querySelector(of);
    if (found !== null && found.textContent !== words) found.textContent = words;
  }

  show();
  tick();
  const clock = setInterval(tick, 1000);
  return {
    element,
    show,
    end: () => {
      clearInterval(clock);
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
