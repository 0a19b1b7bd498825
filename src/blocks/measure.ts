import type { BlockKind } from '../model/block.ts';
import type { Face } from '../theme/faces.ts';
import { measure as agenda } from './agenda/measure.ts';
import { measure as cards } from './cards/measure.ts';
import { measure as cases } from './cases/measure.ts';
import { measure as chart } from './chart/measure.ts';
import { measure as columns } from './columns/measure.ts';
import { measure as diagram } from './diagram/measure.ts';
import { measure as figures } from './figures/measure.ts';
import type { Measurer, MeasureSpec } from './kit/context.ts';
import { measure as links } from './links/measure.ts';
import { measure as list } from './list/measure.ts';
import { measure as note } from './note/measure.ts';
import { measure as paragraph } from './paragraph/measure.ts';
import { measure as picture } from './picture/measure.ts';
import { measure as questions } from './questions/measure.ts';
import { measure as reported } from './reported/measure.ts';
import { known, type Side } from './spec.ts';
import { measure as steps } from './steps/measure.ts';
import { measure as table } from './table/measure.ts';

const kinds: Side<'measure'> = {
  agenda,
  cards,
  cases,
  chart,
  columns,
  diagram,
  figures,
  links,
  list,
  note,
  paragraph,
  picture,
  questions,
  reported,
  steps,
  table,
};

/** What a kind of block needs on the canvas. */
export function measureOf<K extends BlockKind>({ kind }: { kind: K }): MeasureSpec<K> {
  return kinds[known(kind, kinds)];
}

/** Measures blocks in a typeface: the height in px that one needs at a width in px, on the 1280 by 720 canvas. */
export function measurerIn(face: Face): Measurer {
  const measurer: Measurer = {
    face,
    block: (block, width) => measureOf(block).height(block, width, measurer),
  };
  return measurer;
}
