import { clampRgb, converter, parse } from 'culori';
import { CannotCarry } from './refusal.ts';

const number = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?';
const lengthPattern = new RegExp(`^(${number})(px|pt|pc|mm|cm|in|q|%)?$`, 'i');
/** Px in a unit. */
const units: Readonly<Record<string, number>> = {
  ...{ px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 },
};

/** A length as a plain number of px, or a share with its `%`; null when it is neither. */
export function lengthOf(value: string): string | null {
  const [, digits = '', unit = 'px'] = lengthPattern.exec(value.trim()) ?? [];
  if (digits === '') return null;
  return unit === '%' ? `${Number(digits)}%` : short(Number(digits) * (units[unit.toLowerCase()] ?? 1));
}

/** A number without what no eye sees. */
function short(value: number): string {
  return String(Number(value.toPrecision(9)));
}

/** A number, or a share as a number; null when it is neither. */
export function shareOf(value: string): string | null {
  const length = lengthOf(value);
  if (length === null || /[a-z]$/i.test(value.trim())) return null;
  return length.endsWith('%') ? short(Number.parseFloat(length) / 100) : length;
}

const toRgb = converter('rgb');

/** A colour as every program reads it, whatever way it was written; null when it is none. */
export function colourOf(value: string): string | null {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return 'rgba(0,0,0,0)';
  // The library takes digits without their sign, which no browser does.
  if (/^[0-9a-f]{3,8}$/.test(text) && parse(`#${text}`) !== undefined) return null;
  const found = parse(text);
  if (found === undefined) return null;
  const colour = clampRgb(toRgb(found));
  const parts = [colour.r, colour.g, colour.b].map((part) => Math.round(part * 255));
  if (colour.alpha !== undefined && colour.alpha < 1)
    return `rgba(${parts.join(',')},${short(colour.alpha)})`;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const address = /^url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*?))\s*\)\s*(.*)$/is;

/** The id that an address of this drawing names, and what stands behind it. @throws CannotCarry for any other. */
export function addressOf(value: string): { id: string; rest: string } | null {
  const found = address.exec(value.trim());
  if (found === null) return null;
  const [, double, single, bare, rest = ''] = found;
  return { id: idOf(double ?? single ?? bare ?? ''), rest };
}

/** The id behind a `#`. @throws CannotCarry when the address leads out of the drawing. */
export function idOf(target: string): string {
  const text = target.trim();
  if (!text.startsWith('#')) throw new CannotCarry('draws on something outside its own file');
  try {
    return decodeURIComponent(text.slice(1));
  } catch {
    return text.slice(1);
  }
}

const call = /\s*(matrix|translate|scale|rotate|skewx|skewy)\s*\(([^()]*)\)\s*,?/giy;
const angles: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, turn: 360, rad: 180 / Math.PI };
const counts: Readonly<Record<string, readonly number[]>> = {
  ...{ matrix: [6], translate: [1, 2], scale: [1, 2], rotate: [1, 3], skewx: [1], skewy: [1] },
};

/** A transform, from an attribute or a style, as an attribute; null when it is none that can be carried. */
export function transformOf(value: string): string | null {
  const text = value.trim();
  if (text === '' || text === 'none') return '';
  const calls: string[] = [];
  call.lastIndex = 0;
  let end = 0;
  for (let found = call.exec(text); found !== null; found = call.exec(text)) {
    end = call.lastIndex;
    const [, name = '', inside = ''] = found;
    const numbers = (inside.match(new RegExp(`${number}[a-z%]*`, 'gi')) ?? []).map((part) =>
      partOf(part, name),
    );
    const isWhole = inside.replace(new RegExp(`${number}[a-z%]*`, 'gi'), '').replace(/[\s,]/g, '') === '';
    if (!isWhole || numbers.includes(null) || counts[name.toLowerCase()]?.includes(numbers.length) !== true)
      return null;
    const exact = name.toLowerCase().replace(/^skew(.)$/, (_, axis: string) => `skew${axis.toUpperCase()}`);
    calls.push(`${exact}(${numbers.join(' ')})`);
  }
  return end === text.length ? calls.join(' ') : null;
}

/** A number in a transform: an angle as degrees, a length as px. */
function partOf(part: string, name: string): string | null {
  const [, digits = '', unit = ''] = new RegExp(`^(${number})([a-z%]*)$`, 'i').exec(part) ?? [];
  if (unit === '') return short(Number(digits));
  if (/^(rotate|skew)/i.test(name)) {
    const degrees = angles[unit.toLowerCase()];
    return degrees === undefined ? null : short(Number(digits) * degrees);
  }
  return /^translate$/i.test(name) && unit !== '%' ? lengthOf(part) : null;
}

/** Numbers in a row, as points and boxes have them; null when anything else stands there. */
export function numbersOf(value: string): number[] | null {
  const found = value.match(new RegExp(number, 'gi')) ?? [];
  const rest = value.replace(new RegExp(number, 'gi'), '').replace(/[\s,]/g, '');
  return rest === '' ? found.map(Number) : null;
}
