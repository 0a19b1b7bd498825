import type { FigureItem } from '../../model/block.ts';
import type { Part, Span } from '../../model/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { addCite, plain, spansOf } from '../kit/spans.ts';
import { markWords, numberAndUnit } from './words.ts';

export const paper: PaperBlock<'figures'> = (block) => [figureTable(block.items)];

/** Big numbers as a table: a figure a row. The column for marks is there only where something must be borne in mind. */
export function figureTable(items: readonly FigureItem[]): Part {
  const hasMarks = items.some((item) => markWords(item) !== '');
  const hasLabels = items.some((item) => item.label.length > 0);
  const header = ['Figure', ...(hasLabels ? ['What it is'] : []), ...(hasMarks ? ['Bear in mind'] : [])];
  return {
    kind: 'table',
    header: header.map(plain),
    rows: items.map((item) => [
      figureSpans(item),
      ...(hasLabels ? [spansOf(item.label)] : []),
      ...(hasMarks ? [plain(markWords(item))] : []),
    ]),
    strong: [],
  };
}

/** The big number with its unit, and the number of its source behind it. */
function figureSpans(item: FigureItem): Span[] {
  const { number, unit } = numberAndUnit(item);
  const spans: Span[] = [{ text: unit === '' ? number : `${number} ${unit}`, strong: true }];
  addCite(spans, item.cite);
  return spans;
}
