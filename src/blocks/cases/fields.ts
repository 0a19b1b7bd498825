import type { BlockFields } from '../kit/fields.ts';
import { addSteps } from '../steps/fields.ts';

export const fields: BlockFields<'cases'> = {
  name: 'Case study',
  walk: (block, path, label, { add }) => {
    block.items.forEach((item, at) => {
      const here = `${path}.items.${at}`;
      const name = block.items.length > 1 ? `${label} ${at + 1}` : label;
      if (item.title.length > 0) add(`${here}.title`, `${name}, heading`, 'heading', item, 'title');
      if (item.who.length > 0) add(`${here}.who`, `${name}, who it is about`, 'paragraph', item, 'who');
      addSteps(item.steps, `${here}.steps`, `${name}, step`, add);
      if (item.result !== null)
        add(`${here}.result.body`, `${name}, result`, 'paragraph', item.result, 'body');
    });
  },
};
