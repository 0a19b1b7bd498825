import type { BlockOf, Card } from '../../model/block.ts';
import type { MeasureAny } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth, rowsOf } from '../kit/shapes.ts';
import { stackHeight } from '../kit/stack.ts';

/** Sizes in px of text cards. */
export const cardSizes = {
  title: 24,
  body: 20,
  padX: 24,
  padTop: 24,
  padBottom: 20,
  titleGap: 8,
  gap: 24,
  icon: 30,
  iconGap: 12,
} as const;

/** Height in px of a grid of cards; cards of a row are as tall as the tallest. */
export function measureCards(block: BlockOf<'cards'>, width: number, measure: MeasureAny): number {
  const heights = cardRows(block, width, measure);
  return heights.reduce((sum, h) => sum + h, 0) + cardSizes.gap * Math.max(0, heights.length - 1);
}

export function cardRows(block: BlockOf<'cards'>, width: number, measure: MeasureAny): number[] {
  const columns = Math.max(1, block.columns);
  const inner = columnWidth(width, columns, cardSizes.gap) - cardSizes.padX * 2;
  return rowsOf(block.items, columns).map((row) =>
    Math.max(...row.map((card) => cardHeight(card, inner, measure))),
  );
}

function cardHeight(card: Card, inner: number, measure: MeasureAny): number {
  const { body, padTop, padBottom, titleGap } = cardSizes;
  const text = card.body.length === 0 ? 0 : titleGap + stackHeight(card.body, inner, measure, body);
  return padTop + titleHeight(card, inner) + text + padBottom;
}

/** Height of a card's title. */
export function titleHeight(card: Card, inner: number): number {
  return runsHeight(runsOf(card.title, { bold: true }), cardSizes.title, inner, 1.25);
}
