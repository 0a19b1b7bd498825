import type { BlockKind } from '../model/block.ts';
import type { Face } from '../theme/faces.ts';
import { measureAgenda } from './agenda/measure.ts';
import { measureCards } from './cards/measure.ts';
import { measureCases } from './cases/measure.ts';
import { measureChart } from './chart/measure.ts';
import { measureColumns } from './columns/measure.ts';
import { measureDiagram } from './diagram/measure.ts';
import { measureFigures } from './figures/measure.ts';
import type { MeasureBlock, Measurer } from './kit/context.ts';
import { measureLinks } from './links/measure.ts';
import { measureList } from './list/measure.ts';
import { measureNote } from './note/measure.ts';
import { measureParagraph } from './paragraph/measure.ts';
import { measurePicture } from './picture/measure.ts';
import { measureQuestions } from './questions/measure.ts';
import { measureReported } from './reported/measure.ts';
import { known, type Side } from './spec.ts';
import { measureSteps } from './steps/measure.ts';
import { measureTable } from './table/measure.ts';

const kinds: Side<'measure'> = {
  paragraph: measureParagraph,
  list: measureList,
  table: measureTable,
  figures: measureFigures,
  cards: measureCards,
  columns: measureColumns,
  chart: measureChart,
  steps: measureSteps,
  cases: measureCases,
  diagram: measureDiagram,
  questions: measureQuestions,
  links: measureLinks,
  note: measureNote,
  picture: measurePicture,
  reported: measureReported,
  agenda: measureAgenda,
};

function measureOf<K extends BlockKind>({ kind }: { kind: K }): MeasureBlock<K> {
  return kinds[known(kind, kinds)];
}

/** Measures blocks in a typeface: the height in px that one needs at a width in px, on the 1280 by 720 canvas. */
export function measurerIn(face: Face): Measurer {
  const measurer: Measurer = {
    face,
    block: (block, width) => measureOf(block)(block, width, measurer),
  };
  return measurer;
}
