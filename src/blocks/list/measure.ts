import type { BlockOf } from '../../model/block.ts';
import type { Measurer, MeasureSpec } from '../kit/context.ts';
import { parasHeight, parasOf, spacedParas } from '../kit/text-stretch.ts';

/** Height in px of a list with the space between its items. */
function measureList(block: BlockOf<'list'>, width: number, { face }: Pick<Measurer, 'face'>): number {
  return parasHeight(parasOf([block]), width, face);
}

export const measure: MeasureSpec<'list'> = {
  height: measureList,
  flow: { runsOn: () => true, paras: spacedParas, isAiry: true },
};
