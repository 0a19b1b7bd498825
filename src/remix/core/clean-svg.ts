import DOMPurify from 'dompurify';

/**
 * An SVG logo without anything that runs, loads or links: what is left is drawn on a canvas and kept as PNG.
 * Needs a browser's DOM. Null when nothing that can be drawn is left.
 */
export function cleanSvg(text: string): string | null {
  if (!DOMPurify.isSupported) return null;
  const clean = DOMPurify.sanitize(text, {
    USE_PROFILES: { svg: true, svgFilters: true },
    NAMESPACE: 'http://www.w3.org/2000/svg',
    FORBID_TAGS: ['a', 'image', 'style', 'foreignObject', 'use', 'animate', 'set', 'animateTransform'],
    FORBID_ATTR: ['style', 'href', 'xlink:href', 'class'],
    ALLOW_DATA_ATTR: false,
  });
  // Fills may name a gradient of the same picture, and nothing outside it.
  const local = clean.replace(/url\(\s*(?!['"]?#)[^)]*\)/gi, 'none');
  if (!/^\s*<svg[\s>]/.test(local)) return null;
  return /\sxmlns=/.test(local) ? local : local.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}
