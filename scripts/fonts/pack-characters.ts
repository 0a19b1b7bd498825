/** Basic Latin, and what the pack's own words need beyond it: signs, quotes, dashes, and the accents in its names. */
export const packCharacters = `${basicLatin()}\u00a0£©·×éó–—‘’“”•…€↑↓−`;

/** Lightest and boldest weight in the style sheets. */
export const usedWeights = { min: 400, max: 750 };

function basicLatin(): string {
  return Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
}
