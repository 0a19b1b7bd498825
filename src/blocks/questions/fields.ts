import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'questions'> = {
  name: 'Question',
  walk: (block, path, label, { add, blocks }) => {
    block.items.forEach((item, at) => {
      add(`${path}.items.${at}.ask`, `${label} ${at + 1}`, 'words', item, 'ask');
      blocks(item.answer, `${path}.items.${at}.answer`, `Answer ${at + 1}: `);
    });
  },
};
