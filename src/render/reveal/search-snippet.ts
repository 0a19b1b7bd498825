import { wordsOf } from '../../model/search-words.ts';

const around = 8; // words on each side

/** A few words of a text around the first one that begins as one of the terms; null when none does. */
export function snippet(text: string, terms: readonly string[]): string | null {
  const pieces = text.split(' ');
  const at = pieces.findIndex((piece) =>
    wordsOf(piece).some((word) => terms.some((term) => word.startsWith(term))),
  );
  if (at < 0) return null;
  const from = Math.max(0, at - around);
  const to = Math.min(pieces.length, at + around + 1);
  return `${from > 0 ? '… ' : ''}${pieces.slice(from, to).join(' ')}${to < pieces.length ? ' …' : ''}`;
}
