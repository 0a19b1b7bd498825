import type { Computed, Values } from './cascade.ts';
import type { SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';
import { idOf, lengthOf, shareOf, transformOf } from './values.ts';
import { tag } from './write.ts';

const ends: Readonly<Record<string, readonly string[]>> = {
  linearGradient: ['x1', 'y1', 'x2', 'y2'],
  radialGradient: ['cx', 'cy', 'r', 'fx', 'fy', 'fr'],
};

export function isGradient({ name }: SvgNode): boolean {
  return Object.hasOwn(ends, name);
}

/** A gradient with what it takes from others; null when it has no colours. */
export function gradient(
  node: SvgNode,
  id: string,
  find: (id: string) => SvgNode | undefined,
  computed: (node: SvgNode) => Computed,
): string | null {
  const chain = chainOf(node, find);
  const said = (name: string): string | undefined =>
    chain
      .filter((one) => one.name === node.name || !ends[one.name]?.includes(name))
      .map(({ attributes }) => attributes.get(name)?.trim())
      .find((value) => value !== undefined && value !== '');
  const stops = chain
    .map(({ children }) => children.filter(({ name }) => name === 'stop'))
    .find((all) => all.length > 0);
  if (stops === undefined) return null;
  // A gradient may be refused for a style of its own.
  for (const one of chain)
    if (computed(one).own.transform !== '') throw new CannotCarry('has a gradient that a style turns');
  const read = (name: string, reader: (value: string) => string | null): string | null => {
    const value = said(name);
    const found = value === undefined ? null : reader(value);
    if (value !== undefined && found === null)
      throw new CannotCarry(`has a gradient that cannot be read (${name})`);
    return found;
  };
  const transform = chain
    .map((one) => one.attributes.get('gradientTransform'))
    .find((value) => value !== undefined);
  const turned = transform === undefined ? '' : transformOf(transform);
  if (turned === null) throw new CannotCarry('has a gradient that cannot be read (gradientTransform)');
  return tag(
    node.name,
    [
      ['id', id],
      ...(ends[node.name] ?? []).map((name) => [name, read(name, lengthOf)] as const),
      ['gradientUnits', read('gradientUnits', wordOf('userSpaceOnUse objectBoundingBox'))],
      ['spreadMethod', read('spreadMethod', wordOf('pad reflect repeat'))],
      ['gradientTransform', turned],
    ],
    stops.map((stop) => stopOf(stop, computed(stop))).join(''),
  );
}

const wordOf = (words: string) => (value: string) => (words.split(' ').includes(value) ? value : null);

function stopOf({ attributes }: SvgNode, { down, own }: { down: Values; own: Values }): string {
  const colour = own['stop-color'] === 'currentcolor' ? down.color : own['stop-color'];
  return tag('stop', [
    ['offset', shareOf(attributes.get('offset') ?? '0') ?? '0'],
    ['stop-color', colour],
    ['stop-opacity', own['stop-opacity'] === '1' ? null : own['stop-opacity']],
  ]);
}

/** A gradient and those it is drawn from, nearest first. */
function chainOf(node: SvgNode, find: (id: string) => SvgNode | undefined): SvgNode[] {
  const chain: SvgNode[] = [];
  let next: SvgNode | undefined = node;
  while (next !== undefined) {
    if (chain.includes(next) || !isGradient(next))
      throw new CannotCarry('has a gradient that rests on itself');
    chain.push(next);
    const target: string | undefined = next.attributes.get('href');
    next = target === undefined || target === '' ? undefined : find(idOf(target));
  }
  return chain;
}
