import type { Inline } from './block.ts';
import type { GlossaryEntry } from './edition.ts';
import { isObject } from './walk.ts';

/**
 * Marks the first use of every abbreviation in a part of a slide. Later uses stay plain text.
 * Works on the blocks' data in reading order, whatever their kinds, and returns a copy.
 */
export function markAbbreviations<T>(part: T, glossary: readonly GlossaryEntry[], seen: Set<string>): T {
  return mark(part, glossary, seen) as T;
}

function mark(value: unknown, glossary: readonly GlossaryEntry[], seen: Set<string>): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => markItem(item, glossary, seen));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner, glossary, seen)]));
}

function markItem(item: unknown, glossary: readonly GlossaryEntry[], seen: Set<string>): unknown[] {
  if (isObject(item) && item.kind === 'text' && typeof item.text === 'string' && item.strong !== true) {
    return splitText(item as Extract<Inline, { kind: 'text' }>, glossary, seen);
  }
  return [mark(item, glossary, seen)];
}

function splitText(
  inline: Extract<Inline, { kind: 'text' }>,
  glossary: readonly GlossaryEntry[],
  seen: Set<string>,
): Inline[] {
  for (const { abbr, expansion } of glossary) {
    if (seen.has(abbr)) continue;
    const escaped = abbr.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const match = new RegExp(`(?<![\\w&])${escaped}(?![\\w&])`).exec(inline.text);
    if (match === null) continue;
    seen.add(abbr);
    const before = { ...inline, text: inline.text.slice(0, match.index) };
    const after = { ...inline, text: inline.text.slice(match.index + abbr.length) };
    return [
      ...(before.text === '' ? [] : splitText(before, glossary, seen)),
      { kind: 'abbr', text: abbr, expansion },
      ...(after.text === '' ? [] : splitText(after, glossary, seen)),
    ];
  }
  return [inline];
}
