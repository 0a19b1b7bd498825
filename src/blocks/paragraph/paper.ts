import type { PaperBlock } from '../kit/context.ts';
import { spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'paragraph'> = (block) => [
  { kind: 'words', tone: block.lead ? 'lead' : 'plain', spans: spansOf(block.text) },
];
