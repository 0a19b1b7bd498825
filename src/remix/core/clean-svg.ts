import DOMPurify from 'dompurify';

/** Left out: what runs, loads, links or moves, and what can show itself many times over (`use`, patterns, markers). */
const tags = [
  ...['a', 'image', 'style', 'foreignObject', 'use', 'symbol', 'pattern', 'marker', 'feImage'],
  ...['animate', 'animateMotion', 'animateTransform', 'set'],
];
const attributes = ['style', 'href', 'xlink:href', 'class', 'marker-start', 'marker-mid', 'marker-end'];

/**
 * An SVG logo without anything that runs, loads or links: what is left is drawn on a canvas and kept as PNG.
 * Needs a browser's DOM. Null when nothing that can be drawn is left.
 */
export function cleanSvg(text: string): string | null {
  if (!DOMPurify.isSupported) return null;
  // An instance of its own: what is hooked here holds nowhere else.
  const purify = DOMPurify(window);
  purify.addHook('afterSanitizeAttributes', (node) => {
    unlayer(node);
    keepInside(node);
  });
  const clean = purify.sanitize(text, {
    USE_PROFILES: { svg: true, svgFilters: true },
    NAMESPACE: 'http://www.w3.org/2000/svg',
    FORBID_TAGS: tags,
    FORBID_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
  });
  if (!/^\s*<svg[\s>]/.test(clean)) return null;
  return /\sxmlns=/.test(clean) ? clean : clean.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** Masks in masks would be drawn ten, a hundred, a thousand times, and the page would stand still. */
function unlayer(node: Element): void {
  if (node.closest('mask, clipPath') === null) return;
  for (const name of ['mask', 'clip-path', 'filter']) node.removeAttribute(name);
}

/** An address of something outside the picture, or a sign with which one could be hidden. */
const outside = /\\|\burl\(\s*(?!['"]?#)|\b(src|image|image-set)\(/i;

/** Fills may name a gradient of the same picture, and nothing outside it. */
function keepInside(node: Element): void {
  for (const { name, value } of [...node.attributes]) if (outside.test(value)) node.removeAttribute(name);
}
