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

/** The id that the part behind `#` means, whatever was added to it; null where it means none that is there. */
export function idMeant(hash: string, isThere: (id: string) => boolean): string | null {
  const text = hash.replace(/^#/, '');
  return (
    [text, unescaped(text), nameIn(text), nameIn(text).toLowerCase()].find(
      (id) => id !== '' && isThere(id),
    ) ?? null
  );
}

/**
 * What the query of an address says under a name; null where it does not hold it. Of a query that came escaped as a
 * whole too, or with `&amp;`, as mail writes it.
 */
export function queried(search: string, name: string): string | null {
  for (const text of [search, unescaped(search)])
    for (const [key, value] of new URLSearchParams(text.replaceAll('&amp;', '&')))
      if (nameIn(key) === name && !key.includes('=')) return value;
  return null;
}

/** The page or file of this site that a path means, with the query and the hash that were escaped into it. */
export function pathMeant(pathname: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(unescaped(pathname)) ?? [];
  const plain = (/^[\w./~-]*/.exec(path)?.[0] ?? '').replace(/[^A-Za-z0-9/]+$/, '');
  const isWhole = plain.endsWith('/') || /\.\w+$/.test(plain);
  return `${isWhole ? plain : `${plain}/`}${rest}`;
}

/** The one of these words that is meant, whatever stands around it; null for none of them. */
export function oneMeant(text: string, words: readonly string[]): string | null {
  if (words.includes(text)) return text;
  const bare = bareOf(text);
  return words.find((word) => bare !== '' && bareOf(word) === bare) ?? null;
}

/** Words of an address without what was put around them: `King’s Lynn` of `“King%E2%80%99s%20Lynn”,`. */
export function bareOf(text: string): string {
  return unescaped(text).replace(/^[^\p{L}\p{N}-]+|[^\p{L}\p{N}]+$/gu, '');
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
