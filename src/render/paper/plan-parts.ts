import type { PaperContext } from '../../blocks/kit/context.ts';
import { paperOf } from '../../blocks/paper.ts';
import type { Block } from '../../model/block.ts';
import type { DeckModel } from '../../model/deck.ts';
import type { Part } from '../../model/paper.ts';

/** Blocks in order. */
export function planParts(blocks: readonly Block[], deck: DeckModel): Part[] {
  const context: PaperContext = {
    deck,
    parts: (inner) => inner.flatMap((block) => paperOf(block)(block, context)),
  };
  return context.parts(blocks);
}
