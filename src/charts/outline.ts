import type { Layer } from './reader.ts';

/** Outlines the reading's box, in px of the drawing. */
export function drawOutline(
  layer: Layer,
  { box }: { box: { x: number; y: number; w: number; h: number } },
): void {
  layer
    .append('rect')
    .attr('x', box.x)
    .attr('y', box.y)
    .attr('width', box.w)
    .attr('height', box.h)
    .attr('rx', 5)
    .attr('fill', 'none')
    .attr('stroke', 'var(--c-orange)')
    .attr('stroke-width', 2.5);
}
