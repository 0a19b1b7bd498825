import type { PaperBlock } from '../kit/context.ts';
import { plain, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'table'> = ({ caption, header, rows }) => [
  ...(caption === '' ? [] : [{ kind: 'words', tone: 'measure', spans: plain(caption) } as const]),
  {
    kind: 'table',
    header: header.map(spansOf),
    rows: rows.map((row) => row.map(spansOf)),
    strong: [],
  },
];
