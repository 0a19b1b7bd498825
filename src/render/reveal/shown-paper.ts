import { make } from '../../browser/make.ts';
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
  const parts: Element[] = [headOf(told, deck)];
  for (const id of told.shown) {
    const slide = slides.getElementById(id);
    if (slide && !slide.matches('.slide-cover')) parts.push(partOf(slide));
  }
  if (withQuestions && told.questions.length > 0) {
    const asked = section('What was asked');
    for (const [index, question] of told.questions.entries())
      asked.append(await questionOf(paper.ownerDocument, question, index, slides));
    parts.push(asked);
  }
  const ask = deck?.dataset.ask ?? '';
  if (ask !== '') {
    const last = section('What we ask');
    last.append(make('p', { class: 'lead' }, ask));
    parts.push(last);
  }
  paper.replaceChildren(...parts);
}

/** Title, name, day and organisation. */
function headOf({ at }: ToldNow, deck: HTMLElement | null): Element {
  const textOf = (part: string): string => deck?.querySelector(part)?.textContent?.trim() ?? '';
  const name = deck?.dataset.name ?? '';
  const title = textOf('.slide-cover .slide-title') || name;
  const about = [title === name ? '' : name, sayMoment(at), textOf('.slide-brand')];
  const line = make('p', { class: 'shown-about' }, about.filter(Boolean).join(' · '));
  return make('header', {}, make('h1', {}, title), line);
}

/** A slide: its title, its words, pictures and tables, and its sources. A divider is its title alone. */
function partOf(slide: Element): Element {
  const title = slide.querySelector('.slide-title')?.textContent ?? '';
  if (slide.matches('.slide-section')) return make('p', { class: 'shown-divider' }, title);
  const part = section(title);
  part.append(...wordsOf(slide), ...sourcesOf(slide));
  return part;
}

async function questionOf(
  page: Document,
  { id, title, words }: Question,
  index: number,
  slides: Document,
): Promise<Element> {
  const about = make('span', { class: 'visually-hidden' }, `: ${words || title}`);
  return make(
    'section',
    { class: 'shown-question' },
    make('h3', {}, words === '' ? title : `“${words}”`),
    ...(id === null
      ? [make('p', {}, 'No answer was prepared. It is to follow.')]
      : await replyOf(page, id, title, words, slides)),
    make('button', { class: 'shown-out', type: 'button', 'data-out': String(index) }, 'Leave out', about),
  );
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
  if (claim !== null) return card === null ? [make('p', {}, title)] : [claimWords(card)];
  const answer = answerSlide(id, page);
  if (answer !== null) {
    const sentence = answer.querySelector('.slide-title')?.textContent ?? '';
    return [
      ...(words === '' ? [] : [make('p', { class: 'shown-about' }, title)]),
      make('p', { class: 'lead' }, sentence),
      ...wordsOf(answer),
      ...sourcesOf(answer),
    ];
  }
  const slide = slides.getElementById(id);
  return [...(words === '' ? [] : [make('p', { class: 'lead' }, title)]), ...(slide ? sourcesOf(slide) : [])];
}

/** A claim's card, its statement no longer a heading. */
function claimWords(card: Element): Element {
  const statement = card.querySelector('.claim-statement');
  for (const line of card.querySelectorAll('.claim-published')) line.before(' ');
  statement?.replaceWith(make('p', { class: 'lead' }, statement.textContent ?? ''));
  return cleaned(card, 'div');
}

/** The main part of a slide and what stands beside it. */
function wordsOf(slide: Element): Element[] {
  return [...slide.querySelectorAll('.slide-main, .slide-side')].map((part) => cleaned(part, 'div'));
}

function sourcesOf(slide: Element): Element[] {
  const lines = [...slide.querySelectorAll('.slide-sources > .slide-source')];
  if (lines.length === 0) return [];
  const items = lines.map((line) => cleaned(line, 'li'));
  return [make('ul', { class: 'shown-sources', 'aria-label': 'Sources' }, ...items)];
}

/** A copy of a part of a slide for paper: without what only a screen can do, without ids and looks of a slide. */
function cleaned(part: Element, tag: 'div' | 'li'): HTMLElement {
  const copy = document.importNode(part, true);
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
  return make(tag, {}, ...copy.childNodes);
}

/** A link out stays; one to a page of the site names the site, and where nobody knows that, its words stay alone. */
function settle(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  if (/^(https?|mailto):/.test(href)) return;
  const site = siteForPhones();
  if (site === null || !href.startsWith('/')) link.replaceWith(...link.childNodes);
  else link.href = new URL(href, site).href;
}

function section(title: string): HTMLElement {
  return make('section', {}, make('h2', {}, title));
}
