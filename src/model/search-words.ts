import type { Options } from 'minisearch';

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

/**
 * How every search of the pack looks: all words must be found, and the beginning of a word is enough.
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
    tokenize: wordsOf,
    // wordsOf has done it.
    processTerm: (word) => word,
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: slips, boost: { ...boost } },
  };
}

/** One slip of the finger is forgiven; not in a number. */
function slips(word: string): number | false {
  return /\d/.test(word) || word.length < 5 ? false : 0.2;
}
