import type { Block, BlockOf } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText } from './context.ts';
import { lineCount, runsOf } from './runs.ts';

/** Blocks that flow as paragraphs of one text box. */
export type TextBlock = BlockOf<'paragraph'> | BlockOf<'list'>;

/** Text sizes and distances in px of running text, before any fitting. */
export const running = {
  body: sizes.body,
  lead: sizes.lead,
  lineHeight: 1.35,
  paragraphGap: 16,
  itemGap: 12,
  indent: 28,
} as const;

/** Height of a line of Arial at single spacing, against its size, with a hair in hand. */
const arialLine = 1.167;

export function isText(block: Block): block is TextBlock {
  return block.kind === 'paragraph' || block.kind === 'list';
}

export function allText(blocks: readonly Block[]): blocks is TextBlock[] {
  return blocks.every(isText);
}

/** Paragraphs and lists as the paragraphs of one text box. The first has no space before it. */
export function parasOf(blocks: readonly TextBlock[]): Para[] {
  const paras = blocks.flatMap(spacedParas);
  return paras.map((entry, index) => (index === 0 ? { ...entry, before: 0 } : entry));
}

/** The paragraphs of one block, each with its space before it. */
export function spacedParas(block: TextBlock): Para[] {
  return block.kind === 'list' ? listParas(block) : [leadPara(block)];
}

function leadPara(block: BlockOf<'paragraph'>): Para {
  const runs = runsOf(block.text, block.lead ? { size: running.lead } : {});
  return { runs, before: running.paragraphGap };
}

function listParas(block: BlockOf<'list'>): Para[] {
  const list = block.ordered ? 'number' : 'bullet';
  return block.items.map((item, index) => ({
    runs: runsOf(item),
    list,
    before: index === 0 ? running.paragraphGap : running.itemGap,
  }));
}

/** Height in px of paragraphs in a box `width` px wide. */
export function parasHeight(
  paras: readonly Para[],
  width: number,
  face: Face,
  body: number = running.body,
): number {
  let height = 0;
  for (const entry of paras) {
    const size = Math.max(body, ...entry.runs.map((run) => (run.superscript ? 0 : (run.size ?? body))));
    const line = entry.spacing === undefined ? running.lineHeight : (entry.spacing / 100) * arialLine;
    height += (entry.before ?? 0) + lineCount(entry.runs, body, width - indentOf(entry), face) * size * line;
  }
  return height;
}

/** Paragraphs as texts whose lines are counted, in a box `width` px wide. */
export function textsOf(paras: readonly Para[], width: number): LinedText[] {
  return paras.map((para) => ({ runs: para.runs, width: width - indentOf(para) }));
}

/** How far in px a paragraph's text stands from the left of its box. */
function indentOf({ list, indent = 0 }: Para): number {
  return (list === undefined ? 0 : running.indent) + indent;
}

/** The running text among blocks that stand inside a block, at `size` px, and the width that each has. */
export function innerTexts(blocks: readonly Block[], width: number, size: number): LinedText[] {
  const scale = size / running.body;
  return shrink(parasOf(blocks.filter(isText)), size, 0).map((para) => ({
    runs: para.runs,
    size,
    width: width - indentOf(para) * scale,
  }));
}

/** Running text at `body` px; the first paragraph keeps its distance from the title. */
export function shrink(paras: Para[], body: number, first: number): Para[] {
  const scale = body / running.body;
  return paras.map((entry, index) => ({
    ...entry,
    before: index === 0 ? first : (entry.before ?? 0) * scale,
    runs: entry.runs.map((run) => (run.size === undefined ? run : { ...run, size: run.size * scale })),
  }));
}
