import { say } from './deck-notice.ts';
import { rememberJump } from './way-back.ts';

type OverviewOf = {
  slides(): HTMLElement[];
  current(): HTMLElement | null;
  goTo(id: string): void;
  /** It was closed at this slide. */
  opened(id: string): void;
};

export type Overview = {
  isOpen(): boolean;
  open(): void;
  close(): void;
  /** Another slide is chosen. */
  arrive(): void;
  /** What arrows do in it: true when it has used the key. */
  press(key: string): boolean;
};

/** All slides at once, in rows as wide as the screen: arrows choose, Enter and a press open. */
export function overviewOf(deck: HTMLElement, { slides, current, goTo, opened }: OverviewOf): Overview {
  const isOpen = (): boolean => deck.classList.contains('overview');

  let from: string | undefined;

  const set = (on: boolean): void => {
    if (on === isOpen()) return;
    const now = current()?.id;
    if (on) from = now;
    else if (from !== undefined && now !== undefined && from !== now) rememberJump(from, now);
    deck.classList.toggle('overview', on);
    // No link in a small slide can be reached, and no swipe turns a page. The rows scroll.
    deck.toggleAttribute('data-prevent-swipe', on);
    for (const slide of slides()) slide.inert = on || slide !== current();
    if (on) inSight();
    else if (now !== undefined) opened(now);
  };
  const inSight = (): void => current()?.scrollIntoView({ block: 'nearest' });

  const columns = (): number => {
    const all = slides();
    const top = all[0]?.offsetTop;
    const second = all.findIndex((slide) => slide.offsetTop !== top);
    return second < 0 ? all.length : second;
  };

  const stepBy = (by: number): void => {
    const all = slides();
    const at = all.indexOf(current() as HTMLElement);
    const next = all[at + by];
    if (next === undefined) return;
    goTo(next.id);
  };

  deck.addEventListener('click', ({ clientX, clientY }) => {
    if (!isOpen()) return;
    const slide = slides().find((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    });
    if (slide === undefined) return;
    goTo(slide.id);
    set(false);
  });

  return {
    isOpen,
    open: () => {
      set(true);
      say('Overview. Arrows choose a slide, Enter opens it.');
    },
    close: () => set(false),
    arrive: () => {
      if (isOpen()) inSight();
    },
    press: (key) => {
      const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns(), ArrowDown: columns() }[key];
      if (by !== undefined) stepBy(by);
      return by !== undefined;
    },
  };
}
