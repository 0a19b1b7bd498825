import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'list'> = {
  name: 'Point',
  walk: (block, path, label, { add }) => {
    for (const index of block.items.keys())
      add(`${path}.items.${index}`, `${label}, point ${index + 1}`, 'item', block.items, index);
  },
};
