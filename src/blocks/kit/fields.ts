import type { BlockIn, BlockKind, BlockOf, Stage } from '../../model/block.ts';

export type FieldKind = 'title' | 'paragraph' | 'item' | 'heading' | 'cell' | 'label' | 'notes' | 'words';

/** What a block's walk through its fields may ask for. */
export type FieldWalk = {
  /** Adds a field: its path, what the editor calls it, and the object and key that hold its words. */
  add(path: string, label: string, kind: FieldKind, holder: object, key: string | number): void;
  /** Walks blocks inside a block; `label` stands before the names of their fields. */
  blocks(blocks: readonly BlockIn<Stage>[], path: string, label: string): void;
};

/** What of one kind of block can be edited. */
export type BlockFields<K extends BlockKind> = {
  /** What the editor calls such a block, or an item of it: `Card`. */
  name: string;
  /** Adds its fields in reading order. `label` is the name, numbered where there are several. */
  walk(block: BlockOf<K, Stage>, path: string, label: string, walk: FieldWalk): void;
};
