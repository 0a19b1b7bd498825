import type { Inline } from './block.ts';

/** The words of a run of inlines, as read aloud: marks and citation numbers left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'cite' ? '' : inline.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for words of which nothing is seen: blanks, and letters without a shape, which may stand within words. */
export function isUnseen(words: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(words);
}
