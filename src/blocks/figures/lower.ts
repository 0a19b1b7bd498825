import type { Lowering, TagSpec } from '../lowering.ts';

const variants = ['cards', 'side', 'row'] as const;

/** How a tag names a figure: by its claim, or by its table where a place is chosen; `at` is another place there. */
export const figureProps: TagSpec['props'] = { claim: {}, data: {}, at: {}, figure: { required: true } };

export const figuresLowering: Lowering<'figures'> = {
  tags: {
    Figures: { props: { variant: { values: variants } }, within: ['slide'] },
    Figure: { props: figureProps, within: ['Figures'] },
  },
  lower: {
    Figures: (tag, context) => ({
      kind: 'figures',
      variant: variants.find((name) => name === context.prop(tag, 'variant')) ?? 'cards',
      items: context.tags(tag, 'Figure').flatMap((item) => context.figure(item, context.words(item)) ?? []),
    }),
  },
};
