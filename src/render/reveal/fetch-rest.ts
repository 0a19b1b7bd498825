import { firstPaint } from '../../browser/first-paint.ts';
import { askAgain, hideNotice, saySlow } from './deck-notice.ts';

declare global {
  /** Asked for by the early script, where a slide further on is linked. */
  var earlySlides: Promise<Response | undefined> | undefined;
}

const pauses = [0, 1000, 3000]; // ms before each attempt
const patience = 20_000; // ms for one attempt
const silence = 2500; // ms without a word

/**
 * Brings in the slides that do not stand in the page, and settles when the deck is whole:
 *
 *     linked slide ─► asked for before the first paint, by the early script ─┐
 *     first slide ──► asked for when it is up, typeface and picture too ─────┴─► all there? ─► put in place
 *                                                          no: again, twice; then a word and "Try again"
 */
export async function fetchRest(deck: HTMLElement): Promise<void> {
  const wanted = Number(deck.dataset.rest ?? 0);
  if (wanted === 0) return;
  const isLinked = document.documentElement.classList.contains('linked');
  const slow = setTimeout(saySlow, silence);
  let rest = await tryToFetch(wanted, globalThis.earlySlides);
  while (rest === null) {
    clearTimeout(slow);
    await askAgain(isLinked ? 'linked' : 'slides');
    rest = await tryToFetch(wanted);
  }
  clearTimeout(slow);
  hideNotice();
  // Styles first, and all around the slides last: nothing stands there unstyled.
  document.head.append(...rest.querySelectorAll('style'));
  deck.querySelector('.slides')?.append(...rest.querySelectorAll('section.slide'));
  document.body.append(rest);
}

/** A few attempts; null when none of them brought all the slides. */
async function tryToFetch(
  wanted: number,
  early?: Promise<Response | undefined>,
): Promise<DocumentFragment | null> {
  for (const [attempt, pause] of pauses.entries()) {
    if (pause > 0) await wait(pause);
    // A second time not from the cache, which may hold the file of another version of the site.
    const cache = attempt === 0 ? 'default' : 'reload';
    const asked =
      (attempt === 0 && early) || fetch('slides.html', { cache, signal: AbortSignal.timeout(patience) });
    const rest = await asked.then(readSlides).catch(() => null);
    if (rest?.querySelectorAll('section.slide').length === wanted) return rest;
  }
  return null;
}

/** The sign-in page of a guest network also answers, and with a success: what comes is counted before it is used. */
async function readSlides(answer: Response | undefined): Promise<DocumentFragment | null> {
  if (!answer?.ok) return null;
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  return template.content;
}

/**
 * The first slide is up, with its typeface and picture; a linked one has no time to lose. A hidden window paints
 * nothing and need not wait.
 */
export async function firstView(): Promise<void> {
  if (document.documentElement.classList.contains('linked')) return;
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await Promise.race([Promise.all([document.fonts.ready, picture()]), wait(silence)]);
  if (!document.hidden) await Promise.race([firstPaint(), becomesHidden()]);
}

/** The picture behind the first slide, which the page asks for as well: one answer serves both. */
async function picture(): Promise<void> {
  const slide = document.querySelector('.slides > section.slide');
  const address = slide === null ? null : /url\("(.+)"\)/.exec(getComputedStyle(slide).backgroundImage)?.[1];
  if (!address) return;
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => undefined);
}

function becomesHidden(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
