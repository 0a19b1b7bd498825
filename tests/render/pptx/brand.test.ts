// @module-tag whole
import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/model/brand.ts';
import { layoutNames } from '../../../src/model/layouts.ts';
import { lookOf } from '../../../src/render/pptx/brand-look.ts';
import { brandedPlaceholders, footWords, tooManyWords } from '../../../src/render/pptx/brand-marks.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { packLook } from '../../../src/render/pptx/write/colour.ts';
import { wrapText } from '../../../src/theme/measure.ts';
import type { ColourName } from '../../../src/theme/tokens.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import { openPackage } from './read-package.ts';
import { computed, contrast } from './theme-colours.ts';
import { hasValidator, validate } from './validator.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const brand: Brand = {
  name: 'Example & Sons Board',
  logo: { data: `data:image/png;base64,${pixel}`, width: 320, height: 80, alt: 'Example Board' },
  colours: { main: '#00594C', accent: '#0072CE' },
  footer: 'Draft <for> discussion',
  font: 'Verdana',
};
/** Part names, and the text of a part. */
function readPackage(bytes: Uint8Array): { names: string[]; text: (name: string) => string } {
  const parts = openPackage(bytes);
  return { names: Object.keys(parts), text: (name) => strFromU8(parts[name] ?? new Uint8Array()) };
}
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a PowerPoint file in an organisation’s look', () => {
  const bytes = renderPptx({ ...fixtureDeck, brand });
  const file = readPackage(bytes);
  const layouts = file.names.filter((name) => /slideLayouts\/slideLayout\d+\.xml$/.test(name));

  it('has its colours and typeface in the theme, so that new slides have them too', () => {
    const theme = file.text('ppt/theme/theme1.xml');
    expect(theme).toContain('<a:accent1><a:srgbClr val="00594C"/></a:accent1>');
    expect(theme).toContain('<a:latin typeface="Verdana"/>');
    expect(theme).not.toContain('12436D');
  });

  it('turns the drawn grounds of cover and dividers to shades of its main colour, and says who gives the deck', () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
    const art = { 'cover.jpg': jpeg, 'section-1.jpg': jpeg };
    const covers = (of: Uint8Array): string => {
      const { names, text } = readPackage(of);
      const found = names.filter((name) => /slides\/slide\d+\.xml$/.test(name)).map(text);
      return found.filter((slide) => slide.includes('<p:bg>')).join('');
    };
    const own = renderPptx({ ...fixtureDeck, brand }, art);
    const plain = renderPptx(fixtureDeck, art);
    expect(covers(own).match(/<a:duotone><a:schemeClr val="accent1"/g)).toHaveLength(2);
    expect(covers(own)).toContain('<a:t>Example &amp; Sons Board</a:t>');
    expect(covers(own)).not.toContain('Orange: among the most deprived');
    expect(covers(plain)).not.toContain('a:duotone');
    expect(covers(plain)).toContain('Orange: among the most deprived');
    if (hasValidator) expect(validate(own)).toEqual([]);
  });

  it('sets the higher lines of a typeface closer, so that they stand as in Arial', () => {
    const spacing = (of: Uint8Array): number =>
      Number(
        /<p:bodyStyle>.*?<a:spcPct val="(\d+)"/.exec(
          readPackage(of).text('ppt/slideMasters/slideMaster1.xml'),
        )?.[1],
      );
    expect(spacing(renderPptx(fixtureDeck))).toBe(112000);
    expect(spacing(bytes)).toBe(Math.round(112000 / 1.06));
  });

  it('shows its logo and its words on every layout, and the picture is there once', () => {
    expect(layouts.length).toBeGreaterThan(10);
    for (const name of layouts) {
      expect(file.text(name)).toContain('descr="Example Board"');
      expect(file.text(name)).toContain('Example &amp; Sons Board · Draft &lt;for&gt; discussion');
    }
    expect(file.names.filter((name) => name.endsWith('.png'))).toEqual(['ppt/media/logo.png']);
    expect(file.text('docProps/app.xml')).toContain('<Company>Example &amp; Sons Board</Company>');
  });

  it('leaves the next file as it was', () => {
    const own = readPackage(renderPptx(fixtureDeck));
    expect(own.text('ppt/theme/theme1.xml')).toContain('12436D');
    expect(own.text('ppt/slideLayouts/slideLayout1.xml')).not.toContain('Example');
    expect(lookOf(undefined)).toBe(packLook);
  });

  it.runIf(hasValidator)('is valid by Microsoft’s validator', () => {
    expect(validate(bytes)).toEqual([]);
  });
});

describe('an organisation’s words at the foot', () => {
  const name = 'NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board';
  /** Words of a layout as the file has them: height in px of their lines in Arial, and of their box. */
  function wordsOf(xml: string): { needs: number; has: number; size: number } {
    const shape = xml.slice(xml.indexOf('name="Organisation"'));
    const [, cx = 0, cy = 0] = (/<a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? []).map(Number);
    const size = Number(/ sz="(\d+)"/.exec(shape)?.[1]) / 75;
    const text = (/<a:t>([^<]*)</.exec(shape)?.[1] ?? '').replaceAll('&amp;', '&');
    const lines = wrapText(text, size, cx / 9525).length;
    return { needs: lines * size * 1.149, has: cy / 9525, size };
  }

  it.each([
    ['a long name', { name }],
    ['a long name and a draft mark', { name, footer: 'Draft for the board, 12 May. Not for circulation.' }],
  ])('fit their box on every layout: %s', (_, words) => {
    const own = { ...brand, logo: null, footer: '', font: null, ...words };
    expect(tooManyWords(own)).toBeNull();
    const file = readPackage(renderPptx({ ...fixtureDeck, brand: own }));
    for (const layout of file.names.filter((part) => /slideLayouts\/slideLayout\d+\.xml$/.test(part))) {
      const { needs, has, size } = wordsOf(file.text(layout));
      expect(needs, layout).toBeLessThanOrEqual(has);
      expect(size, layout).toBeGreaterThanOrEqual(10);
    }
  });

  it('are as large as ever where they are short', () => {
    const file = readPackage(renderPptx({ ...fixtureDeck, brand: { ...brand, font: null } }));
    expect(wordsOf(file.text('ppt/slideLayouts/slideLayout3.xml')).size).toBe(13);
  });

  it('leave room for the sources beside them', () => {
    const deck = { ...fixtureDeck, brand: { ...brand, name, font: null } };
    for (const layout of layoutNames) {
      const sources = brandedPlaceholders({ base: layout, seats: null }, deck.brand).find(
        ({ role }) => role === 'sources',
      );
      const words = footWords(deck.brand, layout);
      if (sources === undefined || words === null) throw new Error(`${layout} has no foot`);
      expect(sources.box.x + sources.box.w, layout).toBeLessThan(words.box.x);
    }
  });

  it('are reported where even the smallest does not hold them', () => {
    const wordy = { ...brand, font: null, name: 'W'.repeat(120), footer: 'MW '.repeat(53) };
    expect(tooManyWords(wordy)).toMatch(/too long together for the foot of PowerPoint slides/);
  });
});

describe('an organisation’s colours in PowerPoint', () => {
  const pairs: Array<[ColourName, ColourName]> = [
    ['text', 'paper'],
    ['text', 'white'],
    ['text', 'mist'],
    ['text', 'wash'],
    ['quiet', 'paper'],
    ['blue', 'paper'],
    ['turquoise-text', 'paper'],
    ['turquoise-text', 'white'],
    ['ink', 'turquoise'],
    ['white', 'panel'],
    ['mist', 'panel'],
    ['sky', 'panel'],
  ];

  it('leave all words readable as Office works the theme out, whatever the colours are', () => {
    fc.assert(
      fc.property(hex, hex, (main, accent) => {
        const look = lookOf({ ...brand, colours: { main, accent } });
        for (const [text, ground] of pairs) {
          const ratio = contrast(
            computed(look.words[text] ?? look.colours[text], look.slots),
            computed(look.colours[ground], look.slots),
          );
          expect(ratio, `${text} on ${ground} with ${main} and ${accent}`).toBeGreaterThanOrEqual(4.5);
        }
        for (const name of ['white', 'mist', 'sky', 'orange'] as const) {
          const light = computed(look.light[name] ?? look.colours[name], look.slots);
          expect(
            contrast(light, computed(look.ground, look.slots)),
            `${name} on a cover with ${main}`,
          ).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
