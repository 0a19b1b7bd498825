import { applyPatch, createPatch, diffWordsWithSpace } from 'diff';

export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Beyond this many characters texts are compared as wholes: a comparison of words would take too long. */
const longest = 8000;

/** What changed between two texts, word by word. */
export function wordDiff(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const parts =
    before.length + after.length > longest ? undefined : diffWordsWithSpace(before, after, { timeout: 200 });
  if (parts === undefined) {
    const whole: WordChange[] = [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added === true ? 'added' : removed === true ? 'removed' : 'same',
    text: value,
  }));
}

/** Two changes of one text in one, or null where they touch the same words. */
export function mergeWords(base: string, theirs: string, mine: string): string | null {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  if (base.length + theirs.length + mine.length > longest) return null;
  // A word a line: what the library merges are lines.
  const patch = createPatch('field', lines(base), lines(theirs), undefined, undefined, { context: 2 });
  const merged = applyPatch(lines(mine), patch, { fuzzFactor: 0 });
  return merged === false ? null : merged.split('\n').slice(0, -1).join(' ');
}

function lines(text: string): string {
  return `${text.split(' ').join('\n')}\n`;
}
