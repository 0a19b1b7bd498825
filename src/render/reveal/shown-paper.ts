import { claimOfEntry } from '../../model/answer.ts';
import { sayMoment } from '../../model/dates.ts';
import type { Question } from '../../talk/told.ts';
import { answerSlide } from '../answers/answer-screen.ts';
import { cardOf } from '../claims/cards.ts';
import { drawStep } from './draw-step.ts';
import type { ToldNow } from './keep-told.ts';
import { siteForPhones } from './reading-address.ts';

/** What a paper keeps of how a slide is built: pictures, and what is small, large or only heard. */
const keptClasses = [
  'visually-hidden',
  'cite',
  'lead',
  'figure-number',
  'chart-stage',
  'chart-ground',
  'chart-ground-end',
  'chart-picture',
  'drawing',
];

/** What does something on a screen, and what is said there in passing. */
const onScreenOnly =
  'button, input, label, select, canvas, colgroup, svg:not(.drawing), .chart-switch, .chart-says, .slide-logo, .claim-more, [hidden]:not(.chart-view)';

/** Makes the page of a meeting: what was shown in its order, what was asked, and the ask last. */
export async function fillPaper(
  paper: HTMLElement,
  told: ToldNow,
  slides: Document,
  withQuestions: boolean,
): Promise<void> {
  const deck = slides.querySelector<HTMLElement>('.reveal');
  const page = paper.ownerDocument;
  const parts: Element[] = [headOf(page, told, deck)];
  for (const id of told.shown) {
    const slide = slides.getElementById(id);
    if (slide && !slide.matches('.slide-cover')) parts.push(partOf(page, slide));
  }
  if (withQuestions && told.questions.length > 0) {
    const asked = section(page, 'What was asked');
    for (const [index, question] of told.questions.entries())
      asked.append(await questionOf(page, question, index, slides));
    parts.push(asked);
  }
  const ask = deck?.dataset.ask ?? '';
  if (ask !== '') {
    const last = section(page, 'What we ask');
    last.append(make(page, 'p', ask, 'lead'));
    parts.push(last);
  }
  paper.replaceChildren(...parts);
}

/** Title, name, day and organisation. */
function headOf(page: Document, { at }: ToldNow, deck: HTMLElement | null): Element {
  const textOf = (part: string): string => deck?.querySelector(part)?.textContent?.trim() ?? '';
  const name = deck?.dataset.name ?? '';
  const title = textOf('.slide-cover .slide-title') || name;
  const head = make(page, 'header');
  const about = [title === name ? '' : name, sayMoment(at), textOf('.slide-brand')];
  head.append(make(page, 'h1', title), make(page, 'p', about.filter(Boolean).join(' · '), 'shown-about'));
  return head;
}

/** A slide: its title, its words, pictures and tables, and its sources. A divider is its title alone. */
function partOf(page: Document, slide: Element): Element {
  const title = slide.querySelector('.slide-title')?.textContent ?? '';
  if (slide.matches('.slide-section')) return make(page, 'p', title, 'shown-divider');
  const part = section(page, title);
  part.append(...wordsOf(page, slide), ...sourcesOf(page, slide));
  return part;
}

async function questionOf(
  page: Document,
  { id, title, words }: Question,
  index: number,
  slides: Document,
): Promise<Element> {
  const part = make(page, 'section', '', 'shown-question');
  part.append(make(page, 'h3', words === '' ? title : `“${words}”`));
  if (id === null) part.append(make(page, 'p', 'No answer was prepared. It is to follow.'));
  else part.append(...(await replyOf(page, id, title, words, slides)));
  const out = make(page, 'button', 'Leave out', 'shown-out');
  out.setAttribute('type', 'button');
  out.dataset.out = String(index);
  out.append(make(page, 'span', `: ${words || title}`, 'visually-hidden'));
  part.append(out);
  return part;
}

/** What was opened for a question: the answer's sentence, figures and limit; the claim; or the title of the slide. */
async function replyOf(
  page: Document,
  id: string,
  title: string,
  words: string,
  slides: Document,
): Promise<Element[]> {
  const claim = claimOfEntry(id);
  const card = claim === null ? null : await cardOf(claim);
  if (claim !== null) return card === null ? [make(page, 'p', title)] : [claimWords(page, card)];
  const answer = answerSlide(id, page);
  if (answer !== null) {
    const sentence = answer.querySelector('.slide-title')?.textContent ?? '';
    return [
      ...(words === '' ? [] : [make(page, 'p', title, 'shown-about')]),
      make(page, 'p', sentence, 'lead'),
      ...wordsOf(page, answer),
      ...sourcesOf(page, answer),
    ];
  }
  const slide = slides.getElementById(id);
  return [
    ...(words === '' ? [] : [make(page, 'p', title, 'lead')]),
    ...(slide ? sourcesOf(page, slide) : []),
  ];
}

/** A claim's card, its statement no longer a heading. */
function claimWords(page: Document, card: Element): Element {
  const statement = card.querySelector('.claim-statement');
  for (const line of card.querySelectorAll('.claim-published')) line.before(' ');
  statement?.replaceWith(make(page, 'p', statement.textContent ?? '', 'lead'));
  return cleaned(page, card, 'div');
}

/** The main part of a slide and what stands beside it. */
function wordsOf(page: Document, slide: Element): Element[] {
  return [...slide.querySelectorAll('.slide-main, .slide-side')].map((part) => cleaned(page, part, 'div'));
}

function sourcesOf(page: Document, slide: Element): Element[] {
  const lines = [...slide.querySelectorAll('.slide-sources > .slide-source')];
  if (lines.length === 0) return [];
  const list = make(page, 'ul', '', 'shown-sources');
  list.setAttribute('aria-label', 'Sources');
  list.append(...lines.map((line) => cleaned(page, line, 'li')));
  return [list];
}

/** A copy of a part of a slide for paper: without what only a screen can do, without ids and looks of a slide. */
function cleaned(page: Document, part: Element, tag: 'div' | 'li'): HTMLElement {
  const copy = page.importNode(part, true);
  drawStep(copy, null);
  for (const gone of copy.querySelectorAll(onScreenOnly)) gone.remove();
  // A chart that is at work has more in its stage than its picture.
  for (const one of copy.querySelectorAll('.chart-deck > *'))
    if (!one.matches('.chart-stage, .chart-hidden')) one.remove();
  for (const one of copy.querySelectorAll('.chart-stage > *'))
    if (!one.matches('.chart-ground, .chart-picture')) one.remove();
  for (const words of copy.querySelectorAll('.diagram-words')) words.classList.add('visually-hidden');
  for (const picture of copy.querySelectorAll('img')) picture.removeAttribute('loading');
  for (const element of copy.querySelectorAll('*')) {
    for (const name of ['id', 'style', 'hidden', 'tabindex', 'inert']) element.removeAttribute(name);
    const kept = [...element.classList].filter((name) => keptClasses.includes(name));
    if (kept.length === 0) element.removeAttribute('class');
    else element.setAttribute('class', kept.join(' '));
  }
  for (const link of copy.querySelectorAll('a')) settle(link);
  const box = make(page, tag);
  box.append(...copy.childNodes);
  return box;
}

/** A link out stays; one to a page of the site names the site, and where nobody knows that, its words stay alone. */
function settle(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  if (/^(https?|mailto):/.test(href)) return;
  const site = siteForPhones();
  if (site === null || !href.startsWith('/')) link.replaceWith(...link.childNodes);
  else link.href = new URL(href, site).href;
}

function section(page: Document, title: string): HTMLElement {
  const made = make(page, 'section');
  made.append(make(page, 'h2', title));
  return made;
}

/** An element of the page that it is for, which may be another window's. */
export function make(page: Document, tag: string, text = '', className = ''): HTMLElement {
  const made = page.createElement(tag);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
