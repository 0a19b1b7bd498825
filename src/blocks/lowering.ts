import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {
  BlockKind,
  BlockOf,
  Unbound,
  UnboundBlock,
  UnboundFigure,
  UnboundInline,
} from '../model/block.ts';
import type { ProblemCode } from '../model/messages.ts';
import type { Source } from '../model/source.ts';

/** A tag as parsed; flow or text makes no difference to us. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

type PropSpec = {
  required?: boolean;
  /** The values it takes. Default: any string. */
  values?: readonly string[];
  /** The prop is shown to readers, so its digits must be part of a known name. */
  prose?: boolean;
};

/** One tag of the dialect. `within`: tags it may stand in; `slide` is any place for blocks, `text` a sentence. */
export type TagSpec = { props: Record<string, PropSpec>; within: readonly string[] };

/** What a block's lowering may ask of the compiler. */
export type LowerContext = {
  /** Value of a prop, or null. */
  prop(tag: Tag, name: string): string | null;
  /** Tags of a name directly inside, also where Markdown wrapped them in a paragraph. */
  tags(tag: Tag, name: string): Tag[];
  /** The words directly inside a tag, without its inner tags of the names in `except`. */
  words(tag: Tag, except?: readonly string[]): UnboundInline[];
  /** A run of text; a node that is none, such as a list, has no words here. */
  inlines(nodes: readonly Nodes[]): UnboundInline[];
  blocks(nodes: readonly Nodes[]): UnboundBlock[];
  /** True where a place may be named: inside <Local>, and in a slide that needs a place. */
  local: boolean;
  /** The figure a tag names by its `claim` and `figure` props; null when it names none that exists. */
  figure(tag: Tag, label: UnboundInline[]): UnboundFigure | null;
  /** The source a tag names by its `source` prop. */
  source(tag: Tag): Source | null;
  /** The chart a tag names by its `id` prop, or by another. */
  chart(tag: Tag, prop?: 'id' | 'also' | 'chart'): string | null;
  problem(
    at: Nodes,
    code: ProblemCode,
    values?: readonly (string | number)[],
    near?: { found: string; choices: readonly string[] },
  ): void;
};

/** Lowers one tag to a block; null when it cannot (a problem has then been reported). */
export type LowerTag = (tag: Tag, context: LowerContext) => UnboundBlock | null;

/** A kind's part of the dialect: its tags, and how the outer one becomes a block. */
export type Lowering<K extends BlockKind> = {
  tags: Record<string, TagSpec>;
  lower: Record<string, (tag: Tag, context: LowerContext) => BlockOf<K, Unbound> | null>;
};

/** Plain words as an inline run. */
export function inlineText(text: string | null): UnboundInline[] {
  return text === null || text === '' ? [] : [{ kind: 'text', text }];
}

/** True for a tag node, whether Markdown saw it as a block or in a sentence. */
export function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
