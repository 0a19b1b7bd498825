import type { BlockOf } from '../../model/block.ts';
import type { Measurer } from '../kit/context.ts';
import { parasHeight, parasOf } from '../kit/text-stretch.ts';

/** Height in px of a paragraph; a lead paragraph is set larger. */
export function measureParagraph(
  block: BlockOf<'paragraph'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  return parasHeight(parasOf([block]), width, face);
}
