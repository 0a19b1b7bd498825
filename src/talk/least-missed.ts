/** What a talk loses with a slide, in no unit: more is worse. Null: the slide stays. */
export type Worth = number | null;

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
  // The last may have won more than was needed: then one stays after all, and better one that would be missed.
  return chosen
    .reverse()
    .filter(({ minutes }) => {
      const isNeeded = left + minutes > 0;
      if (!isNeeded) left += minutes;
      return isNeeded;
    })
    .reverse()
    .map(({ slide }) => slide);
}
