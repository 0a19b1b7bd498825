import type { MapCell, Point } from './city.ts';

/** Two cells by number, the more deprived first, and the length of the side they share in kilometres. */
export type Neighbours = { pair: [number, number]; side: number };

/**
 * The two cells with a side in common whose tenths differ most. Among equals the longest side wins: the surest
 * neighbours.
 */
export function widestNeighbours(cells: readonly MapCell[]): Neighbours | undefined {
  let best: (Neighbours & { apart: number }) | undefined;
  for (const { pair, side } of sidesOf(cells)) {
    const [a, b] = pair.map((cell) => cells[cell]?.decile ?? 0);
    const apart = (b ?? 0) - (a ?? 0);
    if (best && (apart < best.apart || (apart === best.apart && side <= best.side))) continue;
    best = { pair, side, apart };
  }
  return best && { pair: best.pair, side: best.side };
}

/** Every side that two cells share. */
function sidesOf(cells: readonly MapCell[]): Neighbours[] {
  const first = new Map<string, number>();
  const sides: Neighbours[] = [];
  cells.forEach(({ ring, decile }, cell) => {
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length] ?? from;
      const name = [keyOf(from), keyOf(to)].sort().join(' ');
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, cell);
        return;
      }
      const otherFirst = (cells[other]?.decile ?? 0) <= decile;
      const side = Math.hypot(to[0] - from[0], to[1] - from[1]);
      sides.push({ pair: otherFirst ? [other, cell] : [cell, other], side });
    });
  });
  return sides;
}

/** To a millimetre: both cells have the corner from the same triangle. */
function keyOf([x, y]: Point): string {
  return `${Math.round(x * 1e6)} ${Math.round(y * 1e6)}`;
}
