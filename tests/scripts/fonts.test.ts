import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packCharacters, usedWeights } from '../../scripts/fonts/pack-characters.ts';
import { realPack } from '../pack.ts';

const sheet = readFileSync('src/theme/fonts.css', 'utf8');
const faces = sheet.split('@font-face').slice(1);

/** The characters that a face of the style sheet is for, as ranges of code points. */
function rangesOf(face: string): Array<[number, number]> {
  const list = /unicode-range:([^;]+);/.exec(face)?.[1] ?? '';
  return list.split(',').map((one) => {
    const [from = '', to = from] = one.trim().replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

const isIn = (face: string | undefined, character: string) =>
  rangesOf(face ?? '').some(([from, to]) => {
    const code = character.codePointAt(0) ?? 0;
    return from <= code && code <= to;
  });

/** Signs that Figtree does not have in any of its files. */
const foreign = new Set(['←', '→']);

describe('the typeface', () => {
  let words = '';
  beforeAll(() => {
    words = JSON.stringify(realPack().slides);
  });

  it('has every character of the slides in the one file that a page waits for', () => {
    const shown = new Set(words);
    expect(shown.size).toBeGreaterThan(70);
    const missing = [...shown].filter(
      (character) => !packCharacters.includes(character) && !foreign.has(character),
    );
    expect(missing).toEqual([]);
  });

  it('says in the style sheet which characters that file has', () => {
    const own = faces.at(-1);
    const size = rangesOf(own ?? '').reduce((total, [from, to]) => total + to - from + 1, 0);
    expect([...packCharacters].filter((character) => !isIn(own, character))).toEqual([]);
    expect(size).toBe([...packCharacters].length);
  });

  it('has the letters of names that people type, Welsh, French, Polish or Turkish, in the other files', () => {
    for (const letter of 'áàâäåçèêëíïñôöøúûüÿÁÉŵŷŴŶłşğőžœ')
      expect(
        faces.slice(0, 2).some((face) => isIn(face, letter)),
        letter,
      ).toBe(true);
  });

  it('has every weight that the style sheets set', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.css'),
    );
    const weights = sheets.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/font-weight: (\d+);/g)].map(([, weight]) =>
        Number(weight),
      ),
    );
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(usedWeights.min);
    expect(Math.max(...weights)).toBeLessThanOrEqual(usedWeights.max);
  });
});
