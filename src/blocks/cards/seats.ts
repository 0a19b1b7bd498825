import type { BlockOf } from '../../model/block.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Box } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { runsOf } from '../kit/runs.ts';
import { type Seated, type SeatLook, seatParas } from '../kit/seats.ts';
import { allText, isText, parasOf, shrink } from '../kit/text-stretch.ts';
import { iconShapes } from './icon-shapes.ts';
import { cardSizesOf, dateParas, iconRoom } from './measure.ts';

/** How cards look in their seats: smaller and closer where there are three rows of them. */
export function cardLook({ count, columns, marks }: Pick<Seated, 'count' | 'columns' | 'marks'>): SeatLook {
  const sizes = cardSizesOf(count, columns);
  const words = { size: sizes.body, bold: false, colour: 'text', spacing: 112, indent: 0 } as const;
  const { over, beside: indent } = marks ? iconRoom(sizes) : { over: 0, beside: 0 };
  return {
    levels: [
      { size: sizes.title, bold: true, colour: 'text', before: 0, spacing: 105, indent },
      { ...words, before: sizes.titleGap },
      { ...words, before: sizes.body / 2 },
    ],
    inset: [sizes.padX, sizes.padTop + over - barHeight, sizes.padX, sizes.padBottom],
    gap: [sizes.gap, sizes.gap],
    bar: { h: barHeight, fill: 'blue' },
    card: true,
  };
}

const barHeight = 5;

/** Text cards as seats; null where one holds more than text. */
export function seatCards(block: BlockOf<'cards'>, face: Face): Seated | null {
  const columns = Math.max(1, block.columns);
  const grid = {
    kind: 'cards',
    count: block.items.length,
    columns,
    marks: block.items.some(({ icon }) => icon !== null),
  } as const;
  const look = cardLook(grid);
  const sizes = cardSizesOf(grid.count, columns);
  if (!block.items.every(({ body }) => allText(body))) return null;
  const items = block.items.map((card) => {
    const flowing = shrink(parasOf(card.body.filter(isText)), sizes.body, sizes.titleGap);
    const paras = seatParas(
      runsOf(card.title, { bold: true }),
      [...flowing, ...dateParas(card)],
      look.levels,
    );
    return {
      name: `Card: ${plainText(card.title)}`,
      paras: () => paras,
      marks: ({ x, y }: Box, scale: number) => {
        // Over the title, or level with its first line.
        const level = sizes.isIconBeside ? (sizes.title * scale * 1.2 - sizes.icon) / 2 : 0;
        const top = y + sizes.padTop + level;
        return card.icon === null
          ? []
          : iconShapes(card.icon, x + sizes.padX, top, sizes.icon, 'turquoise-text');
      },
    };
  });
  return { ...grid, look, face, items };
}
