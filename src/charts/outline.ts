import type { Layer } from './reader.ts';

/** Air between what is read and its outline, in px: the overlay may draw a little beyond the picture. */
const air = 8;

/** Outlines the reading's box, in px of the drawing. */
export function drawOutline(
  layer: Layer,
  { box }: { box: { x: number; y: number; w: number; h: number } },
): void {
  layer
    .append('rect')
    .attr('x', box.x - air)
    .attr('y', box.y)
    .attr('width', box.w + air * 2)
    .attr('height', box.h)
    .attr('rx', 5)
    .attr('fill', 'none')
    .attr('stroke', 'var(--c-orange)')
    .attr('stroke-width', 2.5);
}
