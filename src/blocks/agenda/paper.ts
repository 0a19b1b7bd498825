import type { PaperBlock } from '../kit/context.ts';
import { bullet } from '../kit/spans.ts';

export const paper: PaperBlock<'agenda'> = (block) => [
  {
    kind: 'list',
    ordered: true,
    items: block.items.map(({ title, start, slides }) =>
      bullet([
        { text: title, slide: start },
        { text: ` (${slides} ${slides === 1 ? 'slide' : 'slides'}, from slide ${start})` },
      ]),
    ),
  },
];
