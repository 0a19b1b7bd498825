import { planAgenda } from '../../blocks/agenda/pptx.ts';
import { planCards } from '../../blocks/cards/pptx.ts';
import { planCases } from '../../blocks/cases/pptx.ts';
import { planChart } from '../../blocks/chart/pptx.ts';
import { planColumns } from '../../blocks/columns/pptx.ts';
import { planDiagramBlock } from '../../blocks/diagram/pptx.ts';
import { planFigures } from '../../blocks/figures/pptx.ts';
import type { PlanBlock, PptxContext } from '../../blocks/kit/context.ts';
import { planLinks } from '../../blocks/links/pptx.ts';
import { planList } from '../../blocks/list/pptx.ts';
import { planNote } from '../../blocks/note/pptx.ts';
import { planParagraph } from '../../blocks/paragraph/pptx.ts';
import { planPicture } from '../../blocks/picture/pptx.ts';
import { planQuestions } from '../../blocks/questions/pptx.ts';
import { planReported } from '../../blocks/reported/pptx.ts';
import { planSteps } from '../../blocks/steps/pptx.ts';
import { planTable } from '../../blocks/table/pptx.ts';
import type { Block, BlockKind } from '../../model/block.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import { narrowedTo } from './fit-face.ts';

/** One planner a kind of block; the type says which is missing. */
const planners = {
  paragraph: planParagraph,
  list: planList,
  table: planTable,
  figures: planFigures,
  cards: planCards,
  columns: planColumns,
  chart: planChart,
  steps: planSteps,
  cases: planCases,
  diagram: planDiagramBlock,
  questions: planQuestions,
  links: planLinks,
  note: planNote,
  picture: planPicture,
  reported: planReported,
  agenda: planAgenda,
} satisfies { [Kind in BlockKind]: PlanBlock<Kind> };

/** Any block as shapes inside a box. */
export function planBlock(block: Block, box: Box, context: PptxContext): PptxShape[] {
  const plan = planners[block.kind] as (block: Block, box: Box, context: PptxContext) => PptxShape[];
  const shapes = plan(block, box, context);
  const isDrawn = block.kind === 'chart' || block.kind === 'diagram';
  return isDrawn ? narrowedTo(context.measurer.face, shapes) : shapes;
}
