import type { RevealApi } from 'reveal.js';

/** A hidden window paints nothing, and a busy one may paint late: reveal.js follows after this long at most. */
const patience = 120; // ms

/**
 * Puts the next or previous slide on the screen before reveal.js goes through all the others, which takes it the
 * longer the more slides there are:
 *
 *     key, button, swipe ─► reveal.slide() ─► beforeslidechange: held back, the slide shown by its class alone
 *                                                  └─ painted ─► reveal.slide() again, which now runs through
 */
export function paintFirst(reveal: RevealApi): void {
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

  reveal.on('beforeslidechange', (event) => {
    const isBehind = waiting !== null;
    waiting = null;
    if (isFollowing || isBehind || document.hidden || reveal.isOverview()) return;
    const current = reveal.getCurrentSlide();
    const index = 'indexh' in event ? Number(event.indexh) : Number.NaN;
    const step = index - (reveal.getIndices().h ?? 0);
    // Neighbours are laid out already. Further away there is no hurry, and who asks may need the slide at once.
    const next = { '1': current?.nextElementSibling, '-1': current?.previousElementSibling }[step];
    if (!next) return;
    event.preventDefault();
    current?.classList.remove('present');
    next.classList.add('present');
    waiting = index;
    requestAnimationFrame(() => setTimeout(follow, 0));
    setTimeout(follow, patience);
  });

  // The next slide is counted from where reveal.js is: it catches up before anything else is asked of it.
  for (const type of ['keydown', 'click', 'touchmove', 'hashchange'])
    window.addEventListener(type, follow, { capture: true, passive: true });
}

/** Codes of the keys that ask for the next slide: right, page down, space, N; and for the previous one. */
const steps = [
  { codes: [39, 34, 32, 78], step: 1 },
  { codes: [37, 33, 80], step: -1 },
];

/**
 * These keys without the search of reveal.js through the deck for ways that lead on: there is one way. With Shift,
 * an arrow goes to the end of the deck and the space bar goes back, as ever.
 */
export function stepKeys(deck: () => RevealApi): Record<number, (event: KeyboardEvent) => void> {
  const press = (event: KeyboardEvent, forward: number): void => {
    const reveal = deck();
    const step = event.shiftKey && event.key === ' ' ? -1 : forward;
    const slide = reveal.getCurrentSlide();
    if (!(step > 0 ? slide?.nextElementSibling : slide?.previousElementSibling)) return;
    if (event.shiftKey && event.key.startsWith('Arrow'))
      reveal.slide(step > 0 ? reveal.getTotalSlides() - 1 : 0);
    else reveal.slide((reveal.getIndices().h ?? 0) + step);
  };
  return Object.fromEntries(
    steps.flatMap(({ codes, step }) =>
      codes.map((code) => [code, (event: KeyboardEvent) => press(event, step)]),
    ),
  );
}

/** Settles when the first slide has reached the screen, or as soon as that can be known. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
      requestAnimationFrame(() => setTimeout(resolve, 0));
      return;
    }
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
