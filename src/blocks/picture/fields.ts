import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'picture'> = {
  name: 'Picture',
  walk: (block, path, label, { add }) => {
    add(`${path}.alt`, `${label}, description for people who cannot see it`, 'words', block, 'alt');
    add(`${path}.caption`, `${label}, caption`, 'paragraph', block, 'caption');
  },
};
