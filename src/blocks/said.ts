import type { Inline } from '../model/block.ts';
import { written } from '../model/direction.ts';
import { plainText } from '../model/inline-text.ts';

/** Attributes of the element that holds these words, where they run from right to left. */
export function said(words: readonly Inline[], around = false): ReturnType<typeof written> {
  return written(plainText(words), around);
}
