import type { BlockOf } from '../../model/block.ts';
import type { Face } from '../../theme/faces.ts';
import { type Seated, type SeatLook, seatParas } from '../kit/seats.ts';
import { linkColumns, linkParas, linkSizes } from './measure.ts';

/** How links look in their seats: the linked title, then what waits behind it. */
export function linkLook(): SeatLook {
  const { title, text, pad, column, row } = linkSizes;
  const words = { size: text, bold: false, colour: 'text', spacing: 112, indent: 0 } as const;
  return {
    levels: [
      { size: title, bold: true, colour: 'text', before: 0, spacing: 112, indent: 0 },
      { ...words, before: 4 },
      { ...words, before: text / 2 },
    ],
    inset: [0, pad, 0, 0],
    gap: [column, row],
    bar: { h: 1.5, fill: 'rule' },
    card: false,
  };
}

/** Links as seats. */
export function seatLinks(block: BlockOf<'links'>, face: Face): Seated {
  const look = linkLook();
  const items = block.items.map((item) => {
    const [title, ...words] = linkParas(item);
    const paras = seatParas(title?.runs ?? [], words, look.levels);
    return { name: `Link: ${item.title}`, paras: () => paras };
  });
  return { kind: 'links', count: items.length, columns: linkColumns(block), marks: false, look, face, items };
}
