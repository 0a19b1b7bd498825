import type { BlockKind } from '../model/block.ts';
import { paper as agenda } from './agenda/paper.ts';
import { paper as cards } from './cards/paper.ts';
import { paper as cases } from './cases/paper.ts';
import { paper as chart } from './chart/paper.ts';
import { paper as columns } from './columns/paper.ts';
import { paper as diagram } from './diagram/paper.ts';
import { paper as figures } from './figures/paper.ts';
import type { PaperBlock } from './kit/context.ts';
import { paper as links } from './links/paper.ts';
import { paper as list } from './list/paper.ts';
import { paper as note } from './note/paper.ts';
import { paper as paragraph } from './paragraph/paper.ts';
import { paper as picture } from './picture/paper.ts';
import { paper as questions } from './questions/paper.ts';
import { paper as reported } from './reported/paper.ts';
import { known, type Side } from './spec.ts';
import { paper as steps } from './steps/paper.ts';
import { paper as table } from './table/paper.ts';

const kinds: Side<'paper'> = {
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

/** How a block becomes text in Word, Markdown and plain text. */
export function paperOf<K extends BlockKind>({ kind }: { kind: K }): PaperBlock<K> {
  return kinds[known(kind, kinds)];
}
