import type { PackModel } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { leastMissed, type Worth } from '../../talk/least-missed.ts';
import { worthOf } from '../../talk/worth.ts';
import { backItem, type Change, done } from './commands.ts';

type Talk = Pick<Remix, 'items' | 'minutes'>;

/** Minutes of the talk: of the slides that are shown, without those for questions. */
export function talkMinutes({ items }: Pick<Remix, 'items'>): number {
  return shownSlides(items).reduce((sum, item) => sum + (item.hidden ? 0 : item.minutes), 0);
}

/** Minutes by which the talk is longer than the meeting, to a tenth; 0 where it fits, give or take a twentieth. */
export function minutesOver(talk: Talk): number {
  const minutes = talkMinutes(talk);
  const isOver = talk.minutes > 0 && minutes > talk.minutes * 1.05;
  return isOver ? Math.round((minutes - talk.minutes) * 10) / 10 : 0;
}

/**
 * Slides to keep for questions so that the talk fits, those that it misses least first: reading lists, what its edition
 * does not tell, what it does, and last its spine; each time from the end. Cover, dividers, asks and slides of one's own stay.
 */
export function slidesToDrop(remix: Remix, pack: PackModel): RemixItem[] {
  const over = minutesOver(remix);
  if (over === 0) return [];
  const edition = remix.edition === null ? undefined : entryOf(pack.editions, remix.edition);
  const told = new Set(shownSlides(edition?.slides ?? []).map(({ id }) => id));
  const worth = (item: RemixItem): Worth => {
    const slide = item.kind === 'slide' && !item.hidden ? entryOf(pack.slides, item.slide) : undefined;
    if (slide === undefined) return null;
    const found = worthOf({ ...slide, minutes: item.minutes }, edition?.spine ?? []);
    return found === 2 && !told.has(slide.id) ? 1 : found;
  };
  const slides = shownSlides(remix.items);
  return leastMissed(slides, (item) => ({ minutes: item.minutes, worth: worth(item) }), over);
}

/** Puts slides behind the end, for questions, in the order of the talk. */
export function keepForQuestions(remix: Remix, ids: readonly string[]): Change {
  let next = remix;
  for (const { id } of remix.items) {
    if (!ids.includes(id)) continue;
    const change = backItem(next, id, true);
    if (!change.ok) return change;
    next = change.remix;
  }
  return done(next);
}
