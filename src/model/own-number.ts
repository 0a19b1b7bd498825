import { englishNumbers } from './english-number.ts';
import { numbersIn } from './figure-words.ts';

/** Numbers in a figure as somebody wrote it: `£1.2m` in full, `12½%` as 12.5. */
function numbersWritten(text: string): number[] {
  const plain = englishNumbers(text)
    .replace(/(\d*)\s?([¼-¾⅐-⅞])/g, (_, whole, part) => `${Number(whole) + partOf(part)}`)
    // `1.2K`, `£12mn`, `2 Thousand`
    .replace(/(?<=\d\s?)(k|mn?|bn|thousand|million|billion)\b/gi, (scale) =>
      scale.toLowerCase().replace('mn', 'm'),
    )
    // `12,34,567`, as India writes it
    .replace(/(?<![\d,])\d{1,2}(,\d{2})+,\d{3}(?![\d,])/g, (number) => number.replaceAll(',', ''))
    // `£(1,200)`, as accounts write a loss
    .replace(/^(£?)\(([^()]+)\)(%?)$/, '-$1$2$3')
    .replace(/^[−–—‐‑﹣－-]\s*/, '-')
    .replace(/^(-?£?)\.(?=\d)/, '$10.');
  const numbers = numbersIn(plain).map(({ value }) => value);
  // Four digits may look like a year, which is passed over in sentences.
  return numbers.length > 0 ? numbers : (plain.match(/\d{4}/g) ?? []).map(Number);
}

/** `½` as 0.5: Unicode says what it is made of. */
function partOf(sign: string): number {
  const [over = 0, under = 1] = sign.normalize('NFKD').split('\u2044').map(Number);
  return Math.round((1000 * over) / under) / 1000;
}

/** Words and signs that make another number of the one before them. */
const changed = /\d\s?(?:e[+-]?\d|[\^×]\s?\d|(?:dozen|hundred|lakh|crore|trillion|tn)\b)/i;

/** The one number that a figure says; null where it says none or several, or one that cannot be read. */
export function oneNumberIn(text: string): number | null {
  const [first, ...more] = numbersWritten(text);
  return first === undefined || more.length > 0 || changed.test(text) ? null : first;
}

/** The first number in a figure; 0 where there is none, e.g. before it is filled in. */
export function firstNumberIn(text: string): number {
  return numbersWritten(text)[0] ?? 0;
}
