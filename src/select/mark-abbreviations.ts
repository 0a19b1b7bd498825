import type { Inline } from '../model/block.ts';
import type { GlossaryEntry } from '../model/edition.ts';

type Text = Extract<Inline, { kind: 'text' }>;

/**
 * Marks the first use of every abbreviation in a text; later uses and bold words stay plain. `seen` holds those that
 * are explained already; those of the text are added.
 */
export type MarkAbbreviations = (inline: Text, seen: Set<string>) => Inline[];

/** Looks for all abbreviations of a glossary at once: a page binds a slide at each keystroke. */
export function abbreviationsOf(glossary: readonly GlossaryEntry[]): MarkAbbreviations {
  const expansions = new Map(glossary.map(({ abbr, expansion }) => [abbr, expansion]));
  const names = [...expansions.keys()].map((abbr) => abbr.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return (inline) => [inline];
  const pattern = new RegExp(`(?<![\\w&])(?:${names.join('|')})(?![\\w&])`, 'g');
  return (inline, seen) => {
    if (inline.strong === true) return [inline];
    const marked: Inline[] = [];
    let from = 0;
    for (const { 0: abbr, index } of inline.text.matchAll(pattern)) {
      if (seen.has(abbr)) continue;
      seen.add(abbr);
      if (index > from) marked.push({ ...inline, text: inline.text.slice(from, index) });
      marked.push({ kind: 'abbr', text: abbr, expansion: expansions.get(abbr) ?? '' });
      from = index + abbr.length;
    }
    if (from === 0) return [inline];
    if (from < inline.text.length) marked.push({ ...inline, text: inline.text.slice(from) });
    return marked;
  };
}
