import type { Values } from './cascade.ts';
import type { SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';
import { placeOf } from './shapes.ts';
import { numbersOf } from './values.ts';

/** Never drawn where they stand. */
export const unseen =
  /^(defs|title|desc|metadata|script|style|symbol|linearGradient|radialGradient|clipPath|mask|pattern|marker|filter|view|cursor|font|font-face|color-profile|stop|solidColor|hatch|meshgradient)$/;
const words = /^(text|tspan|textPath|tref|flowRoot|flowPara)$/;
const reasons: ReadonlyArray<readonly [RegExp, string, string?]> = [
  [
    words,
    'has words in a typeface that others may not have',
    'turn its words into outlines (paths) and save it again, or save it as PNG',
  ],
  [/^image$/, 'has a picture of pixels inside'],
  [/^(foreignObject|iframe|video|audio|canvas)$/, 'has a piece of a web page inside'],
];

/** What changes a drawing as time goes by. */
export const moving = /^(animate\w*|set|discard)$/;

export function isWords({ name }: SvgNode): boolean {
  return words.test(name);
}

/** Why an element cannot be carried. */
export function refusalOf({ name }: SvgNode): CannotCarry {
  const [, what, advice] = reasons.find(([names]) => names.test(name)) ?? [];
  return new CannotCarry(what ?? `has a part that not every program draws (${name.slice(0, 40)})`, advice);
}

/** Where a use puts its part. */
export function moved(node: SvgNode, at: Values): string {
  const [x, y] = ['x', 'y'].map((name) => placeOf(node, at, name) ?? '0');
  if (`${x}${y}`.includes('%')) throw new CannotCarry('places a part by a share of the whole');
  return x === '0' && y === '0' ? '' : `translate(${x} ${y})`;
}

/** Parts for other programs, and for readers of other languages, are passed over. */
export function isForUs({ attributes }: SvgNode): boolean {
  if ((attributes.get('requiredExtensions') ?? '').trim() !== '') return false;
  const languages = attributes.get('systemLanguage');
  return languages === undefined || languages.split(',').some((one) => /^en\b/i.test(one.trim()));
}

export function unitsOf({ attributes }: SvgNode, name: string): string | null {
  const value = attributes.get(name)?.trim();
  return value === 'userSpaceOnUse' || value === 'objectBoundingBox' ? value : null;
}

export function ratioOf({ attributes }: SvgNode): string | null {
  const value = attributes.get('preserveAspectRatio')?.trim() ?? '';
  return /^(none|xM(in|id|ax)YM(in|id|ax))(\s+(meet|slice))?$/.test(value) ? value : null;
}

/** The four numbers of a viewBox. */
export function boxOf(value: string): number[] {
  const box = numbersOf(value) ?? [];
  if (box.length !== 4 || !((box[2] ?? 0) > 0 && (box[3] ?? 0) > 0) || !box.every(Number.isFinite))
    throw new CannotCarry('does not say how large it is');
  return box;
}
