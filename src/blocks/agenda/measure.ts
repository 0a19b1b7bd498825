import type { BlockOf } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import { sayCount } from '../../model/say-count.ts';
import { sizes } from '../../theme/tokens.ts';
import type { MeasureSpec } from '../kit/context.ts';

/** Sizes in px of the contents: row height at rest, number and title alike, and the distance from one to the other. */
export const agendaSizes = { row: 58, title: sizes.lead, count: sizes.small, indent: 56 } as const;

/** Height in px of the contents, one row a section. */
function measureAgenda(block: BlockOf<'agenda'>): number {
  return block.items.length * agendaSizes.row;
}

/** The contents as a list: number, linked title, how many slides. */
export function agendaParas(block: BlockOf<'agenda'>): Para[] {
  const { title, count, row, indent } = agendaSizes;
  return block.items.map((item) => ({
    runs: [
      { text: String(item.number), bold: true, size: title, colour: 'turquoise-text' },
      { text: item.title, bold: true, size: title, link: { kind: 'slide', number: item.start }, tab: true },
      {
        text: `\u2003${sayCount(item.slides, 'slide')}`,
        size: count,
        colour: 'quiet',
      },
    ],
    before: row - title * 1.35,
    indent,
    hanging: true,
  }));
}

export const measure: MeasureSpec<'agenda'> = {
  height: measureAgenda,
  flow: { runsOn: (_, role) => role !== undefined, paras: agendaParas, isAiry: true },
};
