/**
 * Text with its numbers as English writes them, where they are surely written otherwise: `21,3` and `1.204,5` as on
 * the continent, `1'204` as in Switzerland, `1 204`,
 * in digits as Arabic has them. What may be either, such as `1.204` and `1,204`, stays.
 */
export function englishNumbers(text: string): string {
  const digits = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/(?<=\d)[\u066b\u066c](?=\d)/g, (sign) => (sign === '\u066b' ? '.' : ','));
  return digits.replace(/\d[\d.,'’ \u00a0\u202f]*\d/g, (number) => {
    const [whole = '', fraction] = parts(number) ?? [];
    if (whole === '') return number;
    const grouped = whole.replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  });
}

function parts(number: string): [string, string?] | null {
  const grouped =
    /^(\d{1,3}(?:(['’ \u00a0\u202f])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(number) ??
    /^(\d{1,3}(\.)\d{3}(?:\.\d{3})*),(\d+)$/.exec(number) ??
    /^(\d{1,3}(\.)\d{3}(?:\.\d{3})+)$/.exec(number);
  if (grouped !== null) return [grouped[1] ?? '', grouped[3]];
  // Three digits behind a comma are thousands, unless nothing but noughts stands before it.
  const decimal = /^(\d+),(\d+)$/.exec(number);
  if (decimal === null || /^[1-9]\d{0,2},\d{3}$/.test(number)) return null;
  return [decimal[1] ?? '', decimal[2]];
}

/** True where a point and a comma in a number are surely used as on the continent. */
export function isContinental(text: string): boolean {
  return /[.,]/.test(text) && englishNumbers(text) !== text && !/\d,\d{3}\.|['’ ]\d{3}\.\d/.test(text);
}
