import { arial, type Face } from './faces.ts';

/**
 * Text measured without a browser, in Arial (PowerPoint's face, and on average the wider of our two), so that
 * the compiler, the diagrams and the PowerPoint writer agree on where a line breaks.
 * Widths: Liberation Sans, which is metric-compatible with Arial, in thousandths of the font size.
 */
const regular = table(
  '278,278,355,556,556,889,667,191,333,333,389,584,278,333,278,278,556,556,556,556,556,556,556,556,556,556,278,278,584,584,584,556,1015,667,667,722,722,667,611,778,722,278,500,667,556,833,722,778,667,778,722,667,611,722,667,944,667,667,611,278,278,278,469,556,333,556,556,500,556,556,278,556,556,222,222,500,222,833,556,556,556,556,333,500,278,556,500,722,500,500,500,334,260,334,584',
);
const bold = table(
  '278,333,474,556,556,889,722,238,333,333,389,584,278,333,278,278,556,556,556,556,556,556,556,556,556,556,333,333,584,584,584,611,975,722,722,722,722,667,611,778,722,278,556,722,611,833,722,778,667,778,722,667,611,722,667,944,667,667,611,333,278,333,584,556,333,556,611,556,611,556,333,611,611,278,278,556,278,889,611,611,611,611,389,556,333,611,556,778,556,556,500,389,280,389,584',
);

function table(widths: string): number[] {
  return widths.split(',').map(Number);
}

/** Beyond ASCII: narrow quotes and dots, wide dashes and arrows; everything else counts as a digit. */
const wide = new Set(['\u2014', '\u2026', '\u2190', '\u2192']);
const narrow = new Set(['\u2018', '\u2019', '\u201c', '\u201d', '\u00b7', '\u2022', '\u00a0']);

/** Signs that stand on the letter before them, and letters as wide as they are high: Chinese, Japanese, Korean, emoji. */
const raised = /^[\p{Mn}\p{Me}\u200b-\u200f\u202a-\u202e\u2066-\u2069]$/u;
const square =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]$/u;

/** Width of a letter beyond ASCII in thousandths of the font size. */
function widthBeyond(letter: string): number {
  if (wide.has(letter)) return 1000;
  if (narrow.has(letter)) return 333;
  if (letter < '\u0300') return 556;
  return raised.test(letter) ? 0 : square.test(letter) ? 1000 : 556;
}

/**
 * Width of one line of text in px at a font size in px. Weights of 600 and more count as bold; another typeface than
 * Arial by its average width against Arial's.
 */
export function textWidth(text: string, size: number, weight = 400, face: Face = arial): number {
  const isBold = weight >= 600;
  const widths = isBold ? bold : regular;
  let units = 0;
  for (const character of text) {
    const ascii = widths[(character.codePointAt(0) ?? 0) - 32];
    units += ascii ?? widthBeyond(character);
  }
  return (units * size * (isBold ? face.bold : face.regular)) / 1000;
}

/** Words of up to so many letters stay whole in a drawing, which can try smaller type; addresses are longer. */
const longestWord = 28;

/**
 * Breaks text into lines no wider than `width` px. A word that is wider keeps a line of its own, and is broken in
 * itself when it has more than `whole` letters.
 */
export function wrapText(
  text: string,
  size: number,
  width: number,
  weight = 400,
  whole = longestWord,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (word.length <= whole || textWidth(line, size, weight) <= width) continue;
    const pieces = breakWord(line, size, width, weight);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A word in pieces that fit `width` px, each of one letter at the least. */
function breakWord(word: string, size: number, width: number, weight: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Height in px of text wrapped to `width`. */
export function textHeight(
  text: string,
  size: number,
  width: number,
  lineHeight = 1.35,
  weight = 400,
): number {
  return wrapText(text, size, width, weight).length * size * lineHeight;
}
