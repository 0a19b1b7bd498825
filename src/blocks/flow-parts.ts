import type { Block, BlockOf } from '../model/block.ts';
import type { Para } from '../model/pptx-plan.ts';
import type { Face } from '../theme/faces.ts';
import { canvas } from '../theme/tokens.ts';
import { agendaParas } from './agenda/measure.ts';
import { stackedParas } from './figures/measure.ts';
import type { Measurer } from './kit/context.ts';
import { isText, parasHeight, spacedParas, type TextBlock } from './kit/text-stretch.ts';
import { stepParas } from './steps/measure.ts';

/** The placeholder that takes running text. */
export type FlowRole = 'body' | 'side';

/** Paragraphs, lists, contents and steps; beside a chart also its figures, which are numbers with a line of words. */
type Flowing = TextBlock | BlockOf<'agenda'> | BlockOf<'steps'> | BlockOf<'figures'>;

/** Neighbouring blocks of text make one stretch; any other block stands alone. */
export type FlowPart = { text: Flowing[] } | { block: Block };

/** Blocks whose paragraphs may move apart, and that keep to the place of their layout. */
export function isAiry(block: Block): boolean {
  return isText(block) || block.kind === 'agenda';
}

/** Blocks as PowerPoint sets them one under another; without a role only paragraphs and lists run on. */
export function flowParts(blocks: readonly Block[], role: FlowRole | undefined): FlowPart[] {
  const flows = (block: Block): block is Flowing =>
    isText(block) ||
    (role !== undefined && block.kind === 'agenda') ||
    (role !== undefined && block.kind === 'steps') ||
    (role === 'side' && block.kind === 'figures' && block.variant === 'side');
  const parts: FlowPart[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (!flows(block)) parts.push({ block });
    else if (last !== undefined && 'text' in last) last.text.push(block);
    else parts.push({ text: [block] });
  }
  return parts;
}

/** The paragraphs of a stretch; the first of all has no space before it. */
export function flowingParas(blocks: readonly Flowing[], width: number, face: Face): Para[] {
  const paras = blocks.flatMap((block) => {
    if (block.kind === 'agenda') return agendaParas(block);
    if (block.kind === 'steps') return stepParas(block);
    return block.kind === 'figures' ? stackedParas(block, width, face) : spacedParas(block);
  });
  return paras.map((entry, index) => (index === 0 ? { ...entry, before: 0 } : entry));
}

/** Height in px of a part at a width in px, its running text at `size` px. */
export function partHeight(part: FlowPart, width: number, measurer: Measurer, size?: number): number {
  return 'text' in part
    ? parasHeight(flowingParas(part.text, width, measurer.face), width, measurer.face, size)
    : measurer.block(part.block, width);
}

/** Height in px of parts one under another. */
export function flowHeight(
  parts: readonly FlowPart[],
  width: number,
  measurer: Measurer,
  size?: number,
): number {
  const heights = parts.map((part) => partHeight(part, width, measurer, size));
  return heights.reduce((sum, h) => sum + h, 0) + canvas.gap * Math.max(0, parts.length - 1);
}
