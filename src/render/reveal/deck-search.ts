import MiniSearch from 'minisearch';
import { searchOptions, wordsOf } from '../../model/search-words.ts';
import { snippet } from './search-snippet.ts';

/** A slide as the search sees it, the most telling field first. */
type Entry = { id: string; title: string; text: string; sources: string; notes: string };

const fields = ['title', 'text', 'sources', 'notes'] as const;
/** More than fit on a screen help nobody. */
const most = 12;

const dialog = document.querySelector<HTMLDialogElement>('#deck-search');
const box = dialog?.querySelector('input') ?? null;
const list = dialog?.querySelector('ol') ?? null;
const said = dialog?.querySelector('.search-said') ?? null;

let index: MiniSearch<Entry> | undefined;
let entries: Entry[] = [];
let go: (id: string) => void = () => {};
let telling = 0;

box?.addEventListener('input', () => show(box.value));
// Chosen whole when it opens again, so that new words take the place of the old.
dialog?.addEventListener('close', () => clearTimeout(telling));
dialog?.addEventListener('keydown', press);
list?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  event.preventDefault();
  dialog?.close();
  go((link.getAttribute('href') ?? '').slice(1));
});

/** Fills the search over the slides, which is open; `goTo` brings the one that is chosen. */
export function fillSearch(goTo: (id: string) => void): void {
  go = goTo;
  index ??= indexSlides();
  if (box !== null) show(box.value);
}

function indexSlides(): MiniSearch<Entry> {
  entries = [...document.querySelectorAll<HTMLElement>('.slides > section')].map(entryOf);
  const made = new MiniSearch(searchOptions<Entry>('id', fields, { title: 5, text: 2, notes: 0.5 }));
  made.addAll(entries);
  return made;
}

/** What a slide says, its charts' tables included; its notes where the document has them. */
function entryOf(slide: HTMLElement): Entry {
  const notes = document
    .querySelector<HTMLTemplateElement>('template#deck-notes')
    ?.content.querySelector(`[data-slide="${CSS.escape(slide.id)}"]`);
  return {
    id: slide.id,
    title: slide.querySelector('.slide-title')?.textContent ?? '',
    text: spaced(slide.querySelector('.slide-body')),
    sources: spaced(slide.querySelector('.slide-sources')),
    notes: spaced(notes ?? null),
  };
}

/** Text with a space between elements, which stand apart on the slide. Numbers and their units stay in one piece. */
function spaced(element: Element | null): string {
  if (element === null) return '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    // What a chart says under the pointer is not there for good; numbers of sources are no figures.
    if (walker.currentNode.parentElement?.closest('.chart-readout, .cite') === null)
      texts.push(walker.currentNode.textContent ?? '');
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

function show(asked: string): void {
  if (list === null || index === undefined) return;
  const found = index.search(asked);
  list.replaceChildren(
    ...found.slice(0, most).flatMap(({ id, queryTerms, terms }) => row(id, [...queryTerms, ...terms])),
  );
  // Said once the typing rests: a count a letter would drown what is typed.
  clearTimeout(telling);
  telling = window.setTimeout(() => {
    if (said !== null) said.textContent = wordsFor(asked, found.length);
  }, 400);
}

function wordsFor(asked: string, count: number): string {
  if (asked.trim() === '') return '';
  if (count === 0) return `No slide has “${asked.trim()}”.`;
  if (count > most) return `${count} slides. These fit best; more words find fewer.`;
  return count === 1 ? '1 slide' : `${count} slides`;
}

/** Number and title as a link, and under it where the words stand. */
function row(id: string, terms: readonly string[]): HTMLElement[] {
  const at = entries.findIndex((entry) => entry.id === id);
  const entry = entries[at];
  if (entry === undefined) return [];
  const link = document.createElement('a');
  link.href = `#${id}`;
  const number = document.createElement('span');
  number.className = 'contents-number';
  number.textContent = String(at + 1);
  const words = document.createElement('span');
  words.append(...marked(entry.title, terms));
  const line = whereFound(entry, terms);
  if (line !== null) words.append(line);
  link.append(number, words);
  const item = document.createElement('li');
  item.append(link);
  return [item];
}

/** A line from the part of the slide that has most of the words; of two alike the one that is seen first. */
function whereFound(entry: Entry, terms: readonly string[]): HTMLElement | null {
  const all = fields.slice(1).flatMap((field) => {
    const found = snippet(entry[field], terms);
    return found === null ? [] : [{ field, ...found }];
  });
  const best = all.toSorted((a, b) => b.found - a.found)[0];
  if (best === undefined) return null;
  const line = document.createElement('span');
  line.className = 'search-found';
  if (best.field === 'notes') line.append('In the notes: ');
  line.append(...marked(best.words, terms));
  return line;
}

/** Text with the words that were looked for in `mark` elements. */
function marked(text: string, terms: readonly string[]): Node[] {
  return text.split(/(\s+)/).map((piece) => {
    const isFound = wordsOf(piece).some((word) => terms.some((term) => word.startsWith(term)));
    if (!isFound) return document.createTextNode(piece);
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}

/** Arrows walk from the field through the list and back; Enter in the field takes the first slide. */
function press(event: KeyboardEvent): void {
  // Enter ends a word that is being put together.
  if (dialog === null || box === null || event.isComposing) return;
  const links = [...dialog.querySelectorAll<HTMLElement>('ol a')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    const now = links.indexOf(document.activeElement as HTMLElement);
    (now + step < 0 ? box : links[Math.min(now + step, links.length - 1)])?.focus();
  } else if (event.key === 'Enter' && event.target === box) links[0]?.click();
  else return;
  event.preventDefault();
}
