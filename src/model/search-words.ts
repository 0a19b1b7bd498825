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

/** The beginning of a word is enough, and one slip of the finger is forgiven; not in a number. */
export function slips(word: string): number | false {
  return /\d/.test(word) || word.length < 5 ? false : 0.2;
}
