/** Letters of the scripts that are written from right to left. */
const fromRight =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u200f]/u;
/** What says in which direction a text runs: its first letter. Digits, marks and signs say nothing. */
const letter = /\p{L}|\u200e|\u200f/u;

/** The pack's own language. */
const house = 'en-GB';

/**
 * Languages by letters that only they have, the most particular first; each script's most common language last.
 * The tags are those that Office knows.
 */
const languages: ReadonlyArray<readonly [RegExp, string]> = [
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Syriac}/u, 'syr-SY'],
  [/\p{Script=Thaana}/u, 'dv-MV'],
  [/\p{Script=Nko}/u, 'nqo-GN'],
  [/[\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06bc\u06cd\u06d0]/, 'ps-AF'],
  [/[\u0695\u06b5\u06c6\u06ce]/, 'ku-Arab-IQ'],
  [/[\u0679\u0688\u0691\u06ba\u06be\u06d2]/, 'ur-PK'],
  [/[\u067e\u0686\u0698\u06a9\u06af\u06cc]/, 'fa-IR'],
  [/\p{Script=Arabic}/u, 'ar-SA'],
];

/** Whether a paragraph runs from right to left: its first letter decides, as in `dir="auto"` and in Office. */
export function isFromRight(text: string): boolean {
  return fromRight.test(letter.exec(text)?.[0] ?? '');
}

/** The language of words that run from right to left, by their letters; the pack's own for all others. */
export function languageOf(text: string): string {
  if (!isFromRight(text)) return house;
  return languages.find(([letters]) => letters.test(text))?.[1] ?? 'ar-SA';
}

/**
 * Attributes in HTML of a paragraph that does not run as what it stands in; none for any other.
 *
 * @param around Whether what it stands in runs from right to left.
 */
export function written(text: string, around = false): { dir?: 'rtl' | 'ltr'; lang?: string } {
  const isOther = letter.test(text) && isFromRight(text) !== around;
  // Within a text of another direction the language was left open.
  if (!isOther) return isFromRight(text) ? { lang: languageOf(text) } : {};
  return { dir: around ? 'ltr' : 'rtl', lang: languageOf(text) };
}

/** A text in pieces of one direction; what says nothing goes with its neighbours, or with the paragraph between two. */
export function piecesOf(text: string, around: boolean): Array<{ text: string; fromRight: boolean }> {
  const pieces: Array<{ text: string; fromRight: boolean }> = [];
  const add = (words: string, fromRight: boolean): void => {
    const last = pieces.at(-1);
    if (last?.fromRight === fromRight) last.text += words;
    else if (words !== '') pieces.push({ text: words, fromRight });
  };
  for (const words of text.split(/((?:\p{L}\p{M}*)+)/u)) {
    if (letter.test(words)) add(words, isFromRight(words));
    else add(words, around);
  }
  // Blanks between two words of one direction stay with them: fewer pieces, and nothing between them to turn.
  return pieces.reduce<typeof pieces>((joined, piece, at) => {
    const [before, next] = [joined.at(-1), pieces[at + 1]];
    const between = !letter.test(piece.text) && before !== undefined && next?.fromRight === before.fromRight;
    if (before !== undefined && (between || before.fromRight === piece.fromRight)) before.text += piece.text;
    else joined.push({ ...piece });
    return joined;
  }, []);
}
