import type { PackModel } from '../../../../model/deck.ts';
import { figureOf, writeReference } from '../../../../model/reference.ts';
import type { Remix } from '../../../../model/remix.ts';
import { referencesIn } from '../../../../model/visit.ts';
import { originalSlide } from '../../../../select/apply-remix.ts';
import { wordsOf } from '../../../../select/bind.ts';

/** A number of the pack that a local figure can stand in for. */
export type DeckNumber = { claim: string; figure: string; display: string; what: string; slide: string };

/** The pack's numbers on the slides of a remix, in its order, each once, with the first slide that shows it. */
export function deckNumbers(
  remix: Pick<Remix, 'items' | 'title' | 'subtitle'>,
  pack: PackModel,
): DeckNumber[] {
  const found = new Map<string, DeckNumber>();
  for (const item of remix.items) {
    const slide = item.kind === 'slide' && !item.hidden ? originalSlide(pack, remix, item) : null;
    if (slide === null) continue;
    const { title, main, side } = slide;
    for (const reference of referencesIn({ title, main, side })) {
      const name = writeReference(reference);
      const named = figureOf(reference, pack.claims);
      if (named === null || named.figure.limit === true || found.has(name)) continue;
      const { claim, figure } = named;
      found.set(name, {
        ...reference,
        display: figure.big ?? figure.display,
        what: figure.label ?? claim.statement,
        // In the words of the edition; `plainTitle` has them only when the deck is put together.
        slide: wordsOf(slide.title, pack),
      });
    }
  }
  return [...found.values()];
}
