import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The policy of a document that stands alone, for its meta element. Inside double quotes as it is.
 *
 * @param texts What stands between the tags, byte for byte.
 */
export function cspOf({
  scripts,
  styles,
}: {
  scripts: readonly string[];
  styles: readonly string[];
}): string {
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashes(texts: readonly string[]): string {
  return texts.length === 0 ? "'none'" : texts.map(hashOf).join(' ');
}

/** `'sha256-…'`. A page that came over plain http has no `crypto.subtle`, so the hash is reckoned here. */
function hashOf(text: string): string {
  const digest = sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
