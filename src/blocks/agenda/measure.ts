import type { BlockOf } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';

/** Sizes in px of the contents: row height at rest, number and title, and the distance from one to the other. */
export const agendaSizes = { row: 58, number: 30, title: 26, count: 20, indent: 56 } as const;

/** Height in px of the contents, one row a section. */
export function measureAgenda(block: BlockOf<'agenda'>): number {
  return block.items.length * agendaSizes.row;
}

/** The contents as a list: number, linked title, how many slides. */
export function agendaParas(block: BlockOf<'agenda'>): Para[] {
  const { number, title, count, row, indent } = agendaSizes;
  return block.items.map((item) => ({
    runs: [
      { text: String(item.number), bold: true, size: number, colour: 'turquoise-text' },
      { text: item.title, bold: true, size: title, link: { kind: 'slide', number: item.start }, tab: true },
      {
        text: `\u2003${item.slides === 1 ? '1 slide' : `${item.slides} slides`}`,
        size: count,
        colour: 'quiet',
      },
    ],
    before: row - number * 1.35,
    indent,
    hanging: true,
  }));
}
