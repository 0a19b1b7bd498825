/**
 * What a talk loses with a slide: 0 a list to read later, 1 a slide that its edition does not tell, 2 one that it does, 3
 * one of its spine. Null: the slide stays.
 */
export type Worth = 0 | 1 | 2 | 3 | null;

/**
 * Slides to leave out of a talk that is too long, those that it misses least first, and of equal ones the later.
 *
 * @param slides In the order of the talk.
 * @param over Minutes to win back.
 * @returns No more than are needed; all that may go where those do not suffice.
 */
export function leastMissed<T>(
  slides: readonly T[],
  of: (slide: T) => { minutes: number; worth: Worth },
  over: number,
): T[] {
  let left = over;
  const found = slides.flatMap((slide, at) => {
    const { minutes, worth } = of(slide);
    return worth === null || minutes === 0 ? [] : [{ slide, at, minutes, worth }];
  });
  const chosen: typeof found = [];
  for (const one of found.sort((a, b) => a.worth - b.worth || b.at - a.at)) {
    if (left <= 0) break;
    chosen.push(one);
    left -= one.minutes;
  }
  // One that came first may not be needed any more, after a longer one.
  return chosen
    .filter(({ minutes }) => {
      const isNeeded = left + minutes > 0;
      if (!isNeeded) left += minutes;
      return isNeeded;
    })
    .map(({ slide }) => slide);
}
