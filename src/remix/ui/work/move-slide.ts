import { upperFirst } from '../../../charts/sentence.ts';
import type { Remix } from '../../../model/remix.ts';
import { moveItem, placeOf } from '../../core/commands.ts';
import type { RemixStore } from '../store/store.ts';

/** Moves a slide to a place in the order, counted from 0, and says where it stands now. */
export function moveSlide(store: RemixStore, id: string, to: number): void {
  const place = sayPlace(store.get().remix, id, to);
  const refused = store.change((remix) => moveItem(remix, id, to), { label: 'Move slide' });
  if (refused === null) store.say(`${upperFirst(place)}.`);
}

/** Where a slide would stand that is moved to a place in the order, and why not there, e.g. `position 3 of 14`. */
export function sayPlace(remix: Remix, id: string, to: number): string {
  const place = placeOf(remix, id, to);
  const { length } = remix.items;
  const isKept = place !== to && to >= 0 && to < length;
  return `position ${place + 1} of ${length}${isKept ? ': slides for questions stay behind the others' : ''}`;
}
