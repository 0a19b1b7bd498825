import type { UnboundBlock } from '../model/block.ts';
import type { DeckModel, UnboundSlide } from '../model/deck.ts';

/** Puts somebody's own line over the title of the deck's covers; renderers then credit the published pack at the foot. */
export function setCoverLine(deck: DeckModel, line: string): void {
  const words = line.trim();
  if (words === '') return;
  for (const slide of deck.slides) if (slide.layout === 'cover') slide.kicker = words;
}

/** A slide without its charts. Where nothing is left in the middle, what stood beside them takes the place. */
export function withoutChart(slide: UnboundSlide): UnboundSlide {
  const main = slide.main.flatMap(others);
  const side = slide.side.flatMap(others);
  if (main.length > 0 || side.length === 0) return { ...slide, main, side };
  const wide = side.map(
    (block): UnboundBlock => (block.kind === 'figures' ? { ...block, variant: 'cards' } : block),
  );
  const isFigures = side.some(({ kind }) => kind === 'figures');
  return { ...slide, layout: isFigures ? 'figures' : 'statement', main: wide, side: [] };
}

/** A block without its charts; none where it was one, or held nothing else. */
function others(block: UnboundBlock): UnboundBlock[] {
  if (block.kind === 'chart') return [];
  if (block.kind !== 'columns') return [block];
  const items = block.items
    .map((column) => ({ ...column, body: column.body.flatMap(others) }))
    .filter(({ body }) => body.length > 0);
  return items.length === 0 ? [] : [{ ...block, items }];
}
