import { describe, expect, it } from 'vitest';
import { lightColours, schemeColours, themeSlots } from '../../../src/render/pptx/write/colour.ts';
import { type ColourName, colours, type Shade, sequential } from '../../../src/theme/tokens.ts';
import { computed, contrast, rgbOf } from './theme-colours.ts';

const own = Object.fromEntries(Object.entries(themeSlots).map(([slot, name]) => [slot, colours[name]]));

/** What a designer might swap in: a dark ground, light text, bright accents. */
const dark = {
  ...own,
  dk1: '#F5F5F5',
  lt1: '#14181D',
  dk2: '#C9D1DA',
  lt2: '#2A323C',
  accent1: '#7FB8F0',
  accent2: '#6FD3C5',
  accent3: '#F08CC0',
  accent4: '#FFB074',
};

/** Our own theme after a dark ground was chosen among the background styles: text and ground change places. */
const turned = { ...own, dk1: own.lt1 ?? '', lt1: own.dk1 ?? '', dk2: own.lt2 ?? '', lt2: own.dk2 ?? '' };

describe('theme colours', () => {
  it.each(Object.keys(colours) as ColourName[])('give %s as the palette has it', (name) => {
    const wanted = rgbOf(colours[name]);
    const given = computed(schemeColours[name], own);
    for (const [index, part] of wanted.entries())
      expect(Math.abs((given[index] ?? 0) - part), name).toBeLessThanOrEqual(8);
  });

  /** Text and what it stands on. */
  const pairs: Array<[ColourName, ColourName]> = [
    ['text', 'paper'],
    ['text', 'white'],
    ['quiet', 'paper'],
    ['quiet', 'white'],
    ['blue', 'paper'],
    ['blue', 'white'],
    ['text', 'wash'],
    ['text', 'mist'],
    ['plum', 'plum-wash'],
    ['grey', 'paper'],
    ['white', 'grey'],
    ['turquoise-text', 'paper'],
    ['orange-text', 'paper'],
    ['plum', 'paper'],
    ['ink', 'turquoise'],
    ['ink', 'orange'],
    ['white', 'panel'],
    ['mist', 'panel'],
  ];

  it.each(['white', 'mist', 'sky'] as const)('keep %s light on artwork in either theme', (name) => {
    for (const theme of [own, dark]) {
      const text = computed(lightColours[name] ?? schemeColours[name], theme);
      expect(contrast(text, computed(schemeColours.ink, theme))).toBeGreaterThanOrEqual(4.5);
    }
    const given = computed(lightColours[name] ?? schemeColours[name], own);
    for (const [index, part] of rgbOf(colours[name]).entries())
      expect(Math.abs((given[index] ?? 0) - part)).toBeLessThanOrEqual(8);
  });

  it.each(['blue', 'panel', 'sky', 'turquoise', 'orange', 'purple', 'seq-5', 'seq-10'] as const)(
    'let %s stand out on dark ground: a bar, a dot, a borough',
    (name) => {
      for (const theme of [dark, turned]) {
        const ratio = contrast(computed(schemeColours[name], theme), computed(schemeColours.paper, theme));
        expect(ratio).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('tell a pale bar or dot from a blue one on dark ground', () => {
    for (const theme of [dark, turned]) {
      const [pale, blue] = [computed(schemeColours.sky, theme), computed(schemeColours.blue, theme)];
      expect(contrast(pale, blue)).toBeGreaterThanOrEqual(2.3);
    }
  });

  it('outline what a scale colours, so that its dark end is seen on dark ground', () => {
    for (const theme of [dark, turned]) {
      const line = computed(lightColours.paper ?? schemeColours.paper, theme);
      expect(contrast(line, computed(schemeColours.paper, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  it('keep a scale running from dark to light in every theme', () => {
    for (const theme of [own, dark, turned]) {
      const light = sequential.map((_, at) =>
        contrast(computed(schemeColours[`seq-${at + 1}` as Shade], theme), [0, 0, 0]),
      );
      expect(light).toEqual(light.toSorted((a, b) => a - b));
      expect(new Set(light.map((one) => one.toFixed(1))).size).toBe(light.length);
    }
  });

  it.each([
    ['text', 'paper'],
    ['quiet', 'paper'],
    ['blue', 'paper'],
    ['grey', 'paper'],
    ['text', 'white'],
    ['text', 'mist'],
    ['white', 'panel'],
    ['mist', 'panel'],
    ['white', 'blue'],
  ] as const)('keep %s readable on %s where only the background style is dark', (text, ground) => {
    const ratio = contrast(computed(schemeColours[text], turned), computed(schemeColours[ground], turned));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs)('keep %s readable on %s, in our theme and in a dark one', (text, ground) => {
    for (const theme of [own, dark]) {
      const ratio = contrast(computed(schemeColours[text], theme), computed(schemeColours[ground], theme));
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  });
});
