import type { DeckModel, PackModel, Slide } from '../../../model/deck.ts';
import type { Remix, RemixItem } from '../../../model/remix.ts';
import { type AppliedRemix, applyRemix, applySteps } from '../../../select/apply-remix.ts';
import { runSteps, type Steps } from '../../../select/steps.ts';
import { itemOf } from './item-of.ts';

/** The deck of a remix as the screens show it: slides that did not change keep their identity, so that nothing redraws. */
export type LiveDeck = {
  deck: DeckModel;
  /** The same with the charts, claims and sources of hidden slides: what their pictures are drawn from. */
  drawn: DeckModel;
  notes: AppliedRemix['notes'];
  /** Slide of every item, hidden ones too; an item that the pack lost has none. */
  slides: Readonly<Record<string, Slide>>;
};

/** The whole remix applied. `pack` speaks of the chosen place already. Slides equal to those of `before` are reused. */
export function liveDeck(pack: PackModel, remix: Remix, before: LiveDeck | null): LiveDeck {
  return runSteps(liveSteps(pack, remix, before));
}

/** The same, a slide at a time. */
export function* liveSteps(pack: PackModel, remix: Remix, before: LiveDeck | null): Steps<LiveDeck> {
  const { deck, notes, itemOf: items } = yield* applySteps(pack, placeless(remix));
  const slides: Record<string, Slide> = {};
  for (const slide of deck.slides) {
    const item = items[slide.id];
    if (item !== undefined) slides[item] = reuse(before?.slides[item], slide);
    yield;
  }
  let drawn = deck;
  for (const item of remix.items) {
    if (slides[item.id] !== undefined) continue;
    const alone = itemDeck(pack, remix, item);
    const [slide] = alone.slides;
    if (slide !== undefined) {
      slides[item.id] = reuse(before?.slides[item.id], slide);
      drawn = {
        ...drawn,
        charts: { ...alone.charts, ...drawn.charts },
        claims: { ...alone.claims, ...drawn.claims },
        sources: { ...alone.sources, ...drawn.sources },
      };
    }
    yield;
  }
  return { deck, drawn, notes, slides };
}

/**
 * The deck with one item applied afresh: what a keystroke costs is one slide, however many there are. Numbers and
 * sections are those of before, and are settled by the next `liveDeck`.
 */
export function withItem(pack: PackModel, remix: Remix, id: string, live: LiveDeck): LiveDeck {
  const item = itemOf(remix, id);
  const before = live.slides[id];
  const alone = item === undefined ? undefined : itemDeck(pack, remix, item).slides[0];
  if (alone === undefined || before === undefined) return liveDeck(pack, remix, live);
  const { id: name, number, section, minutes } = before;
  // The line over a cover is typed; over other slides stands their section, which is settled later.
  const { kicker } = alone.layout === 'cover' ? alone : before;
  const slide = { ...alone, id: name, number, section, kicker, minutes };
  const slides = live.deck.slides.map((other) => (other.id === name ? slide : other));
  const deck = { ...live.deck, slides };
  const drawn = live.drawn === live.deck ? deck : { ...live.drawn, slides };
  return { ...live, deck, drawn, slides: { ...live.slides, [id]: slide } };
}

/** A deck of one item, shown whether it is hidden or not; without slides where the pack has no such slide. */
function itemDeck(pack: PackModel, remix: Remix, item: RemixItem): DeckModel {
  const alone = { ...placeless(remix), items: [{ ...item, hidden: false }] };
  return applyRemix(pack, alone).deck;
}

/** The place is in the pack already. */
function placeless(remix: Remix): Remix {
  return remix.place === null ? remix : { ...remix, place: null };
}

function reuse(before: Slide | undefined, slide: Slide): Slide {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(slide) ? before : slide;
}
