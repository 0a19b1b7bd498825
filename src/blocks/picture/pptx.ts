import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { para, textBox } from '../kit/shapes.ts';
import { captionHeight, pictureBox, pictureSizes } from './measure.ts';

/** A picture and the words under it. */
const planPicture: PlanBlock<'picture'> = (block, box, { measurer: { face } }) => {
  const place = pictureBox(block, box, face);
  const picture = { kind: 'picture', name: 'Picture', alt: block.alt, box: place, data: block.data } as const;
  if (block.caption.length === 0) return [picture];
  const { caption, gap } = pictureSizes;
  const h = captionHeight(block, box.w, face) - gap;
  const under = { x: box.x, y: place.y + place.h + gap, w: box.w, h };
  const text = textBox('Caption', under, [para(runsOf(block.caption))], { size: caption, colour: 'quiet' });
  return [picture, text];
};

export const pptx: PptxSpec<'picture'> = { plan: planPicture, growth: () => Number.POSITIVE_INFINITY };
