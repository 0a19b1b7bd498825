/**
 * The policy of a document that stands alone, for its meta element. Inside double quotes as it is.
 *
 * @param texts What stands between the tags, byte for byte.
 */
export async function cspOf({
  scripts,
  styles,
}: {
  scripts: readonly string[];
  styles: readonly string[];
}): Promise<string> {
  return [
    "default-src 'none'",
    `script-src ${await hashes(scripts)}`,
    `style-src ${await hashes(styles)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function hashes(texts: readonly string[]): Promise<string> {
  const found = await Promise.all(texts.map(hashOf));
  return found.length === 0 ? "'none'" : found.join(' ');
}

/** `'sha256-…'`, by what browsers and Node have in common. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
