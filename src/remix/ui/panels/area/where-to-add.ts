import type { PackModel, UnboundSlide } from '../../../../model/deck.ts';
import { entryOf } from '../../../../model/entry-of.ts';
import type { RemixItem } from '../../../../model/remix.ts';

type Wanted = {
  slide: string;
  /** The slide of the pack that it follows; null for none. */
  after: string | null;
  /** Item in hand. */
  selected: string | null;
};

/**
 * Where a slide that comes with a place goes in a running order: after the slide it follows in the pack; else to the
 * end of its own section; else before the first divider, as under any other it would stand in a part that is not its
 * own; else after the slide in hand.
 */
export function whereToAdd(
  items: readonly RemixItem[],
  pack: Pick<PackModel, 'slides'>,
  { slide, after, selected }: Wanted,
): number {
  const slideOf = (item: RemixItem): UnboundSlide | undefined =>
    item.kind === 'slide' ? entryOf(pack.slides, item.slide) : undefined;
  const isDivider = (item: RemixItem): boolean =>
    !item.hidden && (item.kind === 'break' || slideOf(item)?.layout === 'section');
  const before = items.findIndex((item) => item.kind === 'slide' && item.slide === after);
  if (before >= 0) return before + 1;
  const section = entryOf(pack.slides, slide)?.section ?? null;
  const opens = items.findIndex((item) => isDivider(item) && slideOf(item)?.section === section);
  if (opens >= 0 && section !== null) {
    const next = items.findIndex((item, at) => at > opens && isDivider(item));
    return next < 0 ? items.length : next;
  }
  const first = items.findIndex(isDivider);
  if (first >= 0) return first;
  const inHand = items.findIndex(({ id }) => id === selected);
  return inHand < 0 ? items.length : inHand + 1;
}
