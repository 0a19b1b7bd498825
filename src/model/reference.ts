import type { Reference } from './block.ts';
import type { Claim, Figure } from './claim.ts';
import type { Cell } from './dataset.ts';
import { entryOf } from './entry-of.ts';

/** How every file of the pack writes the name of a figure, `claim-id.figure-name`, as a part of a pattern. */
export const referencePattern = String.raw`[a-z0-9-]+\.[a-z0-9-]+`;

/** A name of a figure and nothing else. */
export const isReference = new RegExp(`^${referencePattern}$`);

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
type CellReference = { name: string; end: 'low' | 'high' | null };

const namingCell = new RegExp(`^\\{(${referencePattern})(?:\\.(low|high))?\\}$`);

/** Reads `{claim.figure}`, or one end of a range: `{claim.figure.low}`. Null for every other cell. */
export function readCell(cell: Cell): CellReference | null {
  const [, name, end] = typeof cell === 'string' ? (namingCell.exec(cell) ?? []) : [];
  return name === undefined ? null : { name, end: end === 'low' || end === 'high' ? end : null };
}

/** What a cell comes to, and the figure it names, if any; where it has no number, which part of the name is not right. */
export type ResolvedCell =
  | { value: Cell; named: { name: string; display: string } | null }
  | { wrong: 'name' | 'end'; name: string };

/** A cell of a dataset with the number of the figure that it names; a figure that is a range needs one of its ends. */
export function resolveCell(cell: Cell, claims: Readonly<Record<string, Claim>>): ResolvedCell {
  const reference = readCell(cell);
  if (reference === null) return { value: cell, named: null };
  const { name, end } = reference;
  const figure = figureOf(readReference(name), claims)?.figure;
  if (figure === undefined) return { wrong: 'name', name };
  const { value, display } = figure;
  const named = { name, display };
  if (typeof value === 'number') return { value, named };
  return end === null ? { wrong: 'end', name } : { value: value[end === 'low' ? 0 : 1], named };
}
