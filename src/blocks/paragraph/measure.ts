import type { BlockOf } from '../../model/block.ts';
import type { Measurer, MeasureSpec } from '../kit/context.ts';
import { parasHeight, parasOf, spacedParas } from '../kit/text-stretch.ts';

/** Height in px of a paragraph; a lead paragraph is set larger. */
function measureParagraph(
  block: BlockOf<'paragraph'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  return parasHeight(parasOf([block]), width, face);
}

export const measure: MeasureSpec<'paragraph'> = {
  height: measureParagraph,
  flow: { runsOn: () => true, paras: spacedParas, isAiry: true },
};
