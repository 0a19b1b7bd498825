import type { Lowering } from '../lowering.ts';

export const noteLowering: Lowering<'note'> = {
  tags: { Note: { props: { tone: { values: ['caveat', 'reconstructed'] } }, within: ['slide'] } },
  lower: {
    Note: (tag, context) => ({
      kind: 'note',
      tone: context.prop(tag, 'tone') === 'reconstructed' ? 'reconstructed' : 'caveat',
      text: context.words(tag),
    }),
  },
};
