import type { BlockKind } from '../model/block.ts';
import { fields as agenda } from './agenda/fields.ts';
import { fields as cards } from './cards/fields.ts';
import { fields as cases } from './cases/fields.ts';
import { fields as chart } from './chart/fields.ts';
import { fields as columns } from './columns/fields.ts';
import { fields as diagram } from './diagram/fields.ts';
import { fields as figures } from './figures/fields.ts';
import type { BlockFields } from './kit/fields.ts';
import { fields as links } from './links/fields.ts';
import { fields as list } from './list/fields.ts';
import { fields as note } from './note/fields.ts';
import { fields as paragraph } from './paragraph/fields.ts';
import { fields as picture } from './picture/fields.ts';
import { fields as questions } from './questions/fields.ts';
import { fields as reported } from './reported/fields.ts';
import { known, type Side } from './spec.ts';
import { fields as steps } from './steps/fields.ts';
import { fields as table } from './table/fields.ts';

const kinds: Side<'fields'> = {
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

/** What of a block can be edited. */
export function fieldsOf<K extends BlockKind>({ kind }: { kind: K }): BlockFields<K> {
  return kinds[known(kind, kinds)];
}
