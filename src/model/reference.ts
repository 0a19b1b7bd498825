import type { Reference } from './block.ts';
import type { Claim, Figure } from './claim.ts';
import type { Cell } from './dataset.ts';
import { entryOf } from './entry-of.ts';

/** How every file of the pack writes the name of a figure: `claim-id.figure-name`. */
export function readReference(text: string): Reference {
  const [claim = '', figure = ''] = text.split('.');
  return { claim, figure };
}

/** The same from its parts. */
export function writeReference({ claim, figure }: Pick<Reference, 'claim' | 'figure'>): string {
  return `${claim}.${figure}`;
}

/** The claim and the figure that a reference names; null where the register has none of that name. */
export function figureOf(
  { claim: id, figure: name }: Pick<Reference, 'claim' | 'figure'>,
  claims: Readonly<Record<string, Claim>>,
): { claim: Claim; figure: Figure } | null {
  const claim = entryOf(claims, id);
  const figure = claim?.figures.find((one) => one.name === name);
  return claim === undefined || figure === undefined ? null : { claim, figure };
}

/** A cell of a dataset that has no number of its own but a claim's. */
export type CellReference = { name: string; end: 'low' | 'high' | null };

/** Reads `{claim.figure}`, or one end of a range: `{claim.figure.low}`. Null for every other cell. */
export function readCell(cell: Cell): CellReference | null {
  const [, name, end] =
    typeof cell === 'string' ? (/^\{([a-z0-9-]+\.[a-z0-9-]+)(?:\.(low|high))?\}$/.exec(cell) ?? []) : [];
  return name === undefined ? null : { name, end: end === 'low' || end === 'high' ? end : null };
}

/** The number that such a cell stands for; null where the figure is a range and no end is named. */
export function cellValue({ end }: CellReference, { value }: Pick<Figure, 'value'>): number | null {
  if (typeof value === 'number') return value;
  return end === null ? null : value[end === 'low' ? 0 : 1];
}
