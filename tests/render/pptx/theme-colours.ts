import type { SchemeColour, themeSlots } from '../../../src/render/pptx/write/colour.ts';

export type Rgb = [number, number, number];

export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** Slots as a slide calls them. */
const slots: Record<string, keyof typeof themeSlots> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

/** A theme colour as Office computes it: saturation and lightness changed in HSL. */
export function computed(
  { slot, lumMod = 100000, lumOff = 0, satMod = 100000, alpha = 100000 }: SchemeColour,
  theme: Record<string, string>,
): Rgb {
  const [h, s, l] = toHsl(rgbOf(theme[slots[slot] ?? slot] ?? '#000000'));
  const own = fromHsl(h, clamp((s * satMod) / 100000), clamp((l * lumMod + lumOff) / 100000));
  const ground = rgbOf(theme.lt1 ?? '#FFFFFF');
  const seen = alpha / 100000;
  return own.map((part, at) => Math.round(part * seen + (ground[at] ?? 0) * (1 - seen))) as Rgb;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

function toHsl([r, g, b]: Rgb): [number, number, number] {
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l];
  const s = d / (1 - Math.abs(2 * l - 1));
  const sector =
    max === red ? ((green - blue) / d + 6) % 6 : max === green ? (blue - red) / d + 2 : (red - green) / d + 4;
  return [sector * 60, s, l];
}

function fromHsl(h: number, s: number, l: number): Rgb {
  const part = (n: number): number => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

export function contrast(a: Rgb, b: Rgb): number {
  const light = (colour: Rgb): number => {
    const [r, g, bl] = colour.map((one) =>
      one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (bl ?? 0);
  };
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
