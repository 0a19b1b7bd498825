import type { PackModel } from '../../model/deck.ts';
import { isAskSlide } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
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
 * does not tell, then what it does; each time from the end. Cover, dividers, asks and slides of one's own stay.
 */
export function slidesToDrop(remix: Remix, pack: PackModel): RemixItem[] {
  let over = minutesOver(remix);
  if (over === 0) return [];
  const edition = remix.edition === null ? undefined : entryOf(pack.editions, remix.edition);
  const told = new Set(shownSlides(edition?.slides ?? []).map(({ id }) => id));
  const found = shownSlides(remix.items).flatMap((item, at) => {
    const slide = item.kind === 'slide' && !item.hidden ? entryOf(pack.slides, item.slide) : undefined;
    const stays = slide === undefined || item.minutes === 0 || isAskSlide(slide.id) || bare.has(slide.layout);
    if (stays) return [];
    return [{ item, at, worth: slide.layout === 'links' ? 0 : told.has(slide.id) ? 2 : 1 }];
  });
  const chosen: RemixItem[] = [];
  for (const { item } of found.sort((a, b) => a.worth - b.worth || b.at - a.at)) {
    if (over <= 0) break;
    chosen.push(item);
    over -= item.minutes;
  }
  // One that came first may not be needed any more, after a longer one.
  return chosen.filter((item) => {
    const isNeeded = over + item.minutes > 0;
    if (!isNeeded) over += item.minutes;
    return isNeeded;
  });
}

const bare = new Set(['cover', 'section', 'agenda']);

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
