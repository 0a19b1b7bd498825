import type { PaperBlock } from '../kit/context.ts';
import { bullet, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'list'> = (block) => [
  { kind: 'list', ordered: block.ordered, items: block.items.map((item) => bullet(spansOf(item))) },
];
