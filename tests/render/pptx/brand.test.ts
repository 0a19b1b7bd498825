import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/model/brand.ts';
import { lookOf } from '../../../src/render/pptx/brand-look.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { packLook } from '../../../src/render/pptx/write/colour.ts';
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
            computed(look.colours[text], look.slots),
            computed(look.colours[ground], look.slots),
          );
          expect(ratio, `${text} on ${ground} with ${main} and ${accent}`).toBeGreaterThanOrEqual(4.5);
        }
        for (const name of ['white', 'mist', 'sky'] as const) {
          const light = computed(look.light[name] ?? look.colours[name], look.slots);
          expect(
            contrast(light, computed(look.colours.ink, look.slots)),
            `${name} on a cover with ${main}`,
          ).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
