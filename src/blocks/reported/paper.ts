import type { PaperBlock } from '../kit/context.ts';
import { spansOf } from '../kit/spans.ts';
import { inOurWords } from './words.ts';

export const paper: PaperBlock<'reported'> = (block) => [
  {
    kind: 'words',
    tone: 'plain',
    spans: [
      ...spansOf(block.text),
      { text: ' ' },
      { text: block.by, strong: true },
      { text: `, ${block.role} ${inOurWords}` },
    ],
  },
];
