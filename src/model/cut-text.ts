/** The beginning of a text, in whole letters. */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > length) break;
    kept += segment;
  }
  return kept;
}

/** A text within so many characters; an ellipsis says that there is more. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${beginningOf(text, length - 1).trimEnd()}…`;
}
