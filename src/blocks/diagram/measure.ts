import type { BlockOf } from '../../model/block.ts';

/** A diagram takes the room it is given; this is the least it needs, in px. */
export function measureDiagram(block: BlockOf<'diagram'>, width: number): number {
  const least = block.nodes.length > 6 ? 0.33 : 0.26;
  return Math.round(width * least);
}
