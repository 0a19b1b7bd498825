import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sizes, textSizes } from '../../src/theme/tokens.ts';

const sheets = globSync('src/**/*.css').map((file) => ({
  file: file.replaceAll('\\', '/'),
  css: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
}));

/** Sheets of paper are sized in points. */
const isOfPaper = (file: string): boolean => file.includes('/render/print/');

/** Every style sheet that a file takes in, itself or by what it imports, then or later. */
function sheetsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, named = ''] of source.matchAll(/(?:from|import|import\(|@import)\s*['"](\.[^'"]+)['"]/g)) {
    const next = join(dirname(file), named).replaceAll('\\', '/');
    if (/\.(css|tsx?|astro)$/.test(next) && existsSync(next)) sheetsOf(next, seen);
  }
  return seen;
}

const deckFiles = new Set(
  [...globSync('src/pages/present/*/*.astro'), 'src/render/standalone/start.ts'].flatMap((file) => [
    ...sheetsOf(file.replaceAll('\\', '/')),
  ]),
);

/** Sizes in px, or as a share of the words around them, by the name of their token. */
const inPx = new Map<string, number | string>([
  ...Object.entries(sizes).map(([name, px]) => [`--size-${name}`, px] as const),
  ...Object.entries(textSizes).map(([name, px]) => [`--text-${name}`, px] as const),
  ['--size-raised', '0.6em'],
]);

/** Every size of letters that sheets ask for: of a token in px, anything else as it stands there. */
function sizesIn(of: typeof sheets): Array<{ file: string; size: number | string }> {
  return of.flatMap(({ file, css }) =>
    [...css.matchAll(/font(?:-size)?:\s*([^;}]+)/g)].flatMap(([, value = '']) => {
      const size =
        /var\((--(?:size|text)-[\w-]+)\)|[\d.]+(?:rem|em|px|pt|vw|cqi|%)|\b(?:larger|smaller)\b/.exec(value);
      return size === null ? [] : [{ file, size: inPx.get(size[1] ?? '') ?? size[0] }];
    }),
  );
}

const deckSizes = sizesIn(sheets.filter(({ file }) => deckFiles.has(file)));
const deckScale = [...new Set(deckSizes.map(({ size }) => size))];

describe('style sheets', () => {
  it('name no class that nothing wears', () => {
    const written = globSync('src/**/*.{ts,tsx,astro}')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const words = new Set(written.match(/[A-Za-z][\w-]*/g));
    // A class may be put together: `by-${mark}`.
    const isMade = (name: string): boolean =>
      [...name.matchAll(/-/g)].some(({ index }) => written.includes(`${name.slice(0, index)}-\${`));
    const unworn = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, selector = '']) =>
        [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].flatMap(([, name = '']) =>
          // The editor puts its own on.
          words.has(name) || isMade(name) || name.startsWith('ProseMirror') ? [] : [`${file}: .${name}`],
        ),
      ),
    );
    expect(unworn).toEqual([]);
  });

  it(`size words of the deck in ${deckScale.length} sizes, of twelve at most: ${deckScale.join(', ')}`, () => {
    expect(deckFiles).toContain('src/render/claims/panel.css');
    const ownSizes = deckSizes.filter(({ size }) => ![...inPx.values()].includes(size));
    expect(ownSizes).toEqual([]);
    expect(deckScale.length).toBeLessThanOrEqual(12);
  });

  it('size words of pages and of the builder by one of ten tokens', () => {
    expect(Object.keys(textSizes).length).toBeLessThanOrEqual(10);
    const own = sheets
      .filter(({ file }) => !isOfPaper(file))
      .flatMap(({ file, css }) =>
        // Points are for paper, and em for a part of a word’s own size: a unit beside its number.
        [...css.matchAll(/font(?:-size)?:[^;]*?([\d.]+(?:rem|px|vw|cqi))/g)].map(
          ([, size]) => `${file}: ${size}`,
        ),
      );
    expect(own).toEqual([]);
  });
});
