import { namesOf, recordOf } from '../../../model/entry-of.ts';
import { type ColourName, colours, type Shade, typefaces } from '../../../theme/tokens.ts';
import { el } from './xml.ts';

/** The twelve colours of the theme by slot, each one of the palette's. */
export const themeSlots = {
  dk1: 'ink',
  lt1: 'paper',
  dk2: 'blue',
  lt2: 'mist',
  accent1: 'blue',
  accent2: 'turquoise',
  accent3: 'plum',
  accent4: 'orange',
  accent5: 'purple',
  accent6: 'grey',
  hlink: 'turquoise-text',
  folHlink: 'plum',
} as const satisfies Record<string, ColourName>;

/** A theme colour, with its lightness and saturation changed where the palette has more colours than slots. */
export type SchemeColour = {
  slot: 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | 'hlink';
  /** In thousandths of a percent, as PowerPoint writes them. */
  lumMod?: number;
  lumOff?: number;
  satMod?: number;
  alpha?: number;
};

/** In percent of its slot's lightness. */
export const skyShare = 40;

/** What is added to that share, so that a slot of `own` percent gives `wanted`. */
export function skyOffset(own: number, wanted: number): number {
  return Math.round((wanted - (own * skyShare) / 100) * 1000);
}

/**
 * Every palette colour from a slot. Grounds of text come from the background slots, so that a theme with a dark
 * background darkens them too and the text on them stays readable. Ink is dark in every theme: it is the ground of
 * covers and the text on bright bars; text that turns with the theme is called `text`.
 */
export const schemeColours: Record<ColourName | Shade, SchemeColour> = {
  ink: { slot: 'tx1', ...nearly(16.7, 16.7) },
  text: { slot: 'tx1' },
  paper: { slot: 'bg1' },
  white: { slot: 'bg1', lumOff: 5000 },
  rule: { slot: 'bg1', lumMod: 84000, satMod: 41000 },
  quiet: { slot: 'tx2', lumMod: 120500, satMod: 28500 },
  mist: { slot: 'bg2' },
  // Bars and dots beside blue ones: light on light ground, and half light on dark, between the ground and the blue.
  tint: { slot: 'bg2', lumMod: skyShare * 1000, lumOff: skyOffset(88.6, 75.7), satMod: 133000 },
  sky: { slot: 'bg2', lumMod: skyShare * 1000, lumOff: skyOffset(88.6, 75.7), satMod: 133000 },
  wash: { slot: 'bg2', lumOff: 4500, satMod: 83000 },
  // The dark text colour, not an accent: it turns light with the ground, and nothing of ours is lost on it.
  panel: { slot: 'tx2' },
  blue: { slot: 'tx2' },
  turquoise: { slot: 'accent2' },
  'turquoise-text': { slot: 'accent2', lumMod: 75500, satMod: 106000 },
  plum: { slot: 'accent3' },
  // A veil over whatever ground there is: a pale tint would blind on a dark one.
  'plum-wash': { slot: 'accent3', alpha: 9500 },
  orange: { slot: 'accent4' },
  'orange-text': { slot: 'accent4', lumMod: 70000, satMod: 94000 },
  purple: { slot: 'accent5' },
  // Words are set in it, so it turns with the theme's text.
  grey: { slot: 'tx2', lumMod: 96000, satMod: 0 },
  // A scale runs from dark to light in every theme, or its ends would trade meanings.
  'seq-1': { slot: 'accent1', ...nearly(24.9, 16.7), satMod: 103500 },
  'seq-2': { slot: 'accent1', ...nearly(24.9, 24.9), satMod: 100000 },
  'seq-3': { slot: 'accent1', ...nearly(24.9, 34.7), satMod: 94000 },
  'seq-4': { slot: 'accent1', ...nearly(24.9, 43.1), satMod: 99000 },
  'seq-5': { slot: 'accent1', ...nearly(24.9, 53.5), satMod: 78500 },
  'seq-6': { slot: 'accent1', ...nearly(24.9, 66.1), satMod: 99000 },
  'seq-7': { slot: 'accent1', ...nearly(24.9, 74.3), satMod: 90500 },
  'seq-8': { slot: 'accent1', ...nearly(24.9, 81.6), satMod: 83000 },
  'seq-9': { slot: 'accent1', ...nearly(24.9, 88.6), satMod: 62500 },
  'seq-10': { slot: 'accent1', ...nearly(24.9, 94.9), satMod: 64500 },
};

/**
 * Nearly the same lightness in every theme: from `own` percent, the slot's in ours, to `wanted`. Eight per cent of it
 * are kept, because a colour that has once been black has lost its hue in LibreOffice.
 */
export function nearly(own: number, wanted: number): Pick<SchemeColour, 'lumMod' | 'lumOff'> {
  return { lumMod: 8000, lumOff: Math.round((wanted - own * 0.08) * 1000) };
}

/** Words where they are made otherwise than fills: these stand on panels, which turn with the theme. */
const wordColours: Partial<Record<ColourName, SchemeColour>> = {
  sky: { slot: 'bg2', lumMod: 85500, satMod: 133000 },
};

/** Text on artwork, which no theme changes: as light as the palette has it, whatever the theme's own lightness. */
export const lightColours: Partial<Record<ColourName, SchemeColour>> = {
  white: { slot: 'bg1', ...nearly(96.9, 100) },
  mist: { slot: 'bg2', ...nearly(88.6, 88.6) },
  sky: { slot: 'bg2', ...nearly(88.6, 75.7), satMod: 133000 },
  // The lines between the parts of a scale.
  paper: { slot: 'bg1', ...nearly(96.9, 96.9) },
};

/** How a file looks: the theme's colours by slot, every palette colour made from one of them, and the typeface. */
export type Look = {
  slots: Record<keyof typeof themeSlots, string>;
  colours: Record<ColourName | Shade, SchemeColour>;
  words: Partial<Record<ColourName, SchemeColour>>;
  light: Partial<Record<ColourName, SchemeColour>>;
  /** Behind the words of covers and dividers: dark in every theme. */
  ground: SchemeColour;
  face: string;
  /** How high its lines are against Arial's: they are set closer by as much, and stand as planned. */
  line: number;
};

/** The colours of the theme's slots, `#RRGGBB`, from those of a palette. */
export function slotsOf(palette: Record<ColourName, string>): Look['slots'] {
  return recordOf(namesOf(themeSlots).map((slot) => [slot, palette[themeSlots[slot]]]));
}

/** The pack's own look. */
export const packLook: Look = {
  slots: slotsOf(colours),
  colours: schemeColours,
  words: wordColours,
  light: lightColours,
  ground: schemeColours.ink,
  face: typefaces.office,
  line: 1,
};

/** A palette colour as XML; `opacity` from 0 to 1. */
export function colourXml(look: Look, name: ColourName | Shade, opacity = 1): string {
  return schemeXml(look.colours[name], opacity);
}

/** A palette colour as the colour of words. */
export function wordXml(look: Look, name: ColourName): string {
  return schemeXml(look.words[name] ?? look.colours[name], 1);
}

/** A palette colour that stays light, for text on artwork. */
export function lightXml(look: Look, name: ColourName): string {
  return schemeXml(look.light[name] ?? look.colours[name], 1);
}

/** The fill of words that a layout gives a colour; on artwork no theme changes it. */
export function wordsFill(look: Look, name: ColourName, art: boolean): string {
  return el('a:solidFill', {}, art ? lightXml(look, name) : wordXml(look, name));
}

/** The ground of covers and dividers. */
export function groundXml(look: Look): string {
  return el('a:solidFill', {}, schemeXml(look.ground, 1));
}

/**
 * Turns a picture to shades of an organisation's main colour, none of them lighter than the ground: its dark becomes
 * the colour, its light a darker one. Empty in the pack's own look.
 */
export function duotoneXml(look: Look): string {
  if (look.ground === packLook.ground) return '';
  return el('a:duotone', {}, [schemeXml(look.ground, 1), el('a:srgbClr', { val: '000000' })]);
}

function schemeXml({ slot, lumMod, lumOff, satMod, alpha = 100000 }: SchemeColour, opacity: number): string {
  const change = (tag: string, value?: number): string =>
    value === undefined ? '' : el(tag, { val: value });
  const seen = Math.round(alpha * opacity);
  return el('a:schemeClr', { val: slot }, [
    change('a:satMod', satMod),
    change('a:lumMod', lumMod),
    change('a:lumOff', lumOff),
    change('a:alpha', seen < 100000 ? seen : undefined),
  ]);
}

/** A solid fill, or none. */
export function fillXml(look: Look, name: ColourName | Shade | undefined, opacity?: number): string {
  return name === undefined ? el('a:noFill') : el('a:solidFill', {}, colourXml(look, name, opacity));
}

/** Line spacing in percent of Arial's as thousandths of a percent of the file's typeface. */
export function lineSpacing(look: Look, percent: number): number {
  return Math.round((percent / look.line) * 1000);
}

/** The typeface of the file, for the theme part alone. */
export function typefaceName(look: Look): string {
  return look.face;
}
