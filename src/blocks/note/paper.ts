import type { PaperBlock } from '../kit/context.ts';
import { opened, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'note'> = (block) => [
  {
    kind: 'words',
    tone: 'care',
    spans:
      block.tone === 'reconstructed' ? opened('Reconstructed.', spansOf(block.text)) : spansOf(block.text),
  },
];
