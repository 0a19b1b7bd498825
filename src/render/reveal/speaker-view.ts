import { make } from '../../browser/make.ts';
import { settings } from '../../browser/settings.ts';
import { sayTime } from '../../model/dates.ts';
import { paceOf, paceWords, skipWords } from '../../talk/pace.ts';
import { lastRun, type RunThrough, readRun, runKey } from '../../talk/run-through.ts';
import {
  addTimes,
  clockWords,
  putBack,
  setGoing,
  setLeft,
  type TalkClock,
  takeBack,
} from '../../talk/talk-clock.ts';
import { openJump } from './jump.ts';
import { keptClock } from './kept-clock.ts';
import { type Point, speakerLight } from './light.ts';
import { openShorten } from './shorten.ts';
import { besideIn, lastShown, leaveOut, sayPlace } from './talk-end.ts';
import { talkSlides } from './talk-slides.ts';
import { openTimes } from './times.ts';

/** What the speaker's frame shows, wherever it stands: in a window of the site, of a file, or beside the slide. */
export type SpeakerView = {
  /** Ids of the slides that have notes, in order. */
  ids: string[];
  /** The slide before or after another; none at the ends of the talk: to its backup slides only a jump leads. */
  beside(id: string, by: 1 | -1): string | undefined;
  /** The last slide of the talk. */
  last(): string;
  /** `slide 3 of 14`: where a slide stands. */
  placeOf(id: string): string;
  /** Brings the notes of a slide, its picture and that of the next. `isTold`: the talk has come here, and its clock goes. */
  show(id: string, isTold: boolean): void;
  /** The slides that the talk leaves out. */
  left(ids: readonly string[]): void;
  /** How many minutes the talk may still take; null: as many as its slides are planned for. */
  setLeft(minutes: number | null): void;
  /** Words under the picture of the slide on screen. */
  say(words: string): void;
  /** Says plainly whether the screen stays as it is. */
  freeze(on: boolean): void;
  /** Does what is the frame's own, by the name of its button. Anything else is left alone. */
  act(action: string): void;
  /** Points no longer; false where it did not. */
  endLight(): boolean;
  /** Stops its clock. */
  end(): void;
};

type Options = {
  edition: string;
  /** Puts the picture of a slide into its figure; none after the last slide. */
  draw(figure: Element, id: string | undefined): void;
  /** A slide in a document that has it drawn; null while that is on its way. */
  slideOf(id: string): HTMLElement | null;
  /** Goes to a slide. */
  goTo(id: string): void;
  /** Where somebody says how much time there is. */
  shortenDialog(): HTMLDialogElement | null;
  /** Draws a light where the speaker points; null takes it away. */
  point(to: Point | null): void;
  /** Leaves these slides out of the talk, and no others. */
  leave(ids: string[]): void;
  /** The clock is another, to be kept by the deck too, which outlives these notes. */
  share?(clock: string): void;
};

const minute = 60_000;
/** For how long a clock that was put back by mistake can be had again, in ms of the talk. */
const canTakeBack = 2 * minute;

/** Fills a speaker's frame, which has the notes of every slide in it. */
export function speakerView(element: HTMLElement, options: Options): SpeakerView {
  const { draw, edition, leave } = options;
  const sections = [...element.querySelectorAll<HTMLElement>('[data-slide]')];
  const ids = sections.map((section) => section.dataset.slide ?? '');
  const part = (name: string) => element.querySelector<HTMLElement>(name);
  const button = (action: string) => part(`[data-notes="${action}"]`);
  const figures = { now: part('.speaker-now'), next: part('.speaker-next') };
  const light = speakerLight(figures.now, options.point);
  const setLight = (on: boolean): void => {
    light.set(on);
    button('light')?.setAttribute('aria-pressed', String(on));
  };
  let current = '';

  const kept = keptClock(edition);
  /** The clock as it goes, or changed. */
  const change = (what?: (clock: TalkClock) => TalkClock): TalkClock => {
    const clock = kept.change(current, what);
    const before = readRun(settings.get(runName));
    const run = lastRun(before, clock);
    if (run !== before) keepRun(run);
    if (what !== undefined) options.share?.(JSON.stringify(clock));
    return clock;
  };

  // Kept for good: a run-through is made the day before.
  const runName = runKey(edition);
  let isRunKept = true;
  let undoClear: (() => void) | null = null;
  const keepRun = (run: RunThrough | null): void => {
    isRunKept = settings.set(runName, JSON.stringify(run));
  };
  const clearRun = (): void => {
    const { onSlide } = change();
    const run = readRun(settings.get(runName));
    undoClear = () => {
      undoClear = null;
      keepRun(run);
      change((clock) => ({ ...clock, onSlide: addTimes(onSlide, clock.onSlide) }));
    };
    keepRun(null);
    change((clock) => ({ ...clock, onSlide: {} }));
  };

  // Written only when it changed: a screen reader may be listening.
  const text = (found: Element | null | undefined, words: string): void => {
    if (found && found.textContent !== words) found.textContent = words;
  };
  const planned = (): number =>
    talkSlides(sections).reduce(
      (sum, { minutes }, index) => sum + (sections[index]?.dataset.backup === undefined ? minutes : 0),
      0,
    ) * minute;
  const timeLeft = (clock: TalkClock): number => ((clock.length ?? planned()) - clock.passed) / minute;
  const paceNow = (clock: TalkClock) =>
    paceOf(talkSlides(sections), current, (clock.onSlide[current] ?? 0) / minute, timeLeft(clock));
  const leftNow = (): string[] => ids.filter((_, index) => sections[index]?.dataset.left !== undefined);

  const tick = (): void => tell(change());
  const tell = (clock: TalkClock): void => {
    const hasBegun = clock.isGoing || clock.passed > 0;
    text(part('.elapsed'), clockWords(clock.passed));
    text(part('.speaker-plan'), `of ${clockWords(clock.length ?? planned())}`);
    text(part('.clock'), sayTime(new Date()));
    text(button('hold'), clock.isGoing ? 'Pause clock' : 'Start clock');
    const isUndoing = clock.before !== null && clock.passed < canTakeBack;
    text(button('reset'), isUndoing ? 'Undo restart' : 'Restart clock');
    const pace = paceNow(clock);
    const skip = skipWords(pace, talkSlides(sections));
    const isPaused = hasBegun && !clock.isGoing;
    text(
      part('.pace-said'),
      hasBegun ? `${isPaused ? 'Paused. ' : ''}${paceWords(pace)}.` : 'The clock starts when you go on.',
    );
    part('.pace-said')?.classList.toggle('is-over', hasBegun && pace.over > 0 && skip !== null);
    const [skips, whole] = [button('skip'), button('whole')];
    if (skips) skips.hidden = !hasBegun || skip === null;
    if (skip !== null) text(skips, skip);
    const left = leftNow().length;
    if (whole) whole.hidden = left === 0;
    text(whole, `Take ${left === 1 ? 'a slide' : `${left} slides`} in again`);
  };

  const beside = (id: string, by: 1 | -1): string | undefined => ids[besideIn(sections, ids.indexOf(id), by)];
  const drawNext = (): void => {
    const next = beside(current, 1);
    if (figures.next !== null) draw(figures.next, next);
    const title = sections[ids.indexOf(next ?? '')]?.querySelector('h2')?.textContent ?? '';
    const words = next === undefined ? 'That was the last slide' : `Next: ${title}`;
    text(figures.next?.querySelector('figcaption'), words);
    drawTrack();
  };
  /** A piece for each slide of the talk, as wide as it is long. */
  const drawTrack = (): void => {
    const at = ids.indexOf(current);
    const pieces = talkSlides(sections).flatMap(({ minutes, isOut }, index) => {
      if (isOut || minutes === 0) return [];
      const piece = make('i', { class: index < at ? 'told' : index === at ? 'now' : '' });
      piece.style.flexGrow = String(minutes);
      return [piece];
    });
    part('.pace-track')?.replaceChildren(...pieces);
  };
  const acts: Record<string, () => void> = {
    // Three sizes, then back to the first.
    larger: () => {
      element.dataset.size = String((Number(element.dataset.size ?? 0) + 1) % 3);
    },
    hold: () => change((clock) => setGoing(clock, !clock.isGoing)),
    reset: () =>
      change((clock) =>
        clock.before !== null && clock.passed < canTakeBack ? takeBack(clock) : putBack(clock, Date.now()),
      ),
    jump: () =>
      openJump(part('#deck-jump'), {
        notes: sections,
        current,
        slideOf: options.slideOf,
        goTo: options.goTo,
      }),
    times: () => {
      change();
      undoClear = null;
      // Only a try shows whether anything is kept.
      keepRun(readRun(settings.get(runName)));
      openTimes(part('#deck-times'), sections, {
        run: () => readRun(settings.get(runName)),
        isKept: isRunKept,
        clear: clearRun,
        undo: () => undoClear,
      });
    },
    light: () => setLight(!light.isOn()),
    skip: () => leave([...leftNow(), ...paceNow(change()).skip]),
    whole: () => leave([]),
    shorten: () =>
      openShorten(options.shortenDialog(), {
        slides: sections,
        at: current,
        minutesLeft: timeLeft(change()),
        leave: (out, minutes) => {
          setMinutes(minutes);
          leave(out);
        },
      }),
  };
  const setMinutes = (minutes: number | null): void => {
    tell(change((clock) => setLeft(clock, minutes)));
  };
  const ticking = setInterval(tick, 1000);
  return {
    ids,
    beside,
    last: () => ids[lastShown(sections)] ?? '',
    placeOf: (id) => sayPlace(sections, ids.indexOf(id)),
    setLeft: setMinutes,
    show: (id, isTold) => {
      // Notes that were closed for a while come back to the slide that was told meanwhile.
      current ||= id;
      // What has passed was for the slide that was on the screen.
      change(isTold ? (clock) => (clock.passed === 0 ? setGoing(clock, true) : clock) : undefined);
      current = id;
      for (const section of sections) section.hidden = section.dataset.slide !== id;
      if (figures.now !== null) draw(figures.now, id);
      drawNext();
      part('.speaker-notes')?.scrollTo(0, 0);
      tick();
    },
    left: (out) => {
      if (out.join(' ') === leftNow().join(' ')) return;
      leaveOut(sections, out);
      drawNext();
      tick();
    },
    say: (words) => text(figures.now?.querySelector('figcaption'), words),
    freeze: (on) => {
      light.hold(on);
      element.toggleAttribute('data-frozen', on);
      button('freeze')?.setAttribute('aria-pressed', String(on));
    },
    act: (action) => {
      acts[action]?.();
      tick();
    },
    endLight: () => {
      const wasOn = light.isOn();
      setLight(false);
      return wasOn;
    },
    end: () => clearInterval(ticking),
  };
}
