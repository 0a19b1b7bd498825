import { likeness } from './pair-lines.ts';
import type { ReadSlide } from './read-pptx.ts';

/** What is known of a slide as it left. */
export type LeftWords = { id: string; title: string; text: string[] };

/** Which slide as it left a slide of the file is. */
export type Match = {
  /** Place among the slides as they left, from 0. */
  left: number;
  by: 'tag' | 'title' | 'words';
  /** False for a copy: another slide of the file is more like it. */
  isFirst: boolean;
};

/** Least likeness, 0 to 1, at which a slide is taken for one that was edited; and at which it is a copy of one. */
const least = { same: 0.4, copy: 0.7 } as const;
/** What counts how much. */
const weight = { title: 0.45, words: 0.45, place: 0.1 } as const;
/** Letters of a slide that are looked at: nobody's has more, a hostile file may. */
const mostLetters = 20_000;
/** More slides than this are matched by tag and title alone. */
const mostCompared = 250;

/**
 * Which slide is which, by tags, title, words and order together: the pairs most alike first, each slide once. What
 * is left over and like a slide that has gone to another is a copy.
 */
export function matchSlides(slides: readonly ReadSlide[], left: readonly LeftWords[]): Array<Match | null> {
  const pairs = likePairs(slides, left).sort((a, b) => b.score - a.score);
  const found: Array<Match | null> = slides.map(() => null);
  const taken = new Set<number>();
  for (const { at, to, by, likeness } of pairs) {
    if (found[at] != null || taken.has(to) || (by !== 'tag' && likeness < least.same)) continue;
    taken.add(to);
    found[at] = { left: to, by, isFirst: true };
  }
  for (const { at, to, by, likeness } of pairs)
    if (found[at] == null && (by === 'tag' || likeness >= least.copy))
      found[at] = { left: to, by, isFirst: false };
  return found;
}

type Pair = { at: number; to: number; by: Match['by']; likeness: number; score: number };

function likePairs(slides: readonly ReadSlide[], left: readonly LeftWords[]): Pair[] {
  const isLong = Math.max(slides.length, left.length) > mostCompared;
  const rarity = rarityOf(left);
  const [theirs, ours] = [slides, left].map((all) => all.map((one) => bagOf(one, rarity)));
  return slides.flatMap((slide, at) =>
    left.flatMap((was, to): Pair[] => {
      const isTagged = slide.tags?.id === was.id;
      const isTitled = was.title !== '' && slide.title === was.title;
      if (isLong && !isTagged && !isTitled) return [];
      const [a, b] = [theirs?.[at], ours?.[to]];
      const words = a === undefined || b === undefined ? 0 : shared(a, b);
      const place = 1 - Math.abs(at / slides.length - to / left.length);
      const likeness = weight.title * titleLikeness(slide, was) + weight.words * words + weight.place * place;
      const by = isTagged ? 'tag' : isTitled ? 'title' : 'words';
      return [{ at, to, by, likeness, score: likeness + (isTagged ? 1 : 0) }];
    }),
  );
}

/** How alike two titles are. A title that lost its place stands in another line. */
function titleLikeness({ title, text }: ReadSlide, was: LeftWords): number {
  if (title === '') return was.title === '' || text.includes(was.title) ? 1 : 0;
  // Any two sentences share a third of their letters, which says nothing.
  return Math.max(0, (likeness(title, was.title) - 0.4) / 0.6);
}

type Bag = { counts: Map<string, number>; sum: number };

/** The words of a slide, each as heavy as it is rare in the deck: programs cut lines in other places. */
function bagOf({ title, text }: Pick<LeftWords, 'title' | 'text'>, rarity: ReadonlyMap<string, number>): Bag {
  const counts = new Map<string, number>();
  let sum = 0;
  for (const word of wordsIn([title, ...text])) {
    const heavy = rarity.get(word) ?? 1;
    counts.set(word, (counts.get(word) ?? 0) + heavy);
    sum += heavy;
  }
  return { counts, sum };
}

function rarityOf(left: readonly LeftWords[]): Map<string, number> {
  const slides = new Map<string, number>();
  for (const { title, text } of left)
    for (const word of new Set(wordsIn([title, ...text]))) slides.set(word, (slides.get(word) ?? 0) + 1);
  return new Map([...slides].map(([word, count]) => [word, 1 / count]));
}

function wordsIn(lines: readonly string[]): string[] {
  return (
    lines
      .join(' ')
      .slice(0, mostLetters)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the weight of two bags that both hold. */
function shared(a: Bag, b: Bag): number {
  if (a.sum + b.sum === 0) return 0;
  let both = 0;
  for (const [word, heavy] of a.counts) both += Math.min(heavy, b.counts.get(word) ?? 0);
  return (2 * both) / (a.sum + b.sum);
}

/** Places in a row that no longer follow each other: the fewest slides whose moving explains the order. */
export function movedPlaces(places: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return new Set([...places.keys()].filter((at) => !kept.has(at)));
}
