import type { BlockOf } from '../../model/block.ts';
import type { Box } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import { type Seated, type SeatLook, seatParas } from '../kit/seats.ts';
import { bar, group } from '../kit/shapes.ts';
import { figureColumns, figureParas, figureSizes, gridIn, hasShares, headHeight } from './measure.ts';

const sizesOf = (count: number) => (count > 4 ? figureSizes.dense : figureSizes.cards);

const barHeight = 6;

/** How figure cards look in their seats: the number, then what it counts. */
export function figureLook({ count, marks }: Pick<Seated, 'count' | 'marks'>): SeatLook {
  const own = sizesOf(count);
  const words = { size: own.label, bold: false, colour: 'text', spacing: 112, indent: 0 } as const;
  return {
    levels: [
      { size: sizes[own.number], bold: true, colour: 'blue', before: 0, spacing: 90, indent: 0 },
      { ...words, before: 4 },
      { ...words, before: 4 },
    ],
    inset: [own.pad, headHeight(own, marks) - barHeight, own.pad, own.pad * 0.6],
    gap: [own.gap, own.gap],
    bar: { h: barHeight, fill: 'blue' },
    card: true,
    // A big number has a size of the type scale.
    grows: false,
  };
}

/** Figure cards as seats; figures beside a chart or in a row are none. */
export function seatFigures(block: BlockOf<'figures'>, face: Face): Seated | null {
  if (block.variant !== 'cards') return null;
  const marks = hasShares(block);
  const grid = { kind: 'figures', count: block.items.length, columns: figureColumns(block), marks } as const;
  const look = figureLook(grid);
  const { pad, top, share } = sizesOf(grid.count);
  const items = block.items.map((item) => ({
    name: `Figure: ${item.big}`,
    paras: (width: number) => {
      const [number, ...words] = figureParas(item, gridIn(block, width, face));
      return seatParas(number?.runs ?? [], words, look.levels);
    },
    marks: (frame: Box) => {
      if (!marks || item.share === null) return [];
      const track = { x: frame.x + pad, y: frame.y + top + 6, w: frame.w - pad * 2, h: share };
      const part = item.share > 0 ? [bar('Share', { ...track, w: track.w * item.share }, 'blue', 4)] : [];
      return group('Share of the whole', [bar('Whole', track, 'wash', 4), ...part], '');
    },
  }));
  return { ...grid, look, face, items };
}
