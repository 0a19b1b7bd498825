import type { BlockOf } from '../../model/block.ts';
import type { Measurer } from '../kit/context.ts';
import { parasHeight, parasOf } from '../kit/text-stretch.ts';

/** Height in px of a list with the space between its items. */
export function measureList(block: BlockOf<'list'>, width: number, { face }: Pick<Measurer, 'face'>): number {
  return parasHeight(parasOf([block]), width, face);
}
