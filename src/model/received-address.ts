/**
 * Addresses travel through mail and chat programs, which put the stop of a sentence, a bracket, a quotation mark or a
 * space at their ends, and escape what need not be. Nothing here throws, whatever came.
 */

/** Text of an address without its escapes, those that were escaped once more included. */
export function unescaped(text: string): string {
  return unescapedOnce(unescapedOnce(text));
}

/** The first thing in an address that can be a name: `why/life-expectancy` of `<why%2Flife-expectancy>).` */
export function nameIn(text: string): string {
  const name = /[A-Za-z0-9][\w/-]*/.exec(unescaped(text))?.[0] ?? '';
  return name.replace(/[^A-Za-z0-9]+$/, '');
}

/** As `decodeURIComponent`, which throws at a `%` that is none of an escape; then only plain letters and signs. */
function unescapedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}
