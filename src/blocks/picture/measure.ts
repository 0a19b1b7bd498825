import type { BlockOf } from '../../model/block.ts';
import type { Box } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import type { Measurer, MeasureSpec } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';

/** Sizes in px: the least height of a picture, its caption's text, and the distance between the two. */
export const pictureSizes = { least: 300, caption: 20, gap: 12 } as const;

/** Height in px of a picture with its caption; it grows from here into the room there is. */
function measurePicture(block: BlockOf<'picture'>, width: number, { face }: Pick<Measurer, 'face'>): number {
  const natural = (width * block.height) / block.width;
  return Math.min(natural, pictureSizes.least) + captionHeight(block, width, face);
}

/** Height in px of the caption and the distance to it; 0 without one. */
export function captionHeight(block: BlockOf<'picture'>, width: number, face: Face): number {
  if (block.caption.length === 0) return 0;
  return pictureSizes.gap + runsHeight(runsOf(block.caption), pictureSizes.caption, width, face);
}

/** The picture as large as the box allows, whole, at the left. */
export function pictureBox(block: BlockOf<'picture'>, box: Box, face: Face): Box {
  const room = Math.max(1, box.h - captionHeight(block, box.w, face));
  const scale = Math.min(box.w / block.width, room / block.height);
  return { x: box.x, y: box.y, w: block.width * scale, h: block.height * scale };
}

export const measure: MeasureSpec<'picture'> = { height: measurePicture };
