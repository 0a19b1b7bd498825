import type { PaperBlock } from '../kit/context.ts';
import { spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'picture'> = ({ data, width, height, alt, caption }) => [
  { kind: 'picture', data, width, height, alt },
  ...(caption.length === 0 ? [] : [{ kind: 'words', tone: 'quiet', spans: spansOf(caption) } as const]),
];
