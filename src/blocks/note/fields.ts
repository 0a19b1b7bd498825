import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'note'> = {
  name: 'Note',
  walk: (block, path, label, { add }) => add(`${path}.text`, label, 'paragraph', block, 'text'),
};
