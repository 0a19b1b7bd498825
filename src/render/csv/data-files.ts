import { csvOf } from '../../charts/chart-csv.ts';
import type { Block } from '../../model/block.ts';
import { csvText } from '../../model/csv-text.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { plainText } from '../../model/inline-text.ts';
import { chartsIn, visitBlocks } from '../../model/visit.ts';

/** A file of data with all that one must know to use it. */
export type DataFile = {
  path: string;
  csv: string;
  rows: number;
  title: string;
  /** What is measured, for whom, when. */
  about: string;
  period: string;
  unit: string;
  licence: string;
  caveat: string;
  /** Ids in the deck's sources. */
  sources: string[];
  /** Numbers of the slides it stands on. */
  slides: number[];
};

/** The charts of a deck, then the tables on its slides, in the order of the slides. */
export function dataFiles(deck: DeckModel): DataFile[] {
  return [...chartFiles(deck), ...tableFiles(deck)];
}

function chartFiles(deck: DeckModel): DataFile[] {
  const uses = new Map<string, number[]>();
  for (const slide of deck.slides)
    for (const id of new Set(chartsIn(slide))) uses.set(id, [...(uses.get(id) ?? []), slide.number]);
  return [...uses].flatMap(([id, slides]) => {
    const chart = deck.charts[id];
    if (chart === undefined) return [];
    const { title, subtitle, period = '', unit, licence, caveat = '', sources, categories } = chart;
    return [
      {
        path: `charts/${id}.csv`,
        csv: csvOf(chart),
        rows: categories.length,
        title,
        about: subtitle,
        period,
        unit,
        licence,
        caveat,
        sources,
        slides,
      },
    ];
  });
}

function tableFiles(deck: DeckModel): DataFile[] {
  return deck.slides.flatMap((slide) =>
    tablesOn(slide).map((table, index, all): DataFile => {
      const name = slide.id.replaceAll('/', '-');
      return {
        path: `tables/${name}${all.length > 1 ? `-${index + 1}` : ''}.csv`,
        csv: csvText(
          table.header.map(plainText),
          table.rows.map((row) => row.map(plainText)),
        ),
        rows: table.rows.length,
        title: slide.plainTitle,
        about: table.caption,
        period: '',
        unit: '',
        licence: 'As its sources say',
        caveat: slide.reconstructed ?? '',
        sources: slide.citations.filter(({ use }) => use !== 'spoken').map(({ source }) => source),
        slides: [slide.number],
      };
    }),
  );
}

function tablesOn(slide: Slide): Array<Extract<Block, { kind: 'table' }>> {
  const tables: Array<Extract<Block, { kind: 'table' }>> = [];
  visitBlocks([...slide.main, ...slide.side], {
    block: (block) => {
      if (block.kind === 'table') tables.push(block);
    },
  });
  return tables;
}
