import type { BlockOf } from '../../model/block.ts';
import { parasHeight, parasOf } from '../kit/text-stretch.ts';

/** Height in px of a list with the space between its items. */
export function measureList(block: BlockOf<'list'>, width: number): number {
  return parasHeight(parasOf([block]), width);
}
