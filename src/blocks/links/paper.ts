import type { Span } from '../../model/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { bullet, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'links'> = (block) => [
  {
    kind: 'list',
    ordered: false,
    items: block.items.map(({ href, title, body }) => {
      const name: Span = href === null ? { text: title, strong: true } : { text: title, href };
      return bullet(body.length === 0 ? [name] : [name, { text: '. ' }, ...spansOf(body)]);
    }),
  },
];
