import type { RevealApi } from 'reveal.js';
import type { ChartSteps } from './chart-steps.ts';
import { say } from './deck-notice.ts';
import { besideIn } from './talk-end.ts';

/** A hidden window paints nothing, and a busy one may paint late: reveal.js follows after this long at most. */
const patience = 120; // ms

const atTheEnd = 'That was the last slide. Slides for questions are in the contents and in the search.';

/** One slide on (1) or back (-1), where its chart has no step left. */
export type Step = (by: 1 | -1) => void;

/**
 * Puts the next or previous slide on the screen before reveal.js goes through all the others, which takes it the
 * longer the more slides there are:
 *
 *     key, button, swipe ─► step ────────────────────────────┐
 *     link ─► reveal.slide() ─► beforeslidechange: held back ─┴─► the slide is shown by its class alone
 *                                                                      └─ painted ─► reveal.slide(), run through
 *
 * Returns the step for keys, buttons and swipes: even to be asked, reveal.js searches the whole deck.
 */
export function paintFirst(reveal: RevealApi, steps: ChartSteps): Step {
  const slides = reveal.getSlides();
  const deck = reveal.getRevealElement();
  let waiting: number | null = null;
  let isFollowing = false;

  const follow = (): void => {
    if (waiting === null) return;
    const index = waiting;
    waiting = null;
    isFollowing = true;
    reveal.slide(index);
    isFollowing = false;
  };

  /** Shows a neighbour, which is laid out already; reveal.js hears of it after the frame. */
  const show = (index: number): void => {
    // As reveal.js will name them.
    const now = currentIndex();
    slides[now]?.classList.replace('present', index > now ? 'past' : 'future');
    slides[index]?.classList.remove('past', 'future');
    slides[index]?.classList.add('present');
    waiting = index;
    requestAnimationFrame(() => setTimeout(follow, 0));
    setTimeout(follow, patience);
  };

  const currentIndex = (): number => slides.indexOf(reveal.getCurrentSlide());
  const isOverview = (): boolean => deck?.classList.contains('overview') === true;
  const isUnseen = (): boolean => document.hidden || isOverview();

  reveal.on('beforeslidechange', (event) => {
    const isBehind = waiting !== null;
    waiting = null;
    if (isFollowing || isBehind || isUnseen()) return;
    const index = 'indexh' in event ? Number(event.indexh) : Number.NaN;
    // Further away there is no hurry, and who asks may need the slide at once.
    if (Math.abs(index - currentIndex()) !== 1 || slides[index] === undefined) return;
    event.preventDefault();
    show(index);
  });

  // The next slide is counted from where reveal.js is: it catches up before anything else is asked of it.
  for (const type of ['keydown', 'click', 'pointerdown', 'hashchange'])
    window.addEventListener(type, follow, { capture: true, passive: true });

  return (by) => {
    // Asked by another window, or by the next key: no event of this one went before.
    follow();
    const now = currentIndex();
    if (!isOverview() && steps.press(slides[now], by)) return;
    const index = besideIn(slides, now, by);
    const slide = slides[index];
    if (slide === undefined) {
      if (by === 1 && now < slides.length - 1) say(atTheEnd);
      return;
    }
    // Before it is painted: a chart that is whole for a moment gives away its end.
    if (by === 1 && !isOverview()) steps.begin(slide);
    // One further away is not laid out yet.
    if (isUnseen() || Math.abs(index - now) > 1) reveal.slide(index);
    else show(index);
  };
}
