import type { BlockOf, Card } from '../../model/block.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth, rowsOf } from '../kit/shapes.ts';
import { stackHeight } from '../kit/stack.ts';
import { innerTexts, running } from '../kit/text-stretch.ts';

/** Sizes in px of text cards: the more there are, the closer they stand. */
const looks = {
  roomy: {
    title: sizes.body,
    body: sizes.card,
    padX: 26,
    padTop: 24,
    padBottom: 20,
    titleGap: 8,
    gap: 20,
    icon: 36,
    iconGap: 10,
    isIconBeside: false,
  },
  many: {
    title: sizes.body,
    body: sizes.small,
    padX: 20,
    padTop: 16,
    padBottom: 16,
    titleGap: 8,
    gap: 20,
    icon: 30,
    iconGap: 4,
    isIconBeside: false,
  },
  dense: {
    title: sizes.small,
    body: sizes.small,
    padX: 16,
    padTop: 10,
    padBottom: 8,
    titleGap: 4,
    gap: 12,
    icon: 26,
    iconGap: 10,
    isIconBeside: true,
  },
} as const;

export type CardSizes = (typeof looks)[keyof typeof looks];

/** How a grid of so many cards in so many columns looks: up to four, more, or more than two rows. */
export function cardLookOf(count: number, columns: number): keyof typeof looks {
  if (count > 2 * Math.max(1, columns)) return 'dense';
  return count > 4 ? 'many' : 'roomy';
}

/** The sizes for a grid of so many cards in so many columns. */
export function cardSizesOf(count: number, columns: number): CardSizes {
  return looks[cardLookOf(count, columns)];
}

/** Room in px that icons take over the titles, or beside them. */
export function iconRoom({ icon, iconGap, isIconBeside }: CardSizes): { over: number; beside: number } {
  const room = icon + iconGap;
  return isIconBeside ? { over: 0, beside: room } : { over: room, beside: 0 };
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
  const icon = card.icon === null ? 0 : iconRoom(cardSizes).over;
  const text = card.body.length === 0 ? 0 : titleGap + stackHeight(card.body, inner, measurer, body);
  return (
    padTop +
    icon +
    titleHeight(card, inner, cardSizes, measurer.face) +
    text +
    datesHeight(card, inner, measurer.face) +
    padBottom
  );
}

/** Size in px of the line that says how old a card's words are, and its distance from them. */
const dateSize = sizes.foot;
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

/** Height in px of a card's title, beside its icon where that stands there. */
export function titleHeight(card: Card, inner: number, cardSizes: CardSizes, face: Face): number {
  const width = titleWidth(card, inner, cardSizes);
  return runsHeight(runsOf(card.title, { bold: true }), cardSizes.title, width, face, 1.25);
}

function titleWidth(card: Card, inner: number, cardSizes: CardSizes): number {
  return card.icon === null ? inner : inner - iconRoom(cardSizes).beside;
}

/** Titles and the text under them, and the width in px that each has. */
function cardTexts(block: BlockOf<'cards'>, width: number): LinedText[] {
  const cardSizes = cardSizesOf(block.items.length, block.columns);
  const { title: size, body, gap, padX } = cardSizes;
  const inner = columnWidth(width, Math.max(1, block.columns), gap) - padX * 2;
  return block.items.flatMap((card) => [
    { runs: runsOf(card.title, { bold: true }), size, width: titleWidth(card, inner, cardSizes) },
    ...innerTexts(card.body, inner, body),
    ...dateParas(card).map(({ runs }) => ({ runs, size: dateSize, width: inner })),
  ]);
}

export const measure: MeasureSpec<'cards'> = { height: measureCards, texts: cardTexts };
