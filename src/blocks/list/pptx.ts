import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { textBox } from '../kit/shapes.ts';
import { parasOf } from '../kit/text-stretch.ts';

/** A list as a text box, where it does not stand in the body placeholder. */
const planList: PlanBlock<'list'> = (block, box) => [textBox('List', box, parasOf([block]))];

export const pptx: PptxSpec<'list'> = { plan: planList };
