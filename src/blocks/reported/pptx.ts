import { plainText } from '../../model/inline-text.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { bar, group, para, textBox } from '../kit/shapes.ts';
import { byRuns, measureReported, reportedSizes, reportedWidth } from './measure.ts';

/** What a named person said, in our words: larger text behind a bar, no quotation marks. */
const planReported: PlanBlock<'reported'> = (block, box, { measurer }) => {
  const { text, by, indent, gap } = reportedSizes;
  const h = measureReported(block, box.w, measurer);
  const said = para(runsOf(block.text));
  const who = para(
    byRuns(block).map((run) => ({ ...run, size: by, colour: 'quiet' })),
    { before: gap },
  );
  const inner = { x: box.x + indent, y: box.y, w: reportedWidth(box.w), h };
  return group(
    `Reported: ${block.by}`,
    [
      bar('Bar', { x: box.x, y: box.y, w: 4, h }, 'turquoise'),
      textBox('Words', inner, [said, who], { size: text, anchor: 'middle' }),
    ],
    `${plainText(block.text)} ${byRuns(block)
      .map(({ text }) => text)
      .join('')}`,
  );
};

export const pptx: PptxSpec<'reported'> = { plan: planReported };
