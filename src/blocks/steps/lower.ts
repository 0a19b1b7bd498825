import type { StepIn, Unbound } from '../../model/block.ts';
import { inlineText, type LowerContext, type Lowering, type Tag } from '../lowering.ts';

export const stepsLowering: Lowering<'steps'> = {
  tags: {
    Steps: { props: {}, within: ['slide'] },
    Step: { props: { title: { required: true, prose: true } }, within: ['Steps', 'Case'] },
  },
  lower: { Steps: (tag, context) => ({ kind: 'steps', items: lowerSteps(tag, context), numbered: true }) },
};

/** The steps directly inside a tag; case studies have them too. */
export function lowerSteps(tag: Tag, context: LowerContext): StepIn<Unbound>[] {
  return context
    .tags(tag, 'Step')
    .map((step) => ({ title: inlineText(context.prop(step, 'title')), body: context.words(step) }));
}
