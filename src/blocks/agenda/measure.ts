import type { BlockOf } from '../../model/block.ts';

/** Sizes in px of the contents: row height at rest, number and title. */
export const agendaSizes = { row: 58, number: 30, title: 26, count: 20 } as const;

/** Height in px of the contents, one row a section. */
export function measureAgenda(block: BlockOf<'agenda'>): number {
  return block.items.length * agendaSizes.row;
}
