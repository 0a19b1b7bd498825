import type { Lowering } from '../lowering.ts';

export const questionsLowering: Lowering<'questions'> = {
  tags: {
    Questions: { props: {}, within: ['slide'] },
    Question: { props: { ask: { required: true, prose: true } }, within: ['Questions'] },
  },
  lower: {
    Questions: (tag, context) => ({
      kind: 'questions',
      items: context.tags(tag, 'Question').map((question) => ({
        ask: context.prop(question, 'ask') ?? '',
        answer: context.blocks(question.children),
      })),
    }),
  },
};
