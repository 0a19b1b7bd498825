import { describe, expect, it } from 'vitest';
import { overflowsOf } from '../../src/blocks/fit.ts';
import { brokenColumns, tableColumns } from '../../src/blocks/table/measure.ts';
import type { BlockOf, Inline } from '../../src/model/block.ts';
import type { Slide } from '../../src/model/deck.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { arial } from '../../src/theme/faces.ts';
import { textWidth, wrapText } from '../../src/theme/measure.ts';
import { realPack } from '../pack.ts';

const address = `https://www.croydon.gov.uk/${'health-and-social-care/'.repeat(6)}report.pdf`;
const words = (text: string): Inline[] => [{ kind: 'text', text }];

describe('a word that is wider than its line', () => {
  it('is broken as a browser breaks it: no line wider than its room, no letter lost', () => {
    const lines = wrapText(`See ${address} for more`, 24, 308);
    expect(Math.max(...lines.map((line) => textWidth(line, 24)))).toBeLessThanOrEqual(308);
    expect(lines.join('').replace(/ /g, '')).toBe(`See${address}formore`);
  });

  it('is counted in a title, line by line', () => {
    const slide = { layout: 'statement' as const, title: words(address.repeat(2)), main: [], side: [] };
    expect(overflowsOf(slide)).toEqual([{ part: 'title', needs: expect.any(Number), has: 2 }]);
    expect(overflowsOf({ ...slide, title: words('A title of ordinary words') })).toEqual([]);
  });

  it('takes no room from the other columns of a table', () => {
    const table: BlockOf<'table'> = {
      kind: 'table',
      caption: '',
      header: [words('Borough'), words('Responsibilities'), words('Where to read')],
      rows: [[words('Croydon'), words('Neighbourhoods'), words(address)]],
    };
    const columns = tableColumns(table, 1136, arial);
    expect(columns.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1136, 0);
    expect(columns[1]).toBeGreaterThan(textWidth('Responsibilities', 20, 700));
    expect(brokenColumns(table, 1136, arial)).toEqual([false, false, true]);
  });

  it('makes no sign of Chinese narrower than it is, and no mark on a letter wider', () => {
    expect(textWidth('社会处方', 20)).toBe(80);
    expect(textWidth('שָׁלוֹם', 20)).toBe(textWidth('שלום', 20));
  });
});

describe('words in a diagram', () => {
  const slides = selectEdition(realPack(), 'full').slides.filter(({ layout }) => layout === 'diagram');
  const withText = (slide: Slide, text: string): Slide => ({
    ...slide,
    main: slide.main.map((block) =>
      block.kind === 'diagram'
        ? {
            ...block,
            nodes: block.nodes.map((node) => ({ ...node, text })),
          }
        : block,
    ),
  });

  it.each(slides.map((slide) => [slide.id, slide] as const))(
    'of %s are too long when they leave it',
    (_, slide) => {
      expect(overflowsOf(slide)).toEqual([]);
      const long = 'A sentence that says far more than a drawing can hold. '.repeat(16);
      expect(overflowsOf(withText(slide, long)).map(({ part }) => part)).toEqual(['main']);
    },
  );
});
