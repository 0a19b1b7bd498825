import type { Options } from 'minisearch';

/** What the search looks through in each claim, the most telling fields first. */
export const searchFields = ['figures', 'statement', 'about', 'source', 'words', 'id'] as const;

/** One claim as the index takes it: plain words by field. */
export type SearchEntry = { key: string } & Record<(typeof searchFields)[number], string>;

/**
 * The words of a text: in small letters and without accents, `A&E` in one piece, numbers as people type them: `1,790`
 * and `1790` are the same, `18.6%` is `18.6`.
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

/** Options of the index, the same when it is built and when it is read. */
export const searchOptions: Options<SearchEntry> = {
  idField: 'key',
  fields: [...searchFields],
  tokenize: wordsOf,
  // wordsOf has done it.
  processTerm: (word) => word,
  searchOptions: {
    combineWith: 'AND',
    // The beginning of a word is enough, and one slip of the finger is forgiven; not in a number.
    prefix: true,
    fuzzy: (word) => (/\d/.test(word) || word.length < 5 ? false : 0.2),
    boost: { figures: 4, statement: 3, about: 2 },
  },
};
