import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { textBox } from '../kit/shapes.ts';
import { agendaParas, agendaSizes } from './measure.ts';

/** The sections as a list that jumps to each, where it does not stand in the body placeholder. */
const planAgenda: PlanBlock<'agenda'> = (block, box) => [
  textBox('Contents', box, agendaParas(block), { size: agendaSizes.title }),
];

export const pptx: PptxSpec<'agenda'> = { plan: planAgenda };
