import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'cards'> = {
  name: 'Card',
  walk: (block, path, label, { add, blocks }) => {
    block.items.forEach((card, at) => {
      const here = `${path}.items.${at}`;
      add(`${here}.title`, `${label} ${at + 1}, heading`, 'heading', card, 'title');
      blocks(card.body, `${here}.body`, `${label} ${at + 1}: `);
    });
  },
};
