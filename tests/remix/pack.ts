import type { PackModel } from '../../src/model/deck.ts';
import type { OwnContent, OwnItem, Remix, SlideItem } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { realPack as compiled } from '../pack.ts';

export const now = '2026-11-20T09:30:00.000Z';

/** The real pack, compiled and frozen. */
export const realPack = (): PackModel => freeze(compiled());

/** A remix that begins as an edition of the pack. Default: the full one, without its backup slides. */
export function started(pack: PackModel, edition?: string): Remix {
  const remix = remixFromEdition(pack, edition ?? 'full', { id: 'r1', name: 'Our deck', now });
  return freeze(edition === undefined ? withoutBackup(remix) : remix);
}

/** A remix whose last item is also the last slide of its deck. */
export function withoutBackup(remix: Remix): Remix {
  return { ...remix, items: shownSlides(remix.items) };
}

/** The item that shows a slide. */
export function itemFor(remix: Remix, slide: string): SlideItem {
  const item = remix.items.find((candidate) => candidate.kind === 'slide' && candidate.slide === slide);
  if (item?.kind !== 'slide') throw new Error(`no item shows ${slide}`);
  return item;
}

/** The remix with one item changed. */
export function withItem(remix: Remix, id: string, change: Partial<SlideItem>): Remix {
  const items = remix.items.map((item) =>
    item.id === id && item.kind === 'slide' ? { ...item, ...change } : item,
  );
  return { ...remix, items };
}

/** A slide of one's own. */
export function own(content: OwnContent, rest: Partial<OwnItem> = {}): OwnItem {
  return {
    kind: 'own',
    id: 'own1',
    hidden: false,
    title: 'Our own slide',
    content,
    notes: [],
    source: '',
    minutes: 1,
    ...rest,
  };
}

/** Frozen all the way down: a function that changes what it is given fails the test. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** A picture of one pixel. */
export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
