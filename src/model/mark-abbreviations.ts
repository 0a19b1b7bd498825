import type { Block, Inline } from './block.ts';
import type { GlossaryEntry } from './edition.ts';
import { mapBlocks } from './visit.ts';

/** Marks the first use of every abbreviation in blocks, in reading order. Later uses and bold words stay plain text. */
export function markAbbreviations(
  blocks: readonly Block[],
  glossary: readonly GlossaryEntry[],
  seen: Set<string>,
): Block[] {
  return mapBlocks(blocks, {
    run: (run) =>
      run.flatMap((inline) =>
        inline.kind === 'text' && inline.strong !== true ? splitText(inline, glossary, seen) : inline,
      ),
  });
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
