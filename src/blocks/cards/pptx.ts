import type { Card } from '../../model/block.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import type { PlanBlock, PptxContext, PptxSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { bar, columnsOf, group, para, rowsOf, textBody } from '../kit/shapes.ts';
import { allText, parasOf, shrink } from '../kit/text-stretch.ts';
import { iconShapes } from './icon-shapes.ts';
import {
  type CardSizes,
  cardRows,
  cardSizesOf,
  dateParas,
  iconRoom,
  measureCards,
  titleHeight,
} from './measure.ts';
import { cardLook, seatCards } from './seats.ts';

/** A grid of text cards. Words that flow stand in the card's own shape, so that it stays one thing to edit. */
const planCards: PlanBlock<'cards'> = (block, box, context) => {
  const columns = Math.max(1, block.columns);
  const cardSizes = cardSizesOf(block.items.length, block.columns);
  const heights = cardRows(block, box.w, context.measurer);
  const spare =
    Math.max(0, box.h - measureCards(block, box.w, context.measurer)) / Math.max(1, heights.length);
  const places = columnsOf(box, columns, cardSizes.gap);
  const shapes: PptxShape[] = [];
  let y = box.y;
  rowsOf(block.items, columns).forEach((row, rowIndex) => {
    const h = (heights[rowIndex] ?? 0) + spare;
    row.forEach((card, index) => {
      const place = places[index] ?? { x: box.x, w: box.w };
      shapes.push(...planCard(card, { ...place, y, h }, context, cardSizes));
    });
    y += h + cardSizes.gap;
  });
  return shapes;
};

function planCard(card: Card, box: Box, context: PptxContext, cardSizes: CardSizes): PptxShape[] {
  const { body, title, padX, padTop, padBottom, titleGap } = cardSizes;
  const { icon } = card;
  const { over, beside } = icon === null ? { over: 0, beside: 0 } : iconRoom(cardSizes);
  const indent = beside === 0 ? undefined : beside;
  const heading = para(runsOf(card.title, { bold: true, size: title }), { spacing: 105, indent });
  const flowing = allText(card.body) ? shrink(parasOf(card.body), body, titleGap) : [];
  const ground: PptxShape = {
    kind: 'shape',
    name: 'Card',
    geometry: 'rect',
    box,
    fill: 'white',
    text: textBody([heading, ...flowing, ...dateParas(card)], {
      size: body,
      inset: [padX, padTop + over, padX, padBottom],
    }),
  };
  const used =
    padTop + over + titleHeight(card, box.w - padX * 2, cardSizes, context.measurer.face) + titleGap;
  const inner = { x: box.x + padX, y: box.y + used, w: box.w - padX * 2, h: box.h - used - padBottom };
  const rest = allText(card.body) ? [] : context.stack(card.body, inner, body);
  const edges = [
    bar('Top', { ...box, h: 5 }, 'blue'),
    bar('Foot', { ...box, y: box.y + box.h - 1.5, h: 1.5 }, 'rule'),
  ];
  const place = { x: box.x + padX, y: box.y + padTop - 2 };
  const picture = icon === null ? [] : iconShapes(icon, place.x, place.y, cardSizes.icon, 'turquoise-text');
  return group(`Card: ${plainText(card.title)}`, [ground, ...edges, ...picture, ...rest]);
}

export const pptx: PptxSpec<'cards'> = {
  plan: planCards,
  growth: () => 0.6,
  enlargement: 1.25,
  seats: { of: seatCards, look: cardLook },
};
