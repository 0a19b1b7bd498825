import type { Values } from './cascade.ts';
import type { SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';
import { lengthOf, numbersOf } from './values.ts';
import type { Attributes } from './write.ts';

/** Shapes with the lengths that place each. */
export const shapes: Readonly<Record<string, readonly string[]>> = {
  path: [],
  polygon: [],
  polyline: [],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
};

/** The attributes that give a shape its form. */
export function formOf(node: SvgNode, at: Values): Attributes {
  const lengths = (shapes[node.name] ?? []).map((name) => [name, placeOf(node, at, name)] as const);
  return [
    ...lengths,
    ['d', node.name === 'path' ? outline(node.attributes.get('d') ?? '') : null],
    ['points', node.name.startsWith('poly') ? points(node.attributes.get('points') ?? '') : null],
  ];
}

/** A length of an element: its style before its attribute; null when it says none. */
export function placeOf(node: SvgNode, at: Values, name: string): string | null {
  const value = (at[name] ?? node.attributes.get(name) ?? '').trim();
  if (value === '' || value === 'auto') return null;
  const length = lengthOf(value);
  if (length === null)
    throw new CannotCarry(`has a size that not every program reads (${name}: ${value.slice(0, 40)})`);
  return length;
}

function outline(d: string): string {
  if (/[^\smzlhvcsqtae\d+.,-]/i.test(d) && d.trim() !== 'none')
    throw new CannotCarry('has a damaged outline');
  return d.trim() === 'none' ? '' : d.trim();
}

function points(value: string): string {
  const numbers = numbersOf(value);
  if (numbers === null || numbers.length % 2 > 0) throw new CannotCarry('has a damaged outline');
  return numbers.join(' ');
}
