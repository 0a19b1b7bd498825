import type { PackModel } from '../../../../model/deck.ts';
import { plainText } from '../../../../model/inline-text.ts';
import type { Remix } from '../../../../model/remix.ts';
import { walkObjects } from '../../../../model/walk.ts';
import { originalSlide } from '../../../../select/apply-remix.ts';

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
    walkObjects([slide.title, slide.main, slide.side], (node) => {
      if (typeof node.claim !== 'string' || typeof node.figure !== 'string') return;
      const name = `${node.claim}.${node.figure}`;
      const claim = Object.hasOwn(pack.claims, node.claim) ? pack.claims[node.claim] : undefined;
      const figure = claim?.figures.find((one) => one.name === node.figure);
      if (claim === undefined || figure === undefined || figure.bound === true || found.has(name)) return;
      found.set(name, {
        claim: node.claim,
        figure: figure.name,
        display: figure.big ?? figure.display,
        what: figure.label ?? claim.statement,
        // In the words of the edition; `plainTitle` has them only when the deck is put together.
        slide: plainText(slide.title),
      });
    });
  }
  return [...found.values()];
}
