import type { TextMark } from '../model/drawing.ts';
import { textWidth, wrapText } from '../theme/measure.ts';
import type { ColourName } from '../theme/tokens.ts';

/** Line height as a multiple of the font size: what every text mark is set in. */
export const leading = 1.25;

/** Series in order. Neighbours differ in lightness as well as hue, for readers who see no difference in hue. */
export const seriesColours: readonly ColourName[] = ['blue', 'turquoise', 'plum', 'orange', 'purple', 'grey'];

export function seriesColour(index: number): ColourName {
  return seriesColours[index % seriesColours.length] ?? 'blue';
}

/** The shade of a colour that is dark enough for text on paper. */
export function textShade(colour: ColourName): ColourName {
  if (colour === 'turquoise') return 'turquoise-text';
  if (colour === 'orange') return 'orange-text';
  return colour === 'blue' || colour === 'plum' || colour === 'grey' ? colour : 'text';
}

/** Text that can be read on a fill of this colour. */
export function textOn(colour: ColourName): ColourName {
  return colour === 'blue' || colour === 'plum' || colour === 'grey' || colour === 'panel' ? 'white' : 'ink';
}

type Style = Omit<TextMark, 'kind' | 'x' | 'y' | 'lines'>;

/** Text from its top edge, in px: the baseline is worked out here and nowhere else. */
export function textFrom(lines: string[], x: number, top: number, style: Style): TextMark {
  return { kind: 'text', x, y: top + style.size * 0.98, lines, ...style };
}

/** Text whose lines are centred on `middle`. */
export function textAround(lines: string[], x: number, middle: number, style: Style): TextMark {
  return textFrom(lines, x, middle - (lines.length * style.size * leading) / 2, style);
}

/** The middle of a text's lines, in px: where `textAround` put it. */
export function middleOf({ y, lines, size }: TextMark): number {
  return y - size * 0.98 + linesHeight(lines, size) / 2;
}

/** Height of set lines in px. */
export function linesHeight(lines: string[] | number, size: number): number {
  return (typeof lines === 'number' ? lines : lines.length) * size * leading;
}

/** Width of the longest line in px. */
export function linesWidth(lines: string[], size: number, weight = 400): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}

export { textWidth, wrapText };

/** Keeps a number between two ends. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
