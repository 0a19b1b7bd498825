import type { PaperBlock } from '../kit/context.ts';
import { headed, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'columns'> = (block, { parts }) =>
  block.items.flatMap((column) => [...headed(spansOf(column.title)), ...parts(column.body)]);
