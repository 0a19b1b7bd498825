import type { BlockOf, FigureItem } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec, TextRoom } from '../kit/context.ts';
import { lineCount } from '../kit/runs.ts';
import { columnWidth, rowsOf } from '../kit/shapes.ts';
import { parasHeight, textsOf } from '../kit/text-stretch.ts';
import { fitNumber, labelRuns, markParas, type NumberStep, numberRuns } from './number.ts';

/** Sizes in px; `number` is the largest step of the type scale that a big number has, where it is not too wide. */
export const figureSizes = {
  cards: { number: 'title', label: sizes.body, mark: sizes.label, pad: 22, gap: 24, top: 28, share: 26 },
  dense: {
    number: 'number',
    label: sizes.small,
    mark: sizes.label,
    pad: 20,
    gap: 20,
    top: 18,
    share: 16,
  },
  side: { number: 'title', label: sizes.body, mark: sizes.label, pad: 0, gap: 26, top: 0, share: 0 },
  row: { number: 'number', label: sizes.small, mark: sizes.label, pad: 0, gap: 36, top: 14, share: 0 },
} as const;

export type FigureSizes = (typeof figureSizes)[keyof typeof figureSizes];

/** How figures are set out: sizes, columns, and one size of number for all. */
export type FigureGrid = {
  sizes: FigureSizes;
  columns: number;
  inner: number;
  number: NumberStep;
  face: Face;
};

const numberSpacing = 90;
/** Height of a line of Arial at that spacing, against its size. */
const numberLine = 1.05;

/** Height in px of the figures. */
export function measureFigures(
  block: BlockOf<'figures'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  const grid = gridOf(block, width, face);
  const heights = rowHeights(block, grid);
  return heights.reduce((sum, h) => sum + h, 0) + grid.sizes.gap * Math.max(0, heights.length - 1);
}

export function gridOf(block: BlockOf<'figures'>, width: number, face: Face): FigureGrid {
  const { gap, pad } = sizesOf(block);
  return gridIn(block, columnWidth(width, figureColumns(block), gap) - pad * 2, face);
}

/** The same for the width in px that the text of each figure has. */
export function gridIn(block: BlockOf<'figures'>, inner: number, face: Face): FigureGrid {
  const own = sizesOf(block);
  const number = fitNumber(block.items, inner, own.number, face);
  return { sizes: own, columns: figureColumns(block), inner, number, face };
}

/** One column beside a chart, else up to four. */
export function figureColumns({ items, variant }: BlockOf<'figures'>): number {
  if (variant === 'side') return 1;
  return items.length <= 4 ? Math.max(1, items.length) : Math.ceil(items.length / 2);
}

function sizesOf({ items, variant }: BlockOf<'figures'>): FigureSizes {
  return variant === 'cards' && items.length > 4 ? figureSizes.dense : figureSizes[variant];
}

/** Height of each row: that of its tallest figure. */
export function rowHeights(block: BlockOf<'figures'>, grid: FigureGrid): number[] {
  const shares = hasShares(block);
  return rowsOf(block.items, grid.columns).map((row) =>
    Math.max(...row.map((item) => itemHeight(item, grid, shares))),
  );
}

/** True when every figure is a share, so that a bar over each compares like with like. */
export function hasShares(block: BlockOf<'figures'>): boolean {
  return block.variant === 'cards' && block.items.every((item) => item.share !== null);
}

/** Height above a card's text: the top bar, and the bar of shares where there is one. */
export function headHeight({ top, share }: FigureSizes, shares: boolean): number {
  return shares ? top + share + top * 0.7 : top;
}

function itemHeight(item: FigureItem, grid: FigureGrid, shares: boolean): number {
  const { label, pad } = grid.sizes;
  return (
    headHeight(grid.sizes, shares) +
    numberHeight(item, grid) +
    parasHeight(underParas(item, grid), grid.inner, grid.face, label) +
    pad
  );
}

function numberHeight(item: FigureItem, grid: FigureGrid): number {
  const size = sizes[grid.number];
  return lineCount(numberRuns(item, grid.number), size, grid.inner, grid.face) * size * numberLine;
}

/** The number, what it counts, and its verdict mark, as paragraphs of one text box. */
export function figureParas(
  item: FigureItem,
  grid: FigureGrid,
  colour: 'blue' | 'turquoise-text' = 'blue',
): Para[] {
  return [{ runs: numberRuns(item, grid.number, colour), spacing: numberSpacing }, ...underParas(item, grid)];
}

/** Figures one under another as running text, for a placeholder: numbers in blue and turquoise by turns. */
function stackedParas(block: BlockOf<'figures'>, width: number, face: Face): Para[] {
  const grid = gridOf(block, width, face);
  return block.items.flatMap((item, index) => {
    const [number, ...rest] = figureParas(item, grid, index % 2 === 1 ? 'turquoise-text' : 'blue');
    return number === undefined ? rest : [{ ...number, before: grid.sizes.gap }, ...rest];
  });
}

function underParas(item: FigureItem, grid: FigureGrid): Para[] {
  const { label, mark } = grid.sizes;
  const words = labelRuns(item, label);
  return [...(words.length > 0 ? [{ runs: words, before: 4 }] : []), ...markParas(item, mark)];
}

/** What each figure counts, and the width in px that it has. */
function figureTexts(block: BlockOf<'figures'>, width: number, { face }: TextRoom): LinedText[] {
  if (block.variant === 'side') return textsOf(stackedParas(block, width, face), width);
  const { label: size, gap, pad } = sizesOf(block);
  const inner = columnWidth(width, figureColumns(block), gap) - pad * 2;
  return block.items.map((item) => ({ runs: labelRuns(item, size), size, width: inner }));
}

export const measure: MeasureSpec<'figures'> = {
  height: measureFigures,
  texts: figureTexts,
  // Beside a chart they are numbers with a line of words.
  flow: { runsOn: ({ variant }, role) => role === 'side' && variant === 'side', paras: stackedParas },
};
