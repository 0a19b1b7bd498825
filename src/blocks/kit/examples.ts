import type { BlockOf, FigureItem, Inline } from '../../model/block.ts';

/** Words for the fixtures of blocks. */
export const text = (words: string): Inline[] => [{ kind: 'text', text: words }];

export const paragraph = (words: string): BlockOf<'paragraph'> => ({
  kind: 'paragraph',
  lead: false,
  text: text(words),
});

/** A big number that must not be taken at its word. */
export const figure = (big: string, label: string): FigureItem => ({
  claim: 'a-claim',
  figure: 'a-figure',
  big,
  unit: 'percent',
  share: null,
  verdict: 'dated',
  mark: 'Dated: from before',
  cite: 0,
  label: text(label),
});
