import { fixtures as agenda } from './agenda/fixtures.ts';
import { fixtures as cards } from './cards/fixtures.ts';
import { fixtures as cases } from './cases/fixtures.ts';
import { fixtures as chart } from './chart/fixtures.ts';
import { fixtures as columns } from './columns/fixtures.ts';
import { fixtures as diagram } from './diagram/fixtures.ts';
import { fixtures as figures } from './figures/fixtures.ts';
import { fixtures as links } from './links/fixtures.ts';
import { fixtures as list } from './list/fixtures.ts';
import { fixtures as note } from './note/fixtures.ts';
import { fixtures as paragraph } from './paragraph/fixtures.ts';
import { fixtures as picture } from './picture/fixtures.ts';
import { fixtures as questions } from './questions/fixtures.ts';
import { fixtures as reported } from './reported/fixtures.ts';
import type { Side } from './spec.ts';
import { fixtures as steps } from './steps/fixtures.ts';
import { fixtures as table } from './table/fixtures.ts';

/** Blocks of every kind. */
export const blockFixtures: Side<'fixtures'> = {
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
