import { itemOf } from '../store/item-of.ts';
import type { RemixState } from '../store/store.ts';

/** What an item is called: the title of its slide, or its id in the pack where the slide is gone. */
export function titleOf({ live, remix }: Pick<RemixState, 'live' | 'remix'>, id: string): string {
  const slide = live.slides[id];
  if (slide !== undefined) return slide.plainTitle;
  const item = itemOf(remix, id);
  return item?.kind === 'slide' ? item.slide : 'Untitled slide';
}
