/** Something with a place and a size along one axis, in px. */
export type Block = { middle: number; size: number };

/** Moves blocks apart until none overlaps another, keeping their order and staying between the two ends. */
export function spread<T extends Block>(blocks: T[], from: number, to: number): T[] {
  const moved = blocks.map((block) => ({ ...block })).sort((a, b) => a.middle - b.middle);
  let edge = from;
  for (const block of moved) {
    block.middle = Math.max(block.middle, edge + block.size / 2);
    edge = block.middle + block.size / 2;
  }
  edge = to;
  for (const block of moved.toReversed()) {
    block.middle = Math.min(block.middle, edge - block.size / 2);
    edge = block.middle - block.size / 2;
  }
  return moved;
}
