/** Addresses a file may hold. Anything else, a script for one, is left as plain text. */
const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address as Office takes it in a relationship; null for one that may not stand in a file. Browsers forgive a bare
 * per cent sign and signs outside RFC 3986; PowerPoint and Word offer to repair the file.
 */
export function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!schemes.has(url.protocol)) return null;
  return url.href
    .replace(/%(?![0-9A-F]{2})/gi, '%25')
    .replace(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/g, (sign) => encodeURIComponent(sign));
}
