import type { ReactNode } from 'react';
import type { Block, BlockKind, BlockOf, Inline } from '../model/block.ts';
import type { ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Source } from '../model/source.ts';

/** What a block needs to know to become HTML. Nothing in it changes between blocks of a slide. */
export type WebContext = {
  /** `deck` is the 1280 by 720 canvas; `page` is the responsive article. */
  variant: 'deck' | 'page';
  /** Prefix of element ids, unique on the page. */
  slide: string;
  /** Id of the heading over the passage; absent on a slide. */
  titleId?: string;
  /** Its words: what a drawing says in the same words is not said twice. */
  title?: string;
  /** Level of headings inside the slide; its title is one above. */
  level: 3 | 4;
  charts: Readonly<Record<string, ResolvedChart>>;
  sources: Readonly<Record<string, Source>>;
  /** Claims that numbers link to, by id; null where numbers are plain text. */
  claims: Readonly<Record<string, Claim>> | null;
  /** Height in px that the slide leaves for a diagram; absent on a page. */
  room?: number;
  /** Width in px that a block has on the canvas; absent on a page. */
  width?: number | undefined;
  /** Address of another slide in this door. */
  hrefOf(slide: string): string;
  /** Address of a claim. Default: its page on the site. */
  claimHref?: ((claim: string) => string) | undefined;
  /** Abbreviations spelled out so far on this page; null when each slide stands alone. */
  spelledOut: Set<string> | null;
  /** Blocks inside a block, in as many px of width as it leaves them. */
  blocks(blocks: readonly Block[], width?: number): ReactNode;
  inlines(inlines: readonly Inline[]): ReactNode;
};

export type BlockView<K extends BlockKind> = (props: { block: BlockOf<K>; context: WebContext }) => ReactNode;

/** Id of a source's line in the list under a slide. */
export function sourceAnchor(slide: string, cite: number): string {
  return `${slide.replace('/', '-')}-source-${cite}`;
}
