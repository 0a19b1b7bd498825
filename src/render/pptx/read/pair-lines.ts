import { distance } from 'fastest-levenshtein';

/** Least likeness, 0 to 1, at which two lines are taken for one that was reworded; and several for one broken up. */
const alike = { one: 0.35, several: 0.8 } as const;
/** Lines are compared by their beginnings: nobody's slide has longer ones, a hostile file may. */
const longest = 600;
/** More lines than a slide holds: a file with more is not compared line with line. */
const mostLines = 60;
/** Most lines that one is taken to have been broken into. */
const mostPieces = 4;

/** How alike two lines are, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [a.slice(0, longest), b.slice(0, longest)];
  const length = Math.max(x.length, y.length);
  return length === 0 ? 1 : 1 - distance(x, y) / length;
}

/** Lines that follow each other, as one: `places` of theirs from 0. */
type Run = { text: string; places: number[] };

/**
 * Lines that went and lines that came, in pairs where one became the other; and those that came from nothing. A line
 * that was broken into several is still one: `now` has them all. Lines that were joined are still several, each with
 * its own words for `now`; what was written among them came from nothing.
 */
export function pairLines(
  removed: readonly string[],
  added: readonly string[],
): { pairs: Array<{ was: string; now: string | null }>; rest: string[] } {
  if (removed.length > mostLines || added.length > mostLines)
    return { pairs: [], rest: added.slice(0, mostLines) };
  if (removed.length === 1 && added.length === 1)
    return { pairs: [{ was: removed[0] ?? '', now: added[0] ?? null }], rest: [] };
  const [were, are] = [runsOf(removed), runsOf(added)];
  const scores = were
    .flatMap((was) => are.flatMap((now) => scoreOf(was, now)))
    .sort((a, b) => b.score - a.score);
  const nowOf = new Map<number, string>();
  const used = new Set<number>();
  const rest = new Set(added.keys());
  for (const { was, now } of scores) {
    if (was.places.some((at) => nowOf.has(at)) || now.places.some((at) => used.has(at))) continue;
    const isJoined = was.places.length > 1;
    for (const at of was.places) nowOf.set(at, isJoined ? (removed[at] ?? '') : now.text);
    for (const at of now.places) {
      used.add(at);
      if (!isJoined || was.text === now.text) rest.delete(at);
    }
  }
  return {
    pairs: removed.map((was, at) => ({ was, now: nowOf.get(at) ?? null })),
    rest: [...rest].map((at) => added[at] ?? ''),
  };
}

function runsOf(lines: readonly string[]): Run[] {
  return lines.flatMap((_, from) =>
    Array.from({ length: Math.min(mostPieces, lines.length - from) }, (_, more): Run => {
      const pieces = lines.slice(from, from + more + 1);
      return { text: pieces.join(' '), places: pieces.map((_, piece) => from + piece) };
    }),
  );
}

function scoreOf(was: Run, now: Run): Array<{ was: Run; now: Run; score: number }> {
  const isOne = was.places.length === 1 && now.places.length === 1;
  if (!isOne && Math.min(was.places.length, now.places.length) > 1) return [];
  const least = isOne ? alike.one : alike.several;
  // Lines of unlike lengths are never as alike as that.
  const [short = 0, long = 0] = [was.text.length, now.text.length].sort((a, b) => a - b);
  if (short < long * least && long <= longest) return [];
  const score = likeness(was.text, now.text);
  return score < least ? [] : [{ was, now, score }];
}
