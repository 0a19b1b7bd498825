import type { Remix, RemixItem } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { type Change, done, refused, setMinutes } from './commands.ts';

const minute = 60_000;

/**
 * Plans for every slide of the talk what it took in a run-through, to a tenth of a minute. Slides that were not shown keep
 * their minutes.
 *
 * @param taken How long an item was on the screen, in ms.
 */
export function planFromRun(remix: Remix, taken: (item: RemixItem) => number): Change {
  let next = remix;
  for (const item of shownSlides(remix.items)) {
    const tenths = Math.round((taken(item) / minute) * 10);
    if (tenths === 0) continue;
    const change = setMinutes(next, item.id, tenths / 10);
    if (!change.ok) return change;
    next = change.remix;
  }
  return next === remix
    ? refused('None of the slides of that run-through is in this deck any more.')
    : done(next);
}
