/** Names that Windows keeps for devices, whatever ending they have. */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/;
/** Most letters of a name before its ending: more is cut off in lists of files and in e-mails. */
const longestName = 60;
/** Most bytes: some file systems stop at 143 with the ending, and a letter takes up to four. */
const mostBytes = 120;

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Whether a name, without its ending, is short enough for every file system. */
export function isShortName(name: string): boolean {
  return [...name].length <= longestName && sizeOf(name) <= mostBytes;
}

/**
 * Words as a part of a file’s name: `Łódź: opieka` → `łódź-opieka`. Letters of every script stay; what is between
 * words becomes a hyphen, so that nothing is left that a file system forbids or hides.
 */
export function nameOfWords(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/['’]/g, '')
    .toLowerCase()
    // Signs that join letters stay where they do.
    .replace(/(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu, '\ue000$&')
    .replace(/\ue000(.)|[^\p{L}\p{M}\p{N}]+/gu, (_, joiner: string | undefined) => joiner ?? '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  return shortened(words);
}

/** The same as a whole name: never empty, and none that Windows keeps for itself. */
export function fileNameOfWords(text: string, otherwise: string): string {
  const name = nameOfWords(text);
  if (name === '') return otherwise;
  return reserved.test(name) ? `${name}-${otherwise}` : name;
}

/** As many whole letters as fit. */
function shortened(name: string): string {
  if (isShortName(name)) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    if (!isShortName(kept + segment)) break;
    kept += segment;
  }
  return kept.replace(/-+$/, '');
}
