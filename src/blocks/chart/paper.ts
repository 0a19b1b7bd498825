import type { ResolvedChart } from '../../model/chart.ts';
import type { Part, Span } from '../../model/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { addCite, plain } from '../kit/spans.ts';

/** A chart in words: its finding, what is measured, what the picture shows, its table, and what it does not show. */
export const paper: PaperBlock<'chart'> = (block, { deck }) => {
  const first = deck.charts[block.chart];
  const second = block.also === null ? undefined : deck.charts[block.also];
  return [
    ...(first === undefined ? [] : partsOf(first, block.cites)),
    ...(second === undefined ? [] : partsOf(second, block.alsoCites ?? [])),
  ];
};

function partsOf(chart: ResolvedChart, cites: readonly number[]): Part[] {
  const measured: Span[] = [{ text: chart.subtitle }];
  for (const cite of cites) addCite(measured, cite);
  const said = chart.annotations.map(({ text }) => text);
  const { header, rows } = chart.table;
  return [
    { kind: 'heading', spans: plain(`Chart: ${chart.title}`) },
    { kind: 'words', tone: 'measure', spans: measured },
    { kind: 'chart', chart: chart.id, title: chart.title, summary: chart.summary },
    { kind: 'words', tone: 'plain', spans: plain(chart.summary) },
    ...(said.length === 0
      ? []
      : [
          { kind: 'words', tone: 'plain', spans: plain(`Marked on the chart: ${said.join('; ')}.`) } as const,
        ]),
    {
      kind: 'table',
      header: header.map(plain),
      rows: rows.map((row) => row.map(plain)),
      strong: chart.highlight,
    },
    ...careOf(chart),
  ];
}

/** `limit` is the caveat in few words: only one of them is said. */
function careOf({ caveat, limit }: ResolvedChart): Part[] {
  const words = caveat || limit || '';
  return words === '' ? [] : [{ kind: 'words', tone: 'care', spans: plain(words) }];
}
