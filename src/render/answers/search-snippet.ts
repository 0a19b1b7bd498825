import { isFound, wordsOf } from '../../model/search-words.ts';

const around = 8; // words on each side

export type Snippet = { words: string; found: number };

/** The few words of a text where most of the terms stand together, and how many; null where none does. */
export function snippet(text: string, terms: readonly string[]): Snippet | null {
  const pieces = text.split(' ');
  const hits = pieces.map((piece) => {
    const words = wordsOf(piece);
    return terms.filter((term) => words.some((word) => isFound(word, [term])));
  });
  let best = { at: -1, found: 0 };
  for (const [at, hit] of hits.entries()) {
    if (hit.length === 0) continue;
    const found = new Set(hits.slice(at, at + around + 1).flat()).size;
    if (found > best.found) best = { at, found };
  }
  if (best.at < 0) return null;
  const from = Math.max(0, best.at - around);
  const to = Math.min(pieces.length, best.at + around + 1);
  const words = `${from > 0 ? '… ' : ''}${pieces.slice(from, to).join(' ')}${to < pieces.length ? ' …' : ''}`;
  return { words, found: best.found };
}
