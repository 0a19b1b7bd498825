import type { Lowering } from '../lowering.ts';

export const paragraphLowering: Lowering<'paragraph'> = {
  tags: { Lead: { props: {}, within: ['slide'] } },
  lower: { Lead: (tag, context) => ({ kind: 'paragraph', text: context.words(tag), lead: true }) },
};
