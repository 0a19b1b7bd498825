import type { PptxShape } from '../../model/pptx-plan.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { bar, columnsOf, group, rowsOf, textBox } from '../kit/shapes.ts';
import { linkColumns, linkParas, linkRows, linkSizes, measureLinks } from './measure.ts';
import { linkLook, seatLinks } from './seats.ts';

/** Links in one or two columns, each under a hairline. */
const planLinks: PlanBlock<'links'> = (block, box, { measurer }) => {
  const columns = linkColumns(block);
  const places = columnsOf(box, columns, linkSizes.column);
  const heights = linkRows(block, box.w, measurer.face);
  const spare = Math.max(0, box.h - measureLinks(block, box.w, measurer)) / Math.max(1, heights.length);
  const shapes: PptxShape[] = [];
  let y = box.y;
  rowsOf(block.items, columns).forEach((row, rowIndex) => {
    const h = heights[rowIndex] ?? 0;
    row.forEach((item, index) => {
      const place = places[index] ?? { x: box.x, w: box.w };
      const text = { ...place, y: y + linkSizes.pad, h: h - linkSizes.pad };
      shapes.push(
        ...group(`Link: ${item.title}`, [
          bar('Rule', { ...place, y, h: 1.5 }, 'rule'),
          textBox('Words', text, linkParas(item), { size: linkSizes.text }),
        ]),
      );
    });
    y += h + linkSizes.row + Math.min(24, spare);
  });
  return shapes;
};

export const pptx: PptxSpec<'links'> = {
  plan: planLinks,
  growth: () => 0.6,
  enlargement: 1.2,
  seats: { of: seatLinks, look: linkLook },
};
