import type { BlockKind, BlockOf } from '../model/block.ts';
import type { MeasureSpec, PaperBlock, PptxSpec } from './kit/context.ts';
import type { BlockFields } from './kit/fields.ts';
import type { Lowering } from './lowering.ts';
import type { BlockView } from './web-context.ts';

/**
 * All that is to be known of one kind of block. Each side is a file of the kind's folder, named as it is here, and is
 * listed by kind in the file of the same name beside this one. They are not one object: a page would then load the
 * PowerPoint planner and the compiler with the component that it shows.
 */
type BlockSpec<K extends BlockKind> = {
  /** From its tags in a slide's source; null where Markdown itself or the builder makes the block. */
  lower: Lowering<K> | null;
  /** Its height on the canvas, the lines of its texts, and how it runs on with its neighbours. */
  measure: MeasureSpec<K>;
  /** In PowerPoint. */
  pptx: PptxSpec<K>;
  /** In Word, Markdown and plain text. */
  paper: PaperBlock<K>;
  /** What of it can be edited in the builder. */
  fields: BlockFields<K>;
  /** In the deck and on pages. */
  web: BlockView<K>;
  /** Examples that run through all of the above. */
  fixtures: Fixtures<K>;
};

/** At least one example: each form of the block that a renderer tells apart, with the words that no output may drop. */
export type Fixtures<K extends BlockKind> = readonly [Fixture<K>, ...Fixture<K>[]];
export type Fixture<K extends BlockKind> = { block: BlockOf<K>; says: readonly string[] };

/** One side of every kind. A kind that is missing does not compile. */
export type Side<S extends keyof BlockSpec<BlockKind>> = { readonly [K in BlockKind]: BlockSpec<K>[S] };

/**
 * The kind, once it is sure that a side has it: a lookup never falls back on another kind.
 *
 * @throws For a kind that is not there.
 */
export function known<K extends BlockKind>(kind: K, side: { readonly [P in BlockKind]: unknown }): K {
  if (!Object.hasOwn(side, kind)) throw new Error(`There is no block of the kind "${kind}".`);
  return kind;
}
