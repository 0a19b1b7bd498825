import type { Block, BlockKind, BlockOf } from '../../model/block.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import type { Part } from '../../model/paper.ts';
import type { Box, Para, PptxShape, Run, Seats } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import type { Seated, SeatLook } from './seats.ts';

/** What text is measured with: a typeface, and the height in px of any block at a width in px in it. */
export type Measurer = { face: Face; block: (block: Block, width: number) => number };

/** Height in px of one kind of block at a width in px. */
type MeasureBlock<K extends BlockKind> = (block: BlockOf<K>, width: number, measurer: Measurer) => number;

/** The placeholder that takes running text. */
export type FlowRole = 'body' | 'side';

/** How a kind of block runs on with its neighbours as one text in PowerPoint; the paragraphs know their spaces. */
type Flow<K extends BlockKind> = {
  /** Whether it does so in a placeholder, or where there is none. */
  runsOn: (block: BlockOf<K>, role: FlowRole | undefined) => boolean;
  paras: (block: BlockOf<K>, width: number, face: Face) => Para[];
  /** Its paragraphs may move apart, and it keeps to the place of its layout. */
  isAiry?: true;
};

/** What counts for the lines of a text beside its width: typeface, renderer, part of the slide. */
export type TextRoom = { face: Face; isWeb: boolean; part: 'main' | 'side' };

/** What one kind of block needs on the canvas. */
export type MeasureSpec<K extends BlockKind> = {
  height: MeasureBlock<K>;
  /** The texts whose lines are counted, and the width that each has. Default: its paragraphs, where it runs on. */
  texts?: (block: BlockOf<K>, width: number, room: TextRoom) => readonly LinedText[];
  flow?: Flow<K>;
};

/**
 * A text with its size and the width that it has, in px. Default of the size: that of the slide. A step is circled on the
 * web and numbered as a list in PowerPoint, in different widths.
 */
export type LinedText = { runs: readonly Run[]; size?: number; width: number; isCircled?: boolean };

/** What a block may know of the deck around it, and how it plans the blocks that it holds. */
export type PptxContext = {
  deck: DeckModel;
  slide: Slide;
  measurer: Measurer;
  /** Blocks one under another, never higher than the box; `size` is that of their text in px. */
  stack: (blocks: readonly Block[], box: Box, size: number) => PptxShape[];
};

/** One kind of block as shapes inside a box that is at least as high as its measure. */
export type PlanBlock<K extends BlockKind> = (
  block: BlockOf<K>,
  box: Box,
  context: PptxContext,
) => PptxShape[];

/** What PowerPoint does with one kind of block. */
export type PptxSpec<K extends BlockKind> = {
  /** The block as shapes inside a box. */
  plan: PlanBlock<K>;
  /** How much of its own height it may add when there is room. Default: nothing. */
  growth?: (block: BlockOf<K>) => number;
  /** How much larger a block that is set small may be set where there is room: up to the body size of the slide. */
  enlargement?: number;
  /** Its words stand between lines and dots, and are set smaller in a wide typeface. */
  isDrawn?: true;
  /** The block as a grid of body placeholders (null where it holds more than text), and how they look. */
  seats?: {
    of: (block: BlockOf<K>, face: Face) => Seated | null;
    look: (seats: Pick<Seats, 'count' | 'columns' | 'marks'>) => SeatLook;
  };
};

/** What a block may know of the deck around it on paper, and the parts of blocks that it holds. */
export type PaperContext = { deck: DeckModel; parts: (blocks: readonly Block[]) => Part[] };

/** One kind of block as parts of a text. */
export type PaperBlock<K extends BlockKind> = (block: BlockOf<K>, context: PaperContext) => Part[];
