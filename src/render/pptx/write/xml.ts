export type Attributes = Record<string, string | number | boolean | undefined>;

/**
 * One XML element. Attributes that are undefined are left out; children are XML already.
 *
 * @throws Where a number is none: a file that PowerPoint repairs is worse than no file.
 */
export function el(name: string, attributes: Attributes = {}, children: string | string[] = ''): string {
  const inner = typeof children === 'string' ? children : children.join('');
  // A deck has some forty thousand elements: a plain loop takes a third of the time of map and join.
  let head = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    // Office would repair the file, and nobody would know why.
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} ${key} is ${value}`);
    const written =
      typeof value === 'string' ? escapeXml(value) : typeof value === 'number' ? value : value ? 1 : 0;
    head += ` ${key}="${written}"`;
  }
  return inner === '' ? `<${name}${head}/>` : `<${name}${head}>${inner}</${name}>`;
}

/** A whole XML part. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Letters that need no look: printable ASCII but `&`, `<`, `>` and `"`. */
const plain = /^[ !#-%'-;=?-~]*$/;

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Without what XML 1.0 forbids (control characters, halves of pairs, non-characters): Office would refuse the file. */
export function cleanText(text: string): string {
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a;
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    if (!control && !surrogate && code !== 0x7f && (code & 0xfffe) !== 0xfffe) kept += character;
  }
  return kept;
}

/** Px on the 1280 by 720 canvas to English Metric Units, of which a px has 9,525. */
export function emu(px: number): number {
  const units = Math.round(px * 9525);
  if (!Number.isFinite(units)) throw new Error(`${px} is not a number of pixels`);
  return units;
}

/** Px to hundredths of a point, as font sizes and spacing are written. */
export function centipoints(px: number): number {
  return Math.round(px * 75);
}

export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

/** Namespace declarations that every slide part carries. */
export const slideNamespaces: Attributes = {
  'xmlns:a': namespaces.a,
  'xmlns:r': namespaces.r,
  'xmlns:p': namespaces.p,
};
