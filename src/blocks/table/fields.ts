import type { BlockFields } from '../kit/fields.ts';

export const fields: BlockFields<'table'> = {
  name: 'Table',
  walk: (block, path, label, { add }) => {
    if (block.caption !== '') add(`${path}.caption`, `${label}, caption`, 'words', block, 'caption');
    for (const column of block.header.keys()) {
      const where = `${label}, heading of column ${column + 1}`;
      add(`${path}.header.${column}`, where, 'cell', block.header, column);
    }
    block.rows.forEach((row, at) => {
      for (const column of row.keys()) {
        const where = `${label}, row ${at + 1}, column ${column + 1}`;
        add(`${path}.rows.${at}.${column}`, where, 'cell', row, column);
      }
    });
  },
};
