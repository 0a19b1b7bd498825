import { differenceCiede2000 } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logoCaps, readLogo } from '../../src/remix/core/logo.ts';
import { lookOf } from '../../src/render/pptx/brand-look.ts';
import {
  brandTheme,
  brandVariables,
  checkColours,
  contrast,
  nearestPassing,
  themeHex,
} from '../../src/select/brand-theme.ts';
import { colours, sequential } from '../../src/theme/tokens.ts';
import { computed, contrast as officeContrast } from '../render/pptx/theme-colours.ts';

const brandOf = (main: string, accent: string) => ({
  name: '',
  logo: null,
  colours: { main, accent },
  footer: '',
  font: null,
});
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

const realLife = [
  ['NHS blue', '#005EB8'],
  ['teal', '#008081'],
  ['green', '#009639'],
  ['red', '#DA291C'],
  ['purple', '#330072'],
  ['yellow', '#FFB81C'],
] as const;
const difference = differenceCiede2000();

describe('a brand’s colours', () => {
  it('that can be read pass the gate as they are', () => {
    expect(checkColours({ main: '#005EB8', accent: '#B5420F' }).map(({ passes }) => passes)).toEqual([
      true,
      true,
    ]);
  });

  it('that cannot are offered the nearest that can, in the same hue', () => {
    const [main] = checkColours({ main: '#FFD700', accent: '#12436D' });
    expect(main).toMatchObject({ colour: 'main', passes: false, needs: 4.5 });
    const offered = main?.nearest ?? '';
    expect(contrast(offered, colours.paper)).toBeGreaterThanOrEqual(4.5);
    // A dark gold: more red than green, and hardly any blue.
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(offered.slice(at, at + 2), 16),
    );
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue + 60);
    // Only just dark enough: no darker than it must be.
    expect(contrast(offered, colours.paper)).toBeLessThan(4.7);
  });

  it('always give a readable theme, whatever they are', () => {
    fc.assert(
      fc.property(hex, hex, (main, accent) => {
        const { colours: c } = brandTheme(brandOf(main, accent));
        const pairs: Array<[string, string, number]> = [
          [c.white, c.panel, 4.5],
          [c.white, c.ink, 4.5],
          [c.text, c.paper, 12],
          [c.quiet, c.paper, 7],
          [c['turquoise-text'], c.paper, 4.5],
          [c.turquoise, c.paper, 3],
          [c.tint, c.paper, 3],
          [c.text, c.tint, 4.5],
          [c.sky, c.ink, 4.5],
          [c.sky, c.panel, 4.5],
          [c.mist, c.panel, 4.5],
          [c.blue, c.paper, 4.5],
          [c.ink, c.turquoise, 4.5],
          [c.plum, c['plum-wash'], 4.5],
          [c.text, c.mist, 4.5],
        ];
        for (const [a, b, needs] of pairs) expect(contrast(a, b)).toBeGreaterThanOrEqual(needs);
      }),
      { numRuns: 200 },
    );
  });

  it.each(realLife)('%s keeps pale bars and the second colour visible and apart', (_, main) => {
    const brand = brandOf(main, colours.turquoise);
    const { colours: c } = brandTheme(brand);
    expect(contrast(c.tint, c.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(c.turquoise, c.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(c.text, c.tint)).toBeGreaterThanOrEqual(4.5);
    for (const [a, b] of [
      [c.blue, c.tint],
      [c.blue, c.turquoise],
      [c.tint, c.turquoise],
    ] as const)
      expect(difference(a, b), `${a} ${b}`).toBeGreaterThanOrEqual(20);
    // PowerPoint works the tint out from a slot of the theme.
    const look = lookOf(brand);
    const [tint, paper] = [computed(look.colours.tint, look.slots), computed(look.colours.paper, look.slots)];
    expect(officeContrast(tint, paper)).toBeGreaterThanOrEqual(2.95);
  });

  it('left out keep the pack’s own palette', () => {
    const theme = brandTheme(null);
    expect(theme).toEqual({ colours, sequential: [...sequential], office: 'Arial' });
    expect(themeHex(theme, 'ink')).toBe('0B2A4A');
    expect(brandVariables(theme)).toMatchObject({ '--c-paper': '#FBF8F3', '--seq-10': '#ECF2F8' });
  });

  it('end at black or white at the latest', () => {
    expect(contrast(nearestPassing('#808080', '#808080', 4.5), '#808080')).toBeGreaterThanOrEqual(4.5);
    expect(nearestPassing('#FF0000', '#FBF8F3', 20.9)).toBe('#000000');
  });
});

describe('a logo file', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const text = (svg: string): Uint8Array => new TextEncoder().encode(svg);

  it('is told from its bytes', () => {
    expect(readLogo(png(200, 100))).toEqual({ ok: true, kind: 'png', width: 200, height: 100 });
    expect(readLogo(text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
      kind: 'svg',
    });
  });

  it('that is something else, too large or of no size is refused in one sentence', () => {
    for (const bytes of [
      png(0, 5),
      png(9000, 9000),
      text('<html></html>'),
      text(''),
      text('GIF89a'),
      new Uint8Array(logoCaps.bytes + 1),
    ]) {
      const read = readLogo(bytes);
      expect(read.ok).toBe(false);
      expect(read.ok ? '' : read.message).toMatch(/^[A-Z][^.]*\.$/);
    }
  });
});
