import type { BlockOf } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { columnWidth, para, rowsOf } from '../kit/shapes.ts';
import { parasHeight } from '../kit/text-stretch.ts';

type LinkItem = BlockOf<'links'>['items'][number];

/** Sizes in px of a list of links: title, words, space around them. */
export const linkSizes = { title: sizes.card, text: sizes.small, pad: 14, column: 48, row: 16 } as const;

/** Short lists stand in one column, longer ones in two. */
export function linkColumns(block: BlockOf<'links'>): number {
  return block.items.length > 3 ? 2 : 1;
}

/** Height in px of a list of links. */
export function measureLinks(
  block: BlockOf<'links'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  const heights = linkRows(block, width, face);
  return heights.reduce((sum, h) => sum + h, 0) + linkSizes.row * Math.max(0, heights.length - 1);
}

/** Height of each row: that of its tallest item. */
export function linkRows(block: BlockOf<'links'>, width: number, face: Face): number[] {
  const columns = linkColumns(block);
  const w = columnWidth(width, columns, linkSizes.column);
  return rowsOf(block.items, columns).map((row) =>
    Math.max(...row.map((item) => linkSizes.pad + parasHeight(linkParas(item), w, face, linkSizes.text))),
  );
}

/** Linked title, then what waits behind it. */
export function linkParas(item: LinkItem): Para[] {
  const link = item.href === null ? undefined : ({ kind: 'url', href: item.href } as const);
  const title = para([{ text: item.title, bold: true, size: linkSizes.title, link }]);
  const body = runsOf(item.body);
  return body.length === 0 ? [title] : [title, para(body, { before: 4 })];
}

/** The paragraphs of all links, and the width in px that each has. */
function linkTexts(block: BlockOf<'links'>, width: number): LinedText[] {
  const w = columnWidth(width, linkColumns(block), linkSizes.column);
  return block.items.flatMap(linkParas).map(({ runs }) => ({ runs, size: linkSizes.text, width: w }));
}

export const measure: MeasureSpec<'links'> = { height: measureLinks, texts: linkTexts };
