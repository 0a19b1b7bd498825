import { expect, it } from 'vitest';
import type { DeckModel } from '../../src/model/deck.ts';
import { formats } from '../../src/render/formats.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';

const full = selectEdition(realPack(), 'full');

/** The deck of those slides only whose chart is of a kind. */
function only(kind: string): DeckModel {
  const slides = full.slides.filter(({ main, side }) =>
    [...main, ...side].some((block) => block.kind === 'chart' && full.charts[block.chart]?.kind === kind),
  );
  expect(slides.length).toBeGreaterThan(0);
  return { ...full, slides };
}

it('PowerPoint says of each chart what it loses, and on which slides', () => {
  const { slides, ...rest } = only('map');
  const [slide] = slides;
  const lines = formats.pptx.loses({ ...rest, slides });
  expect(lines.filter((line) => line.includes('The map shows boroughs'))).toEqual([
    `Slide ${slide?.number}: ${lines
      .find((line) => line.includes('The map'))
      ?.split(': ')
      .slice(1)
      .join(': ')}`,
  ]);
  // One sentence for all charts that lose the same, with every slide they are on.
  const drawn = formats.pptx.loses(full).filter((line) => line.includes('without a workbook'));
  expect(drawn).toHaveLength(1);
  expect(drawn[0]).toMatch(/^Slides \d+(, \d+)* and \d+: /);
});

it('PowerPoint says where it shows the first of two charts', () => {
  const hasTwo = ({ main }: DeckModel['slides'][number]): boolean =>
    main.some((block) => block.kind === 'chart' && block.also !== null);
  const said = (slides: DeckModel['slides']): string => formats.pptx.loses({ ...full, slides }).join(' ');
  expect(said(full.slides.filter(hasTwo))).toContain('Only the first of two charts is shown');
  expect(said(full.slides.filter((slide) => !hasTwo(slide)))).not.toContain('Only the first of two charts');
});

it('a deck without charts loses none of them', () => {
  expect(formats.pptx.loses({ ...full, charts: {}, slides: [] })).toEqual([]);
});
