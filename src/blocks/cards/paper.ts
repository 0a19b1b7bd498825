import type { Part } from '../../model/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { headed, plain, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'cards'> = (block, { parts }) =>
  block.items.flatMap((card): Part[] => [
    ...headed(spansOf(card.title)),
    ...parts(card.body),
    ...(card.dates ?? []).map(({ words }): Part => ({ kind: 'words', tone: 'quiet', spans: plain(words) })),
  ]);
