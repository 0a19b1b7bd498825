import type { Block, BlockKind } from '../model/block.ts';
import type { Seats } from '../model/pptx-plan.ts';
import type { Face } from '../theme/faces.ts';
import { pptx as agenda } from './agenda/pptx.ts';
import { pptx as cards } from './cards/pptx.ts';
import { pptx as cases } from './cases/pptx.ts';
import { pptx as chart } from './chart/pptx.ts';
import { pptx as columns } from './columns/pptx.ts';
import { pptx as diagram } from './diagram/pptx.ts';
import { pptx as figures } from './figures/pptx.ts';
import type { PptxSpec } from './kit/context.ts';
import type { Seated, SeatLook } from './kit/seats.ts';
import { pptx as links } from './links/pptx.ts';
import { pptx as list } from './list/pptx.ts';
import { pptx as note } from './note/pptx.ts';
import { pptx as paragraph } from './paragraph/pptx.ts';
import { pptx as picture } from './picture/pptx.ts';
import { pptx as questions } from './questions/pptx.ts';
import { pptx as reported } from './reported/pptx.ts';
import { known, type Side } from './spec.ts';
import { pptx as steps } from './steps/pptx.ts';
import { pptx as table } from './table/pptx.ts';

const kinds: Side<'pptx'> = {
  paragraph,
  list,
  table,
  figures,
  cards,
  columns,
  chart,
  steps,
  cases,
  diagram,
  questions,
  links,
  note,
  picture,
  reported,
  agenda,
};

/** What PowerPoint does with a block; apart from the other sides, so that no page loads it before it is asked. */
export function pptxOf<K extends BlockKind>({ kind }: { kind: K }): PptxSpec<K> {
  return kinds[known(kind, kinds)];
}

/** More seats than a layout can show legibly. */
const mostSeats = 12;

/** A block as a grid of body placeholders; null for one that is none. */
export function seatBlock(block: Block, face: Face): Seated | null {
  const seated = pptxOf(block).seats?.of(block, face) ?? null;
  return seated === null || seated.count < 1 || seated.count > mostSeats ? null : seated;
}

/** How the seats of a layout look. Throws for a kind that has none. */
export function seatLook(seats: Seats): SeatLook {
  const look = pptxOf(seats).seats?.look(seats);
  if (look === undefined) throw new Error(`Blocks of the kind "${seats.kind}" have no seats.`);
  return look;
}
