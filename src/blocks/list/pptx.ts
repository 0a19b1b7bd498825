import type { PlanBlock } from '../kit/context.ts';
import { textBox } from '../kit/shapes.ts';
import { parasOf } from '../kit/text-stretch.ts';

/** A list as a text box, where it does not stand in the body placeholder. */
export const planList: PlanBlock<'list'> = (block, box) => [textBox('List', box, parasOf([block]))];
