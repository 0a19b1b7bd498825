import type { Block } from '../../model/block.ts';
import type { Measurer } from './context.ts';

/** Blocks inside a block are set smaller: distance between them in px at body size 24. */
const stackGap = 20;

/** Height in px of blocks one under another, with text at `size` px instead of 24. */
export function stackHeight(blocks: readonly Block[], width: number, measurer: Measurer, size = 24): number {
  if (blocks.length === 0) return 0;
  const scale = size / 24;
  const heights = blocks.map((block) => measurer.block(block, width / scale) * scale);
  return heights.reduce((sum, h) => sum + h, 0) + stackGap * scale * (blocks.length - 1);
}
