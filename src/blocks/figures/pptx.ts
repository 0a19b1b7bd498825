import type { FigureItem } from '../../model/block.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { bar, columnsOf, group, rowsOf, textBody, textBox } from '../kit/shapes.ts';
import {
  type FigureGrid,
  figureParas,
  gridOf,
  hasShares,
  headHeight,
  measureFigures,
  rowHeights,
} from './measure.ts';
import { figureAlt } from './number.ts';
import { figureLook, seatFigures } from './seats.ts';

/** Big numbers: as cards, stacked beside a chart, or as one quiet row. */
const planFigures: PlanBlock<'figures'> = (block, box, { measurer }) => {
  const grid = gridOf(block, box.w, measurer.face);
  const heights = rowHeights(block, grid);
  const places = columnsOf(box, grid.columns, grid.sizes.gap);
  const spare = Math.max(0, box.h - measureFigures(block, box.w, measurer)) / Math.max(1, heights.length);
  const shapes: PptxShape[] = [];
  let y = box.y;
  rowsOf(block.items, grid.columns).forEach((row, rowIndex) => {
    // Cards grow with the room they are given; bare figures only move apart.
    const h = (heights[rowIndex] ?? 0) + (block.variant === 'cards' ? spare : 0);
    row.forEach((item, index) => {
      const cell = { ...(places[index] ?? { x: box.x, w: box.w }), y, h };
      if (block.variant === 'cards') shapes.push(...planCard(item, cell, grid, hasShares(block)));
      else shapes.push(...planBare(item, cell, grid, block.variant === 'side' && rowIndex % 2 === 1));
    });
    y += h + grid.sizes.gap + (block.variant === 'side' ? Math.min(20, spare) : 0);
  });
  if (block.variant === 'row') shapes.unshift(bar('Rule', { ...box, h: 1.5 }, 'rule'));
  return shapes;
};

function planCard(item: FigureItem, cell: Box, grid: FigureGrid, shares: boolean): PptxShape[] {
  const { pad, top, share } = grid.sizes;
  const card: PptxShape = {
    kind: 'shape',
    name: 'Card',
    geometry: 'rect',
    box: cell,
    fill: 'white',
    text: textBody(figureParas(item, grid), {
      size: grid.sizes.label,
      inset: [pad, headHeight(grid.sizes, shares), pad, pad * 0.6],
    }),
  };
  const children = [
    card,
    bar('Top', { ...cell, h: 6 }, 'blue'),
    bar('Foot', { ...cell, y: cell.y + cell.h - 1.5, h: 1.5 }, 'rule'),
  ];
  if (shares && item.share !== null) {
    const track = { x: cell.x + pad, y: cell.y + top + 6, w: cell.w - pad * 2, h: share };
    children.push(bar('Whole', track, 'wash', 4));
    if (item.share > 0) children.push(bar('Share', { ...track, w: track.w * item.share }, 'blue', 4));
  }
  return group(`Figure: ${item.big}`, children, figureAlt(item));
}

function planBare(item: FigureItem, cell: Box, grid: FigureGrid, second: boolean): PptxShape[] {
  const paras = figureParas(item, grid, second ? 'turquoise-text' : 'blue');
  const inner = { ...cell, y: cell.y + grid.sizes.top, h: cell.h - grid.sizes.top };
  return [textBox(`Figure: ${item.big}`, inner, paras, { size: grid.sizes.label })];
}

export const pptx: PptxSpec<'figures'> = {
  plan: planFigures,
  growth: ({ variant }) => (variant === 'cards' ? 0.25 : 0),
  seats: { of: seatFigures, look: figureLook },
};
