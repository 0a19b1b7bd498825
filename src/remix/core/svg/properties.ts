import { CannotCarry } from './refusal.ts';
import { addressOf, colourOf, lengthOf, shareOf, transformOf } from './values.ts';

/** Reads a value into the one way it is written; null when it is not understood. */
type Read = (value: string) => string | null;

const oneOf = (words: string): Read => {
  const known = words.split(' ');
  return (value) => known.find((word) => word.toLowerCase() === value.toLowerCase()) ?? null;
};

const paint: Read = (value) => {
  const text = value.toLowerCase();
  if (text === 'none' || text === 'currentcolor') return text;
  const found = addressOf(value);
  if (found === null) return colourOf(value);
  const rest = found.rest === '' ? 'none' : paint(found.rest);
  return rest === null ? null : `url(#${encodeURIComponent(found.id)}) ${rest}`;
};

const layer: Read = (value) => {
  const found = addressOf(value);
  if (found !== null) return found.rest === '' ? `url(#${encodeURIComponent(found.id)})` : null;
  return value.toLowerCase() === 'none' ? 'none' : null;
};

const colour: Read = (value) => (value.toLowerCase() === 'currentcolor' ? 'currentcolor' : colourOf(value));

const opacity: Read = (value) => {
  const share = shareOf(value);
  return share === null ? null : String(Math.min(1, Math.max(0, Number(share))));
};

const dashes: Read = (value) => {
  if (value.toLowerCase() === 'none') return 'none';
  const parts = value.split(/[\s,]+/).map(lengthOf);
  return parts.includes(null) ? null : parts.join(' ');
};

const order: Read = (value) =>
  /^(normal|(fill|stroke|markers)(\s+(fill|stroke|markers)){0,2})$/i.test(value) ? value.toLowerCase() : null;

/** What an element takes from those above it, with what holds when none says anything. */
export const handedDown: Readonly<Record<string, { first: string; read: Read }>> = {
  color: { first: '#000000', read: colour },
  fill: { first: '#000000', read: paint },
  'fill-opacity': { first: '1', read: opacity },
  'fill-rule': { first: 'nonzero', read: oneOf('nonzero evenodd') },
  stroke: { first: 'none', read: paint },
  'stroke-opacity': { first: '1', read: opacity },
  'stroke-width': { first: '1', read: lengthOf },
  'stroke-linecap': { first: 'butt', read: oneOf('butt round square') },
  'stroke-linejoin': { first: 'miter', read: oneOf('miter round bevel') },
  'stroke-miterlimit': { first: '4', read: shareOf },
  'stroke-dasharray': { first: 'none', read: dashes },
  'stroke-dashoffset': { first: '0', read: lengthOf },
  'clip-rule': { first: 'nonzero', read: oneOf('nonzero evenodd') },
  visibility: { first: 'visible', read: oneOf('visible hidden collapse') },
  'paint-order': { first: 'normal', read: order },
  'shape-rendering': { first: 'auto', read: oneOf('auto crispEdges geometricPrecision optimizeSpeed') },
};

/** What holds for one element alone. */
export const itsOwn: Readonly<Record<string, { first: string; read: Read }>> = {
  opacity: { first: '1', read: opacity },
  display: { first: 'inline', read: (value) => (value.toLowerCase() === 'none' ? 'none' : 'inline') },
  'clip-path': { first: 'none', read: layer },
  mask: { first: 'none', read: layer },
  'mask-type': { first: 'luminance', read: oneOf('luminance alpha') },
  'stop-color': { first: '#000000', read: colour },
  'stop-opacity': { first: '1', read: opacity },
  overflow: { first: 'hidden', read: (value) => (/^(visible|auto)$/i.test(value) ? 'visible' : 'hidden') },
  isolation: { first: 'auto', read: oneOf('auto isolate') },
  'mix-blend-mode': {
    first: 'normal',
    read: oneOf(
      'normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion hue saturation color luminosity',
    ),
  },
  transform: { first: '', read: transformOf },
};

/** Properties that say where a shape stands: as styles they hold before the attributes. */
export const places: ReadonlySet<string> = new Set([
  'x',
  'y',
  'width',
  'height',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
]);

/** Properties of which one value changes nothing; any other cannot be carried. */
export const neutral: Readonly<Record<string, RegExp>> = {
  filter: /^none$/i,
  'backdrop-filter': /^none$/i,
  marker: /^none$/i,
  'marker-start': /^none$/i,
  'marker-mid': /^none$/i,
  'marker-end': /^none$/i,
  'vector-effect': /^none$/i,
  'color-interpolation': /^(auto|srgb)$/i,
  clip: /^auto$/i,
  'transform-origin': /^(0|0px|0%|left|0 0|0px 0px|0% 0%|left top)$/i,
  'transform-box': /^view-box$/i,
  animation: /^none$/i,
  background: /^(none|transparent)$/i,
  'background-color': /^transparent$/i,
  'background-image': /^none$/i,
  border: /^(0|0px|none)$/i,
  padding: /^(0|0px)$/i,
  outline: /^(0|0px|none)$/i,
};

const called: Readonly<Record<string, string>> = {
  filter: 'has a filter, such as a shadow or a blur',
  'backdrop-filter': 'has a filter, such as a shadow or a blur',
  marker: 'has arrowheads or other marks on its lines',
  'marker-start': 'has arrowheads or other marks on its lines',
  'marker-mid': 'has arrowheads or other marks on its lines',
  'marker-end': 'has arrowheads or other marks on its lines',
  animation: 'moves',
  background: 'has a ground that is a style of the page',
  'background-color': 'has a ground that is a style of the page',
  'background-image': 'has a ground that is a style of the page',
};

/** Properties that no shape shows: those of words, of pointers, and of programs' own. */
const idle =
  /^(--|-inkscape-|filter-|font|text-|letter-|word-|line-|writing-|direction$|unicode-|glyph-|kerning$|baseline-|alignment-|dominant-|white-space|shape-(inside|subtract|padding|margin)|inline-|solid-|image-rendering|color-(rendering|profile|adjust|scheme)|color-interpolation-filters|flood-|lighting-|enable-background|pointer-events|cursor|will-change|user-select|transition|margin|position|vertical-align|float|box-sizing|max-|min-|stop-|xml:space|block-progression)/;

/** Refuses a style that would change the picture and cannot be carried; what changes nothing passes. */
export function passOver(name: string, value: string): void {
  if (neutral[name]?.test(value) === true || idle.test(name)) return;
  throw new CannotCarry(
    called[name] ?? `has a style that not every program draws (${name}: ${value.slice(0, 40)})`,
  );
}
