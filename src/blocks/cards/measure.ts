import type { BlockOf, Card } from '../../model/block.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import type { Measurer } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth, rowsOf } from '../kit/shapes.ts';
import { stackHeight } from '../kit/stack.ts';
import { running } from '../kit/text-stretch.ts';

/** Sizes in px of text cards. Three rows of them stand closer and smaller. */
const sizes = {
  roomy: {
    title: 24,
    body: 20,
    padX: 24,
    padTop: 24,
    padBottom: 20,
    titleGap: 8,
    gap: 24,
    icon: 30,
    iconGap: 12,
  },
  dense: {
    title: 20,
    body: 18,
    padX: 18,
    padTop: 12,
    padBottom: 10,
    titleGap: 4,
    gap: 14,
    icon: 24,
    iconGap: 10,
  },
} as const;

export type CardSizes = (typeof sizes)[keyof typeof sizes];

/** The sizes for a grid of so many cards in so many columns. */
export function cardSizesOf(count: number, columns: number): CardSizes {
  return count > 2 * Math.max(1, columns) ? sizes.dense : sizes.roomy;
}

/** Height in px of a grid of cards; cards of a row are as tall as the tallest. */
export function measureCards(block: BlockOf<'cards'>, width: number, measurer: Measurer): number {
  const heights = cardRows(block, width, measurer);
  return (
    heights.reduce((sum, h) => sum + h, 0) +
    cardSizesOf(block.items.length, block.columns).gap * Math.max(0, heights.length - 1)
  );
}

/** Height in px of each row. */
export function cardRows(block: BlockOf<'cards'>, width: number, measurer: Measurer): number[] {
  const columns = Math.max(1, block.columns);
  const cardSizes = cardSizesOf(block.items.length, block.columns);
  const inner = columnWidth(width, columns, cardSizes.gap) - cardSizes.padX * 2;
  return rowsOf(block.items, columns).map((row) =>
    Math.max(...row.map((card) => cardHeight(card, inner, cardSizes, measurer))),
  );
}

function cardHeight(card: Card, inner: number, cardSizes: CardSizes, measurer: Measurer): number {
  const { body, padTop, padBottom, titleGap } = cardSizes;
  const text = card.body.length === 0 ? 0 : titleGap + stackHeight(card.body, inner, measurer, body);
  return (
    padTop +
    titleHeight(card, inner, cardSizes, measurer.face) +
    text +
    datesHeight(card, inner, measurer.face) +
    padBottom
  );
}

/** Size in px of the line that says how old a card's words are, and its distance from them. */
const dateSize = 16;
const dateGap = 5;

/** The date lines as paragraphs, a shape before the words of a verdict. */
export function dateParas(card: Card): Para[] {
  return (card.dates ?? []).map(({ verdict, words }) => {
    const shape: Run[] =
      verdict === null || verdict === 'confirmed'
        ? []
        : [{ text: `${dateShapes[verdict]} `, bold: true, size: dateSize, colour: 'orange-text' }];
    return { runs: [...shape, { text: words, size: dateSize, colour: 'quiet' }], before: dateGap };
  });
}

const dateShapes = {
  dated: '\u25C7',
  corrected: '\u25CB',
  unverified: '\u25A1',
  withdrawn: '\u2715',
} as const;

function datesHeight(card: Card, inner: number, face: Face): number {
  return dateParas(card).reduce(
    (sum, { runs }) => sum + dateGap + runsHeight(runs, dateSize, inner, face, running.lineHeight),
    0,
  );
}

/** Height in px of a card's title. */
export function titleHeight(card: Card, inner: number, { title }: CardSizes, face: Face): number {
  return runsHeight(runsOf(card.title, { bold: true }), title, inner, face, 1.25);
}
