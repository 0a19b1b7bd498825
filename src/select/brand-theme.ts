import { converter, differenceCiede2000, formatHex, type Oklch, toGamut, wcagContrast } from 'culori';
import type { Brand } from '../model/brand.ts';
import { namesOf, recordOf } from '../model/entry-of.ts';
import { type ColourName, colours, type Shade, sequential, typefaces } from '../theme/tokens.ts';

const convert = converter('oklch');
const intoRgb = toGamut('rgb', 'oklch');

function toOklch(hex: string): Oklch {
  return convert(hex) ?? { mode: 'oklch', l: 0, c: 0 };
}

/** Contrast that WCAG 2.2 AA asks of text, and of lines and shapes that carry meaning. */
export const enough = { text: 4.5, shape: 3 } as const;

/** A little more for colours that PowerPoint works out from others, because it rounds. */
const spare = 4.65;

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}

/** How one of the two colours does where it is used, and the nearest one that would do. */
export type ColourCheck = {
  colour: 'main' | 'accent';
  /** The words of the place where it must be told apart. */
  where: string;
  /** Contrast there, and what is needed. */
  has: number;
  needs: number;
  passes: boolean;
  /** The same hue, as little lighter or darker as will do; the colour itself where it passes. */
  nearest: string;
};

/**
 * The contrast gate: the main colour stands behind white words and is the colour of words on paper, which is the
 * stricter of the two; the accent marks points and lines on paper.
 */
export function checkColours(colour: { main: string; accent: string }): [ColourCheck, ColourCheck] {
  return [
    check(
      'main',
      'Words in your main colour, and light words on it',
      colour.main,
      colours.paper,
      enough.text,
    ),
    check('accent', 'Your second colour on the paper of a slide', colour.accent, colours.paper, enough.shape),
  ];
}

function check(
  name: ColourCheck['colour'],
  where: string,
  colour: string,
  on: string,
  needs: number,
): ColourCheck {
  const has = Math.floor(contrast(colour, on) * 100) / 100;
  const passes = contrast(colour, on) >= needs;
  return {
    colour: name,
    where,
    has,
    needs,
    passes,
    nearest: passes ? colour : nearestPassing(colour, on, needs),
  };
}

/**
 * The colour nearest to the given one that reaches a contrast on a ground: only its lightness in OKLCH changes, and its
 * chroma where the screen has no such colour. Lighter and darker are both tried, and the smaller change wins.
 */
export function nearestPassing(colour: string, on: string, needs: number): string {
  const start = toOklch(colour);
  if (contrast(colour, on) >= needs) return colour.toLowerCase();
  for (let step = 1; step <= 500; step += 1) {
    for (const l of [start.l - step / 500, start.l + step / 500]) {
      if (l < 0 || l > 1) continue;
      const tried = formatHex(intoRgb({ ...start, l }));
      if (contrast(tried, on) >= needs) return tried;
    }
  }
  return contrast('#000000', on) >= contrast('#ffffff', on) ? '#000000' : '#ffffff';
}

/** The palette in a brand's colours; a brand without colours keeps the pack's. */
export type BrandTheme = {
  colours: Record<ColourName, string>;
  /** Most to least, as `sequential`. */
  sequential: string[];
  /** Typeface for PowerPoint. */
  office: string;
};

/**
 * A brand as the values of every token, each pair that carries text checked. Colours that fail the gate are replaced
 * by the nearest that pass, so no brand can make a slide unreadable. Warnings and notes keep their own orange and plum.
 */
export function brandTheme(brand: Brand | null | undefined): BrandTheme {
  const office = brand?.font ?? typefaces.office;
  const own = brand?.colours ?? null;
  if (own === null) return { colours: { ...colours }, sequential: [...sequential], office };
  const [{ nearest: main }, { nearest: accent }] = checkColours(own);
  const like = (model: string): string => inHueOf(main, model);
  const panel = main.toUpperCase();
  // Dark on paper, and on the second colour of charts where that stays the pack's.
  const dark = nearestPassing(like(colours.ink), colours.paper, 12);
  const tint = tintOf(panel);
  const ink = [tint, colours.turquoise].reduce((now, on) => nearestPassing(now, on, spare), dark);
  const palette: Record<ColourName, string> = {
    ...colours,
    ink,
    text: ink,
    panel,
    blue: panel,
    quiet: nearestPassing(like(colours.quiet), colours.paper, 7),
    // Light words on the dark ground of covers and on panels, which are lighter than covers.
    mist: nearestPassing(like(colours.mist), panel, spare),
    sky: nearestPassing(like(colours.sky), panel, spare),
    wash: like(colours.wash),
    tint,
    ...chartColours({ main: panel, accent, tint, ink }),
    'turquoise-text': nearestPassing(accent, colours.paper, spare),
  };
  return {
    colours: recordOf(namesOf(palette).map((name) => [name, palette[name].toUpperCase()])),
    sequential: sequential.map((hex) => like(hex).toUpperCase()),
    office,
  };
}

/** How far apart two colours must be to be told apart in one chart (CIEDE2000). */
const apart = differenceCiede2000();
const apartEnough = 20;

/**
 * What stands beside the main colour and is not brought forward: pale bars and dots, in the hue of the main colour. It
 * is seen on paper, and greyer where one would take it for the main colour.
 */
function tintOf(main: string): string {
  const pale = nearestPassing(inHueOf(main, colours.tint), colours.paper, enough.shape);
  const { c, ...start } = toOklch(pale);
  for (let share = 1; share > 0; share -= 0.05) {
    const tried = nearestPassing(formatHex(intoRgb({ ...start, c: c * share })), colours.paper, enough.shape);
    if (apart(tried, main) >= apartEnough) return tried;
  }
  return nearestPassing(formatHex({ ...start, c: 0 }), colours.paper, enough.shape);
}

type ChartBasics = { main: string; accent: string; tint: string; ink: string };

/**
 * The second colour and the third of charts. A brand's accent takes part only where dark labels can be read on it and
 * nobody would take it for another colour of a chart; then comes the pack's own, and where that is too close as well,
 * the accent in the nearest hue that is told apart. A main colour too close to the third changes places with it.
 */
function chartColours(
  basics: ChartBasics,
): Pick<Record<ColourName, string>, 'turquoise' | 'plum' | 'plum-wash'> {
  const { main, accent, tint, ink } = basics;
  const others = [main, tint, colours.plum, colours.orange];
  const isFit = (tried: string): boolean =>
    contrast(ink, tried) >= spare &&
    contrast(tried, colours.paper) >= enough.shape &&
    others.every((other) => apart(tried, other) >= apartEnough);
  const keepsPlum = apart(main, colours.plum) >= apartEnough;
  return {
    turquoise: [accent, colours.turquoise, ...turnsOf(accent)].find(isFit) ?? colours.turquoise,
    plum: keepsPlum ? colours.plum : colours.blue,
    'plum-wash': keepsPlum ? colours['plum-wash'] : colours.wash,
  };
}

/** A colour as light as the pack's second, turned by ten degrees more and more, towards blue and towards red. */
function turnsOf(colour: string): string[] {
  const { h = 0 } = toOklch(colour);
  const { l, c } = toOklch(colours.turquoise);
  const turns = Array.from({ length: 18 }, (_, index) => (index + 1) * 10).flatMap((by) => [by, -by]);
  return turns.flatMap((by) =>
    [0, -0.01, 0.01].map((lighter) => formatHex(intoRgb({ mode: 'oklch', l: l + lighter, c, h: h + by }))),
  );
}

/** A colour as light as the model and in the hue of another, its chroma in the same proportion. */
function inHueOf(main: string, model: string): string {
  const hue = toOklch(main);
  const own = toOklch(model);
  const blue = toOklch(colours.blue);
  const share = blue.c === 0 ? 0 : Math.min(1.4, hue.c / blue.c);
  return formatHex(intoRgb({ mode: 'oklch', l: own.l, c: own.c * share, h: hue.h ?? 0 }));
}

/** The theme as CSS custom properties for one element: `--c-ink`, `--seq-1`. */
export function brandVariables(theme: BrandTheme): Record<`--${string}`, string> {
  return Object.fromEntries([
    ...Object.entries(theme.colours).map(([name, hex]) => [`--c-${name}`, hex]),
    ...theme.sequential.map((hex, index) => [`--seq-${index + 1}`, hex]),
  ]);
}

/** Value of a palette colour or shade in a theme, without `#`, as PowerPoint writes it. */
export function themeHex(theme: BrandTheme, name: ColourName | Shade): string {
  const shade = /^seq-(\d+)$/.exec(name)?.[1];
  const hex = shade === undefined ? theme.colours[name as ColourName] : theme.sequential[Number(shade) - 1];
  return (hex ?? colours.ink).slice(1).toUpperCase();
}
