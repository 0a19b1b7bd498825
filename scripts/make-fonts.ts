/**
 * Cuts the typeface down to what every page needs before its first paint:
 *
 *   Figtree, Latin, weights 300 to 900 -> the characters below, weights 400 to 750 -> src/theme/figtree-pack.woff2
 *
 * All other characters (accents in a name that somebody types) are loaded from the whole files when they are shown;
 * `src/theme/fonts.css` shares them out. Run `npm run fonts` after a change and commit what it writes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { packCharacters, usedWeights } from './fonts/pack-characters.ts';

const source = createRequire(import.meta.url).resolve(
  '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
);
const target = new URL('../src/theme/figtree-pack.woff2', import.meta.url);

/** Kerning, accents, variants by weight, and figures of one width for tables. Fractions are not set. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'rvrn', 'tnum'];

const font = await subsetFont(await readFile(source), packCharacters, {
  targetFormat: 'woff2',
  variationAxes: { wght: usedWeights },
  keepFeatures: features,
  noHinting: true,
  // The copyright and the licence stay with the typeface: ids 0, 13 and 14 of its name table.
  preserveNameIds: [0, 13, 14],
});
await writeFile(target, font);
console.log(`figtree-pack.woff2: ${(font.length / 1000).toFixed(1)} KB`);
