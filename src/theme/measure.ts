import { arial, type Face } from './faces.ts';

/**
 * Text measured without a browser, so that the compiler, the diagrams and the PowerPoint writer agree on where a line
 * breaks. Widths of the letters of ASCII in thousandths of the font size, from the fonts themselves: Liberation Sans,
 * which has Arial's, and Figtree at weights 400 and 750.
 */
const arialRegular = table(
  '278,278,355,556,556,889,667,191,333,333,389,584,278,333,278,278,556,556,556,556,556,556,556,556,556,556,278,278,584,584,584,556,1015,667,667,722,722,667,611,778,722,278,500,667,556,833,722,778,667,778,722,667,611,722,667,944,667,667,611,278,278,278,469,556,333,556,556,500,556,556,278,556,556,222,222,500,222,833,556,556,556,556,333,500,278,556,500,722,500,500,500,334,260,334,584',
);
const arialBold = table(
  '278,333,474,556,556,889,722,238,333,333,389,584,278,333,278,278,556,556,556,556,556,556,556,556,556,556,333,333,584,584,584,611,975,722,722,722,722,667,611,778,722,278,556,722,611,833,722,778,667,778,722,667,611,722,667,944,667,667,611,333,278,333,584,556,333,556,611,556,611,556,333,611,611,278,278,556,278,889,611,611,611,611,389,556,333,611,556,778,556,556,500,389,280,389,584',
);

const figtreeRegular = table(
  '247,298,320,629,563,786,644,200,352,352,481,623,226,417,208,389,641,413,559,544,621,575,566,537,614,566,253,259,623,623,623,504,989,677,611,721,688,592,543,760,751,271,515,610,520,846,774,776,579,780,626,614,552,707,693,960,614,604,641,324,389,324,551,438,221,510,586,541,586,546,369,587,558,232,269,485,220,851,558,580,591,578,338,466,378,558,520,784,475,526,491,385,257,385,567',
);
const figtreeBold = table(
  '236,316,433,632,552,819,648,256,389,389,489,634,264,406,258,442,650,424,583,559,636,583,583,560,611,583,312,315,634,634,634,515,992,723,613,726,703,588,557,739,749,293,561,679,541,860,773,790,609,791,650,605,592,703,729,991,694,657,630,348,442,348,588,433,273,536,598,547,597,557,399,604,572,269,296,550,252,877,571,582,603,595,389,472,408,571,565,847,550,588,474,396,256,396,690',
);

const letterWidths = {
  arial: { regular: arialRegular, bold: arialBold },
  figtree: { regular: figtreeRegular, bold: figtreeBold },
} as const;

/**
 * How much of a line stays free, and of a height: browsers and office programs set letters on grids of their own and
 * pull pairs of them together, so that what fills a line to the last hundredth breaks in one and not in another. Every
 * text is measured with it, and with no other allowance.
 */
export const inHand = 0.02;

/** Whether what is `needs` px high stands in `has` px. */
export function fitsIn(needs: number, has: number): boolean {
  return needs <= has * (1 + inHand);
}

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
  const style = weight >= 600 ? 'bold' : 'regular';
  const widths = letterWidths[face.letters][style];
  let units = 0;
  for (const character of text) {
    const ascii = widths[(character.codePointAt(0) ?? 0) - 32];
    units += (ascii ?? widthBeyond(character)) * face[style] + face.tracking * 1000;
  }
  return (units * size) / 1000;
}

/** Words of up to so many letters stay whole in a drawing, which can try smaller type; addresses are longer. */
const longestWord = 28;

/**
 * Breaks text of a drawing into lines no wider than `width` px, in Arial. A word that is wider keeps a line of its own,
 * and is broken in itself when it is long.
 */
export function wrapText(text: string, size: number, width: number, weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (word.length <= longestWord || textWidth(line, size, weight) <= width) continue;
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
