import type { Block } from '../../model/block.ts';
import type { Measurer } from './context.ts';
import { running } from './text-stretch.ts';

/** Blocks inside a block are set smaller: distance between them in px at the size of running text. */
const stackGap = 20;

/** Height in px of blocks one under another, with text at `size` px instead of that of running text. */
export function stackHeight(
  blocks: readonly Block[],
  width: number,
  measurer: Measurer,
  size: number = running.body,
): number {
  if (blocks.length === 0) return 0;
  const scale = size / running.body;
  const heights = blocks.map((block) => measurer.block(block, width / scale) * scale);
  return heights.reduce((sum, h) => sum + h, 0) + stackGap * scale * (blocks.length - 1);
}
