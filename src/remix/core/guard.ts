import type { Remix } from '../../model/remix.ts';

/** What a value from outside may be at most, before anyone looks at what it says. */
const caps = { depth: 12, nodes: 400_000, list: 5000, keys: 2000 } as const;

/** Keys that reach into how JavaScript itself works. No file of ours has them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Signs that are no text: control signs, halves of letters, and those that turn the direction of writing. */
const unwanted = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Every sign that ends a line: programs take some of them for a blank, for a break or for nothing. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Text without signs that are no text, and with one sign at the ends of its lines. */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unwanted, '');
}

/**
 * A copy of a plain value with clean texts, or null when it is too deep, too large or not plain.
 * Recursion ends at the depth cap, so no input can exhaust the stack.
 */
export function guardPlain(value: unknown): { value: unknown } | null {
  let nodes = 0;
  const visit = (inner: unknown, depth: number): unknown => {
    nodes += 1;
    if (depth > caps.depth || nodes > caps.nodes) throw new TooMuch();
    if (typeof inner === 'string') return cleanText(inner);
    if (inner === null || typeof inner === 'boolean') return inner;
    if (typeof inner === 'number' && Number.isFinite(inner)) return inner;
    if (Array.isArray(inner)) {
      if (inner.length > caps.list) throw new TooMuch();
      return inner.map((item) => visit(item, depth + 1));
    }
    if (typeof inner !== 'object') throw new TooMuch();
    const keys = Object.keys(inner);
    if (keys.length > caps.keys || keys.some((key) => forbidden.has(key))) throw new TooMuch();
    const plain = inner as Record<string, unknown>;
    return Object.fromEntries(keys.map((key) => [key, visit(plain[key], depth + 1)]));
  };
  try {
    return { value: visit(value, 0) };
  } catch {
    // Also what a hostile getter throws.
    return null;
  }
}

/** Characters of all pictures of a deck together, its logo among them. Cap: `remixCaps.pictures`. */
export function picturesSize({ items, brand }: Pick<Remix, 'items' | 'brand'>): number {
  return items.reduce(
    (sum, item) =>
      sum + (item.kind === 'own' && item.content.kind === 'picture' ? item.content.data.length : 0),
    brand?.logo?.data.length ?? 0,
  );
}

class TooMuch extends Error {}
