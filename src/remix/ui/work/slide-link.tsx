import { LinkButton } from '../part/button.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';
import { titleOf } from './title-of.ts';

/** The title of a slide of the deck, which leads to it. */
export function SlideLink({ item }: { item: string }) {
  const store = useStore();
  const live = useRemix((state) => state.live);
  const remix = useRemix((state) => state.remix);
  return <LinkButton onClick={() => store.select(item)}>{titleOf({ live, remix }, item)}</LinkButton>;
}
