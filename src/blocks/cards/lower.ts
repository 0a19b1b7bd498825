import { iconNames } from '../../model/block.ts';
import { inlineText, type Lowering } from '../lowering.ts';

export const cardsLowering: Lowering<'cards'> = {
  tags: {
    Cards: {
      props: { columns: { values: ['2', '3', '4'] }, dates: { values: ['shown'] } },
      within: ['slide'],
    },
    Card: {
      props: { title: { required: true, prose: true }, icon: { values: iconNames } },
      within: ['Cards'],
    },
  },
  lower: {
    Cards: (tag, context) => {
      const cards = context.tags(tag, 'Card');
      return {
        kind: 'cards',
        columns: Number(context.prop(tag, 'columns') ?? Math.min(cards.length, 4)),
        items: cards.map((card) => {
          return {
            title: inlineText(context.prop(card, 'title')),
            icon: iconNames.find((name) => name === context.prop(card, 'icon')) ?? null,
            body: context.blocks(card.children),
            ...(context.prop(tag, 'dates') === null ? {} : { dates: [] }),
          };
        }),
      };
    },
  },
};
