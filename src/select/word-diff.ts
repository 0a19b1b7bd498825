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

/** Less than this share of the longer text in common, and what is taken out and put in cannot be read side by side. */
const readable = 0.5;

/**
 * The two texts of a comparison where so little is shared that they read better one under the other; else null. What is
 * only put in, or only taken out, reads well as it is.
 */
export function asTwoLines(words: readonly WordChange[]): { before: string; after: string } | null {
  const join = (left: WordChange['kind']): string =>
    words
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  if (!words.some(({ kind }) => kind === 'added') || !words.some(({ kind }) => kind === 'removed'))
    return null;
  const [before, after] = [join('added'), join('removed')];
  const shared = words
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return shared < readable * Math.max(before.length, after.length) ? { before, after } : null;
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
