import type { PaperBlock } from '../kit/context.ts';
import { headed, plain } from '../kit/spans.ts';

export const paper: PaperBlock<'questions'> = (block, { parts }) =>
  block.items.flatMap(({ ask, answer }) => [...headed(plain(ask)), ...parts(answer)]);
