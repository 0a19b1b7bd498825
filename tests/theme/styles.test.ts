import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textSizes } from '../../src/theme/tokens.ts';

const sheets = globSync('src/**/*.css').map((file) => ({
  file: file.replaceAll('\\', '/'),
  css: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
}));

/** Sheets of slides are sized for the canvas, sheets of paper in points. */
const isOfSlidesOrPaper = (file: string): boolean =>
  /\/deck\.css$|-deck\.css$|\/render\/(print|reveal|standalone)\/(?!speaker)|\/kinds\/(map|pyramid)\/|claims\/panel\.css$|charts\.css$/.test(
    file,
  );

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

  it('size words of pages and of the builder by one of ten tokens', () => {
    expect(Object.keys(textSizes).length).toBeLessThanOrEqual(10);
    const own = sheets
      .filter(({ file }) => !isOfSlidesOrPaper(file))
      .flatMap(({ file, css }) =>
        // Points are for paper, and em for a part of a word’s own size: a unit beside its number.
        [...css.matchAll(/font(?:-size)?:[^;]*?([\d.]+(?:rem|px|vw|cqi))/g)].map(
          ([, size]) => `${file}: ${size}`,
        ),
      );
    expect(own).toEqual([]);
  });
});
