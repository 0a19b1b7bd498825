import type { Lowering } from '../lowering.ts';

const variants = ['cards', 'side', 'row'] as const;

export const figuresLowering: Lowering = {
  tags: {
    Figures: { props: { variant: { values: variants } }, within: ['slide'] },
    Figure: { props: { claim: { required: true }, figure: { required: true } }, within: ['Figures'] },
  },
  lower: {
    Figures: (tag, context) => ({
      kind: 'figures',
      variant: variants.find((name) => name === context.prop(tag, 'variant')) ?? 'cards',
      items: context.tags(tag, 'Figure').flatMap((item) => context.figure(item, context.words(item)) ?? []),
    }),
  },
};
