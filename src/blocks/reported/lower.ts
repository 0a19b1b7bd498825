import type { Lowering } from '../lowering.ts';

export const reportedLowering: Lowering<'reported'> = {
  tags: {
    Reported: {
      props: {
        by: { required: true, prose: true },
        role: { required: true, prose: true },
        source: { required: true },
      },
      within: ['slide'],
    },
  },
  lower: {
    Reported: (tag, context) => {
      const source = context.source(tag);
      const text = context.words(tag);
      if (source !== null) text.push({ kind: 'cite', source: source.id });
      return {
        kind: 'reported',
        by: context.prop(tag, 'by') ?? '',
        role: context.prop(tag, 'role') ?? '',
        text,
      };
    },
  },
};
