import { sayTime } from '../../model/dates.ts';
import { lastShown, leavesTalk, sayPlace } from './talk-end.ts';

/** What the speaker's frame shows, wherever it stands: in a window of the site, of a file, or beside the slide. */
export type SpeakerView = {
  /** Ids of the slides that have notes, in order. */
  ids: string[];
  /** The slide before or after another; none at the ends of the talk: to its backup slides only a jump leads. */
  beside(id: string, by: 1 | -1): string | undefined;
  /** The last slide of the talk. */
  last: string;
  /** `slide 3 of 14`: where a slide stands. */
  placeOf(id: string): string;
  /** Brings the notes of a slide, its picture and that of the next. */
  show(id: string): void;
  /** Words under the picture of the slide on screen. */
  say(words: string): void;
  /** Does what is the frame's own: `larger` and `reset`. Anything else is left alone. */
  act(action: string): void;
  /** Stops its clock. */
  end(): void;
};

type Options = {
  /** Puts the picture of a slide into its figure; none after the last slide. */
  draw(figure: Element, id: string | undefined): void;
  /** When the talk began, in ms, and a new beginning. */
  started(): number;
  restart(): void;
};

/** Fills a speaker's frame, which has the notes of every slide in it. */
export function speakerView(element: HTMLElement, { draw, started, restart }: Options): SpeakerView {
  const sections = [...element.querySelectorAll<HTMLElement>('[data-slide]')];
  const ids = sections.map((section) => section.dataset.slide ?? '');
  const figures = {
    now: element.querySelector('.speaker-now'),
    next: element.querySelector('.speaker-next'),
  };
  // Written only when it changed: a screen reader may be listening.
  const text = (found: Element | null | undefined, words: string): void => {
    if (found && found.textContent !== words) found.textContent = words;
  };
  const tick = (): void => {
    const seconds = Math.floor((Date.now() - started()) / 1000);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    text(element.querySelector('.elapsed'), clock);
    text(element.querySelector('.clock'), sayTime(new Date()));
  };
  tick();
  const ticking = setInterval(tick, 1000);
  const beside = (id: string, by: 1 | -1): string | undefined => {
    const at = ids.indexOf(id);
    const there = sections[at + by];
    return there === undefined || leavesTalk(sections[at], there) ? undefined : ids[at + by];
  };
  return {
    ids,
    beside,
    last: ids[lastShown(sections)] ?? '',
    placeOf: (id) => sayPlace(sections, ids.indexOf(id)),
    show: (id) => {
      const next = beside(id, 1);
      for (const section of sections) section.hidden = section.dataset.slide !== id;
      if (figures.now !== null) draw(figures.now, id);
      if (figures.next !== null) draw(figures.next, next);
      text(
        figures.next?.querySelector('figcaption'),
        next === undefined ? 'That was the last slide' : 'Next',
      );
      element.querySelector('.speaker-notes')?.scrollTo(0, 0);
    },
    say: (words) => text(figures.now?.querySelector('figcaption'), words),
    act: (action) => {
      // Three sizes, then back to the first.
      if (action === 'larger') element.dataset.size = String((Number(element.dataset.size ?? 0) + 1) % 3);
      if (action === 'reset') restart();
      tick();
    },
    end: () => clearInterval(ticking),
  };
}
