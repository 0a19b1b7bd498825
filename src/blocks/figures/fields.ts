import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'figures'> = {
  name: 'Figure',
  walk: (block, path, label, { add }) => {
    block.items.forEach((item, at) => {
      add(`${path}.items.${at}.label`, `${label} ${at + 1}, words`, 'label', item, 'label');
    });
  },
};
