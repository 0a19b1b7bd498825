import type { Inline } from '../model/block.ts';
import type { GlossaryEntry } from '../model/edition.ts';

type Text = Extract<Inline, { kind: 'text' }>;

/**
 * A text with the first use of every abbreviation marked. Later uses and bold words stay plain text.
 *
 * @param seen Abbreviations that are explained already; those of this text are added.
 */
export function markAbbreviations(
  inline: Text,
  glossary: readonly GlossaryEntry[],
  seen: Set<string>,
): Inline[] {
  if (inline.strong === true) return [inline];
  for (const { abbr, expansion } of glossary) {
    if (seen.has(abbr)) continue;
    const escaped = abbr.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const match = new RegExp(`(?<![\\w&])${escaped}(?![\\w&])`).exec(inline.text);
    if (match === null) continue;
    seen.add(abbr);
    const before = { ...inline, text: inline.text.slice(0, match.index) };
    const after = { ...inline, text: inline.text.slice(match.index + abbr.length) };
    return [
      ...(before.text === '' ? [] : markAbbreviations(before, glossary, seen)),
      { kind: 'abbr', text: abbr, expansion },
      ...(after.text === '' ? [] : markAbbreviations(after, glossary, seen)),
    ];
  }
  return [inline];
}
