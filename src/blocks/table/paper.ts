import type { PaperBlock } from '../kit/context.ts';
import { spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'table'> = (block) => [
  {
    kind: 'table',
    caption: block.caption,
    header: block.header.map(spansOf),
    rows: block.rows.map((row) => row.map(spansOf)),
    strong: [],
  },
];
