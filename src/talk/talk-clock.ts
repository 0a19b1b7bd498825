/** A talk's clock as it is kept. Times are in ms. */
export type TalkClock = {
  /** How long the talk has gone on, pauses left out. */
  passed: number;
  isGoing: boolean;
  /** When that was so, by the computer's clock. */
  at: number;
  /** How long it may be, where that was chosen; null: as long as its slides are planned. */
  length: number | null;
  /** How long each slide was on the screen while the clock went, by its id. */
  onSlide: Record<string, number>;
  /** The clock before it was put back to nothing; null where it was not, or began again since. */
  before: Pick<TalkClock, 'passed' | 'isGoing' | 'onSlide'> | null;
};

/** A talk that has not begun. */
export const newClock = (now: number): TalkClock => ({
  passed: 0,
  isGoing: false,
  at: now,
  length: null,
  onSlide: {},
  before: null,
});

/** The clock as it is now, with `slide` on the screen since it was last asked. A computer's clock that was set back adds nothing. */
export function advance(clock: TalkClock, now: number, slide: string): TalkClock {
  if (!clock.isGoing) return { ...clock, at: now };
  const more = Math.max(0, now - clock.at);
  const onSlide = { ...clock.onSlide, [slide]: (clock.onSlide[slide] ?? 0) + more };
  return { ...clock, passed: clock.passed + more, at: now, onSlide };
}

/** Starts the clock, or stops it for questions. */
export const setGoing = (clock: TalkClock, isGoing: boolean): TalkClock => ({ ...clock, isGoing });

/** How many minutes the talk may still take; null: as many as its slides are planned for. */
export const setLeft = (clock: TalkClock, minutes: number | null): TalkClock => ({
  ...clock,
  length: minutes === null ? null : clock.passed + minutes * 60_000,
});

/** Puts it back to nothing, where it waits until the talk leaves its first slide. */
export const putBack = ({ passed, isGoing, onSlide, length }: TalkClock, now: number): TalkClock => ({
  ...newClock(now),
  length,
  before: { passed, isGoing, onSlide },
});

/** Takes that back. What has passed since is part of the talk. */
export function takeBack(clock: TalkClock): TalkClock {
  const { before } = clock;
  if (before === null) return clock;
  const onSlide = addTimes(before.onSlide, clock.onSlide);
  return {
    ...clock,
    passed: before.passed + clock.passed,
    isGoing: before.isGoing || clock.isGoing,
    onSlide,
    before: null,
  };
}

/** A clock as it was kept; a new one where nothing was, or nothing that can be read. */
export function readClock(kept: string | null, now: number): TalkClock {
  try {
    const clock = JSON.parse(kept ?? '') as TalkClock;
    const all = [clock, clock.before ?? newClock(0)].flatMap(({ passed, onSlide }) => [
      passed,
      ...Object.values(onSlide),
    ]);
    const areTimes = [...all, clock.at, clock.length ?? 0].every((ms) => Number.isFinite(ms) && ms >= 0);
    return areTimes ? { ...newClock(now), ...clock } : newClock(now);
  } catch {
    return newClock(now);
  }
}

/** Times on slides, two together. */
export function addTimes(a: TalkClock['onSlide'], b: TalkClock['onSlide']): TalkClock['onSlide'] {
  const sum = { ...a };
  for (const [id, ms] of Object.entries(b)) sum[id] = (sum[id] ?? 0) + ms;
  return sum;
}

/** `7:42`; over an hour `1:07:42`. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
