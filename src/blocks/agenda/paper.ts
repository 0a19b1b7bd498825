import { sayCount } from '../../model/say-count.ts';
import type { PaperBlock } from '../kit/context.ts';
import { bullet } from '../kit/spans.ts';

export const paper: PaperBlock<'agenda'> = (block) => [
  {
    kind: 'list',
    ordered: true,
    items: block.items.map(({ title, start, slides }) =>
      bullet([
        { text: title, slide: start },
        { text: ` (${sayCount(slides, 'slide')}, from slide ${start})` },
      ]),
    ),
  },
];
