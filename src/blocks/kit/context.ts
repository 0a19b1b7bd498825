import type { Block, BlockKind, BlockOf } from '../../model/block.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';

/** What text is measured with: a typeface, and the height in px of any block at a width in px in it. */
export type Measurer = { face: Face; block: (block: Block, width: number) => number };

/** Height in px of one kind of block at a width in px. */
export type MeasureBlock<K extends BlockKind> = (
  block: BlockOf<K>,
  width: number,
  measurer: Measurer,
) => number;

/** What a block may know of the deck around it, and how it plans the blocks that it holds. */
export type PptxContext = {
  deck: DeckModel;
  slide: Slide;
  measurer: Measurer;
  /** Blocks one under another, never higher than the box; `scale` is their text size against 24 px. */
  stack: (blocks: readonly Block[], box: Box, scale?: number) => PptxShape[];
};

/** One kind of block as shapes inside a box that is at least as high as its measure. */
export type PlanBlock<K extends BlockKind> = (
  block: BlockOf<K>,
  box: Box,
  context: PptxContext,
) => PptxShape[];
