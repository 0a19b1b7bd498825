/** The look in one place: CSS variables and the PowerPoint theme are both made from these values. */

/**
 * Named colours. Every renderer speaks these names, never a hex value of its own. `sky` is for words and marks on
 * panels, `tint` for pale bars, dots and lines on paper: in another organisation's colours these part.
 */
export const colours = {
  ink: '#0B2A4A',
  paper: '#FBF8F3',
  white: '#FFFFFF',
  rule: '#DAD3C7',
  panel: '#12436D',
  mist: '#D5E2EF',
  sky: '#9CC3E6',
  tint: '#9CC3E6',
  wash: '#E7ECF4',
  text: '#0B2A4A',
  quiet: '#3D4B5C',
  blue: '#12436D',
  turquoise: '#27A096',
  'turquoise-text': '#1B7A72',
  orange: '#F46A25',
  'orange-text': '#B5420F',
  plum: '#801650',
  'plum-wash': '#F0E4E4',
  grey: '#3D3D3D',
  purple: '#9E80CF',
} as const;

/** A colour by its name in the palette. */
export type ColourName = keyof typeof colours;

/** Sequential scale, most to least (deprivation deciles 1 to 10). */
export const sequential = [
  '#0B2A4A',
  '#12436D',
  '#1D5F94',
  '#2073BC',
  '#4690CB',
  '#6BACE6',
  '#93C0E8',
  '#B4D2EC',
  '#D5E2EF',
  '#ECF2F8',
] as const;

/** A colour of the sequential scale by its number: `seq-1` is the most deprived tenth. */
export type Shade = `seq-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;

/**
 * Type sizes in px on the 1280 by 720 canvas, smallest first: of slides, of their PowerPoint, and of what is measured.
 * With those of the deck's dialogs and notes (below) and raised numbers they make twelve, and no more.
 */
export const sizes = {
  tiny: 13,
  foot: 16,
  label: 18,
  small: 20,
  card: 22,
  body: 24,
  lead: 28,
  part: 32,
  headline: 42,
  number: 48,
  title: 72,
} as const;

/**
 * Type sizes of pages, of the builder and of the deck's dialogs, smallest first, in px where letters are set at 16 px.
 * The last two grow with the window.
 */
export const textSizes = {
  tiny: 13,
  small: 15,
  base: 16,
  read: 18,
  lead: 20,
  heading: 24,
  large: 32,
  figure: 48,
  title: 'clamp(1.75rem, 5vw, 3rem)',
  display: 'clamp(2.4rem, 7vw, 4.25rem)',
} as const;

/** The slide canvas in px: width, height, margins and the foot line's distance from the bottom. */
export const canvas = {
  width: 1280,
  height: 720,
  left: 72,
  right: 72,
  top: 52,
  foot: 26,
  gap: 24,
  gapWide: 36,
} as const;

/** Typefaces: Figtree on the web, Arial in PowerPoint because every NHS desktop has it. */
export const typefaces = { web: 'Figtree Variable', office: 'Arial' } as const;
