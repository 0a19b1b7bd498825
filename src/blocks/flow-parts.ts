import type { Block } from '../model/block.ts';
import type { Para } from '../model/pptx-plan.ts';
import type { Face } from '../theme/faces.ts';
import { canvas } from '../theme/tokens.ts';
import type { FlowRole, Measurer } from './kit/context.ts';
import { parasHeight } from './kit/text-stretch.ts';
import { measureOf } from './measure.ts';

/** Neighbouring blocks that run on make one stretch; any other block stands alone. */
export type FlowPart = { text: Block[] } | { block: Block };

/** Blocks whose paragraphs may move apart, and that keep to the place of their layout. */
export function isAiry(block: Block): boolean {
  return measureOf(block).flow?.isAiry ?? false;
}

/** Blocks as PowerPoint sets them one under another; some run on only in a placeholder. */
export function flowParts(blocks: readonly Block[], role: FlowRole | undefined): FlowPart[] {
  const parts: FlowPart[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (!measureOf(block).flow?.runsOn(block, role)) parts.push({ block });
    else if (last !== undefined && 'text' in last) last.text.push(block);
    else parts.push({ text: [block] });
  }
  return parts;
}

/** The paragraphs of a stretch; the first of all has no space before it. */
export function flowingParas(blocks: readonly Block[], width: number, face: Face): Para[] {
  const paras = blocks.flatMap((block) => measureOf(block).flow?.paras(block, width, face) ?? []);
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
