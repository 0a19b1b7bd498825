import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'columns'> = {
  name: 'Column',
  walk: (block, path, label, { add, blocks }) => {
    block.items.forEach((column, at) => {
      const here = `${path}.items.${at}`;
      add(`${here}.title`, `${label} ${at + 1}, heading`, 'heading', column, 'title');
      blocks(column.body, `${here}.body`, `${label} ${at + 1}: `);
    });
  },
};
