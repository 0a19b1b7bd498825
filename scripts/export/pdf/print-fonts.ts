import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { typefaces } from '../../../src/theme/tokens.ts';

/** Every weight that style sheets and drawings set. */
const printWeights = [400, 600, 650, 700, 750] as const;

/** Latin first; the rest of it only where a name needs it. */
const files = ['latin', 'latin-ext'] as const;

/** Kerning, accents, and figures of one width for tables. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'];

/**
 * The typeface as style rules for paper: a font of its own for each weight, cut to the characters of a text.
 * A variable font would become Type 3 in a PDF: drawings of letters, heavy, and hard to search in some readers.
 */
export async function printFonts(text: string): Promise<string> {
  const characters = [...new Set(text)].sort().join('');
  const faces = await Promise.all(files.flatMap((file) => facesOf(file, characters)));
  return faces.join('\n');
}

function facesOf(file: (typeof files)[number], characters: string): Promise<string>[] {
  const covered = [...characters].filter((one) => isExtended(one) === (file === 'latin-ext')).join('');
  if (covered === '') return [];
  return printWeights.map(async (weight) => {
    const font = await subsetFont(await wholeFont(file), covered, {
      targetFormat: 'woff2',
      variationAxes: { wght: weight },
      keepFeatures: features,
      noHinting: true,
      preserveNameIds: [0, 13, 14],
    });
    return `@font-face {
  font-family: "${typefaces.web}";
  font-weight: ${weight};
  src: url("data:font/woff2;base64,${font.toString('base64')}") format("woff2");
  unicode-range: ${[...covered].map((one) => `U+${one.codePointAt(0)?.toString(16)}`).join(', ')};
}`;
  });
}

/** What the Latin file lacks and the extended one may have. */
function isExtended(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x100 && code <= 0x2ff && code !== 0x131 && code !== 0x152 && code !== 0x153) ||
    (code >= 0x1d00 && code <= 0x1eff) ||
    (code >= 0x20a0 && code <= 0x20c0 && code !== 0x20ac)
  );
}

const read = new Map<string, Promise<Buffer>>();

function wholeFont(file: string): Promise<Buffer> {
  const known = read.get(file);
  if (known !== undefined) return known;
  const path = createRequire(import.meta.url).resolve(
    `@fontsource-variable/figtree/files/figtree-${file}-wght-normal.woff2`,
  );
  const font = readFile(path);
  read.set(file, font);
  return font;
}
