import { distance } from 'fastest-levenshtein';

/** Least likeness, 0 to 1, at which two lines are taken for one that was reworded. */
const alike = 0.35;
/** Lines are compared by their beginnings: nobody's slide has longer ones, a hostile file may. */
const longest = 600;

/** How alike two lines are, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [a.slice(0, longest), b.slice(0, longest)];
  const length = Math.max(x.length, y.length);
  return length === 0 ? 1 : 1 - distance(x, y) / length;
}

/** Lines that went and lines that came, in pairs where one became the other; and those that came from nothing. */
export function pairLines(
  removed: readonly string[],
  added: readonly string[],
): { pairs: Array<{ was: string; now: string | null }>; rest: string[] } {
  // More than a slide holds: a file with more is not compared line with line.
  if (removed.length > 60 || added.length > 60) return { pairs: [], rest: added.slice(0, 60) };
  if (removed.length === 1 && added.length === 1)
    return { pairs: [{ was: removed[0] ?? '', now: added[0] ?? null }], rest: [] };
  const scores = removed
    .flatMap((was, from) => added.map((now, to) => ({ from, to, score: likeness(was, now) })))
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score);
  const taken = new Map<number, number>();
  const used = new Set<number>();
  for (const { from, to } of scores) {
    if (taken.has(from) || used.has(to)) continue;
    taken.set(from, to);
    used.add(to);
  }
  return {
    pairs: removed.map((was, from) => ({ was, now: added[taken.get(from) ?? -1] ?? null })),
    rest: added.filter((_, to) => !used.has(to)),
  };
}
