import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'links'> = {
  name: 'Link',
  walk: (block, path, label, { add }) => {
    block.items.forEach((item, at) => {
      add(`${path}.items.${at}.title`, `${label} ${at + 1}, name`, 'words', item, 'title');
      add(`${path}.items.${at}.body`, `${label} ${at + 1}, words`, 'paragraph', item, 'body');
    });
  },
};
