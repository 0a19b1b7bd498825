import type MiniSearch from 'minisearch';
import type { Options, SearchResult } from 'minisearch';
import { alike, phrases, small } from './search-vocabulary.ts';

/**
 * The words of a text, for searching: in small letters and without accents, `A&E` in one piece, numbers as people type
 * them: `1,790` and `1790` are the same, `18.6%` is `18.6`.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^\p{L}\p{N}.&]+/u)
    .map((word) => word.replace(/^[.&]+|[.&]+$/g, ''))
    .filter((word) => word !== '');
}

/** A word without its ending, the same for `save`, `saves`, `saved`, `saving` and `savings`. English, and rough. */
function stemOf(word: string): string {
  if (word.length < 4 || /[\d&]/.test(word)) return word;
  const one = word.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '');
  const bare = one.replace(/(?<=[aeiouy].*.)(?:ing|ed)$/, '');
  return bare.replace(/([^aeiouls])\1$/, '$1').replace(/e$/, '');
}

const groups = new Map(alike.flatMap((group) => group.map((word) => [stemOf(word), `~${stemOf(group[0])}`])));
const isSmall = new Set<string>(small);

/** What a word is about, as the index keeps it beside the word: one mark for `visit`, `appointment` and `consultations`. */
function aboutOf(word: string): string {
  return groups.get(stemOf(word)) ?? `~${stemOf(word)}`;
}

/** A text with phrases that have a shorter name under that name. */
function shortened(text: string): string {
  return phrases.reduce((rest, [long, short]) => rest.replaceAll(long, short), text.replace(/’/g, "'"));
}

/** The words of a question that say what it is about; all of them where it has none but small ones. */
function askedWords(typed: string): string[] {
  const words = wordsOf(shortened(typed.toLowerCase()));
  const telling = words.filter((word) => !isSmall.has(word));
  return [...new Set(telling.length === 0 ? words : telling)];
}

/**
 * How every index of the pack is made. Words stand in it as they are, and by what they are about.
 *
 * @param boost How much more than 1 a field counts.
 */
export function searchOptions<T>(
  idField: string & keyof T,
  fields: ReadonlyArray<string & keyof T>,
  boost: Readonly<Record<string, number>>,
): Options<T> {
  return {
    idField,
    fields: [...fields],
    tokenize: (text) => wordsOf(shortened(text.toLowerCase())),
    processTerm: (word) => (isSmall.has(word) ? word : [word, aboutOf(word)]),
    searchOptions: { boost: { ...boost } },
  };
}

/** `share` is how much of what was asked for it has, from a half to 1; `terms` are the words to show. */
export type Found = Pick<SearchResult, 'id' | 'score'> & { share: number; terms: string[] };

/**
 * What fits a question in people's own words, best first: a word as it is typed, its beginning, one slip of the finger,
 * or another word for the same. What has less than half of it is left out.
 */
export function find<T>(index: MiniSearch<T>, typed: string): Found[] {
  const words = askedWords(typed);
  if (words.length === 0) return [];
  const marks = words.map(aboutOf);
  const asTyped = { tokenize: (word: string) => [word], processTerm: (word: string) => word };
  const found = index.search({
    ...asTyped,
    combineWith: 'OR',
    queries: words.map((word, at) => ({
      combineWith: 'OR',
      queries: [
        { ...asTyped, queries: [word], prefix: true, fuzzy: slips(word) },
        { ...asTyped, queries: [marks[at] ?? ''], prefix: false, fuzzy: false },
      ],
    })),
  });
  return found
    .map(({ id, score, queryTerms, terms }) => {
      const has = words.filter(
        (word, at) => queryTerms.includes(word) || queryTerms.includes(marks[at] ?? ''),
      );
      const share = has.length / words.length;
      return { id, share, score: score * share * share, terms: [...queryTerms, ...terms].filter(isWord) };
    })
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.score - a.score);
}

/** Those that have all that was asked for; where none does, those that have most. For lists that are narrowed down. */
export function findOnly<T>(index: MiniSearch<T>, typed: string): Found[] {
  const found = find(index, typed);
  const most = Math.max(...found.map(({ share }) => share));
  return found.filter(({ share }) => share === most);
}

const isWord = (term: string): boolean => !term.startsWith('~');

/** Whether a word of a text is one that was found, or another word for it. */
export function isFound(word: string, terms: readonly string[]): boolean {
  return terms.some(
    (term) => word.startsWith(term) || (!isSmall.has(word) && aboutOf(word) === aboutOf(term)),
  );
}

/** One slip of the finger is forgiven; not in a number. */
function slips(word: string): number | false {
  return /\d/.test(word) || word.length < 5 ? false : 0.2;
}
