import { addSlide } from '../../core/commands.ts';
import type { RemixStore } from '../store/store.ts';

/** Adds a slide of the pack at a place in the order, in the words of the edition that the deck began from. */
export function addFromPack(store: RemixStore, slide: string, at: number | undefined): void {
  const { remix, pack } = store.get();
  const { edition } = remix;
  const entry = edition === null ? undefined : pack.editions[edition]?.slides.find(({ id }) => id === slide);
  const own = entry !== undefined && (entry.title ?? entry.lead ?? entry.notes) !== null;
  const place = at === undefined ? '' : `, at position ${at + 1}`;
  store.change((now, from) => addSlide(now, from, slide, at, own ? edition : null), {
    label: 'Add slide',
    say: `Added: ${pack.slides[slide]?.plainTitle ?? slide}${place}`,
  });
}
