import type { Inline } from './block.ts';

/** The words of a run of inlines, as read aloud: marks and citation numbers left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'cite' ? '' : inline.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
