import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { textBox } from '../kit/shapes.ts';
import { parasOf } from '../kit/text-stretch.ts';

/** A paragraph as a text box, where it does not stand in the body placeholder. */
const planParagraph: PlanBlock<'paragraph'> = (block, box) => [textBox('Text', box, parasOf([block]))];

export const pptx: PptxSpec<'paragraph'> = { plan: planParagraph };
