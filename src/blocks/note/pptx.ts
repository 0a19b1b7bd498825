import { plainText } from '../../model/inline-text.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { bar, group, para, textBox } from '../kit/shapes.ts';
import { measureNote, noteRuns, noteSizes } from './measure.ts';

/** A caveat or a word on reconstruction: quiet text behind a coloured bar. */
const planNote: PlanBlock<'note'> = (block, box, { measurer }) => {
  const reconstructed = block.tone === 'reconstructed';
  const h = measureNote(block, box.w, measurer);
  const inner = { x: box.x + noteSizes.indent, y: box.y, w: box.w - noteSizes.indent, h };
  const text = textBox('Note text', inner, [para(noteRuns(block))], {
    size: noteSizes.text,
    colour: 'quiet',
    anchor: 'middle',
  });
  const mark = bar('Bar', { x: box.x, y: box.y, w: 4, h }, reconstructed ? 'plum' : 'orange');
  return group(reconstructed ? 'Note: reconstructed' : 'Note', [mark, text], plainText(block.text));
};

export const pptx: PptxSpec<'note'> = { plan: planNote };
