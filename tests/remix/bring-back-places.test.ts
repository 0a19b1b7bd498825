import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { OwnContent, OwnItem } from '../../src/model/remix.ts';
import { type BroughtSlide, bringBack } from '../../src/remix/core/bring-back.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { own, realPack, started } from './pack.ts';

let pack: PackModel;
beforeAll(() => {
  pack = realPack();
});

type Edit = (xml: string) => string;
const asIs: Edit = (xml) => xml;

/** What became of a slide of one's own whose words and notes somebody changed in the file. */
function brought(content: OwnContent, edit: Edit, rest: Partial<OwnItem> = {}, say = asIs): BroughtSlide {
  const remix = started(pack);
  const mine = { ...remix, items: [...remix.items.slice(0, 1), own(content, rest)] };
  const applied = applyRemix(pack, mine);
  const parts = unzipSync(renderPptx(applied.deck));
  const number = applied.deck.slides.length;
  for (const [path, change] of [
    [`ppt/slides/slide${number}.xml`, edit],
    [`ppt/notesSlides/notesSlide${number}.xml`, say],
  ] as const) {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = change(before);
    expect(after === before).toBe(change === asIs);
    parts[path] = strToU8(after);
  }
  const back = bringBack(mine, pack, applied, readPptxIdentity(zipSync(parts, { level: 1 })));
  const slide = back.slides.at(-1);
  if (slide === undefined) throw new Error('The file has no slides.');
  return slide;
}

type BroughtCase = Parameters<typeof brought>;

const found = ({ reworded, loose, gone }: BroughtSlide) => ({
  words: reworded.map(({ label, mine, theirs }) => [label, mine, theirs]),
  loose,
  gone,
});

const table = (...rows: string[][]): OwnContent => ({
  kind: 'table',
  caption: '',
  header: ['Area', 'Q1', 'Q2'],
  rows,
});
const points = (...bullets: string[]): OwnContent => ({ kind: 'text', paragraphs: [], bullets });

const rowsOf = (xml: string): string[] => xml.match(/<a:tr[ >][\s\S]*?<\/a:tr>/g) ?? [];
/** Other words in the cell or point that is the `nth`, from 0, to say these. */
const nth =
  (words: string, at: number, now: string): Edit =>
  (xml) => {
    let seen = 0;
    return xml.replaceAll(`>${words}</a:t>`, (all) => (seen++ === at ? `>${now}</a:t>` : all));
  };
const both =
  (...edits: Edit[]): Edit =>
  (xml) =>
    edits.reduce((text, edit) => edit(text), xml);
const withRow =
  (...cells: string[]): Edit =>
  (xml) => {
    const last = rowsOf(xml).at(-1) ?? '';
    const left = [...cells];
    return xml.replace(last, last + last.replace(/<a:t>[^<]*/g, () => `<a:t>${left.shift() ?? ''}`));
  };
const withoutRow =
  (at: number): Edit =>
  (xml) =>
    xml.replace(rowsOf(xml)[at] ?? 'none', '');

describe('words that stand more than once', () => {
  const rows = [
    ['North', '10', '10'],
    ['South', '10', '12'],
  ];
  const other = [...rows, ['West', '7', '8']];
  const edited = nth('10', 2, '11');

  it.each<[string, OwnContent, Edit, string[], string[]]>([
    ['a row was added', table(...rows), withRow('East', '5', '6'), ['East', '5', '6'], []],
    ['a row was taken out', table(...other), withoutRow(3), [], ['West', '7', '8']],
  ])('are put into no cell where %s', (_, content, also, more, less) => {
    const back = found(brought(content, both(edited, also)));
    expect(back.words).toEqual([]);
    expect([...back.loose].sort()).toEqual(['11', ...more].sort());
    expect(back.gone).toEqual(less);
  });

  it('are put into no point where one was added', () => {
    const more: Edit = (xml) => {
      const last = /<a:p>(?:(?!<\/a:p>)[\s\S])*Other[\s\S]*?<\/a:p>/.exec(xml)?.[0] ?? 'none';
      return xml.replace(last, last + last.replace('Other', 'Quite new'));
    };
    const edit = both(nth('Same words', 1, 'Same word here'), more);
    const back = found(brought(points('Same words', 'Same words', 'Other'), edit));
    expect(back).toEqual({ words: [], loose: ['Quite new', 'Same word here'], gone: [] });
  });

  it('are put into no paragraph of the notes', () => {
    const notes = ['Pause.', 'Say this.', 'Pause.'];
    const back = found(brought(points('One'), asIs, { notes }, nth('Pause.', 1, 'Pause now.')));
    expect(back).toEqual({ words: [], loose: ['Pause now.'], gone: [] });
  });

  it('are put where they stand when no line came or went', () => {
    const back = found(brought(table(...rows), edited));
    expect(back).toEqual({ words: [['Row 2, column 2', '10', '11']], loose: [], gone: [] });
  });
});

describe('cells of a table that kept its rows and columns', () => {
  const years = table(['North', '10', '20'], ['South', '', '40'], ['East', '10', '']);
  /** Other words in the cell that is the `at`, from 0, of all. */
  const cell =
    (at: number, now: string): Edit =>
    (xml) => {
      let seen = 0;
      return xml.replace(/<a:tc[ >][\s\S]*?<\/a:tc>/g, (whole) => {
        if (seen++ !== at) return whole;
        const run = `<a:r><a:t>${now}</a:t></a:r>`;
        return whole.replace(/<a:p>[\s\S]*<\/a:p>/, `<a:p>${now === '' ? '' : run}</a:p>`);
      });
    };

  it.each<[string, Edit, Array<[string, string, string]>, string[]]>([
    [
      'numbers move on by a column',
      both(cell(4, '20'), cell(5, '30')),
      [
        ['Row 1, column 2', '10', '20'],
        ['Row 1, column 3', '20', '30'],
      ],
      [],
    ],
    [
      'two of one row change places',
      both(cell(4, '20'), cell(5, '10')),
      [
        ['Row 1, column 2', '10', '20'],
        ['Row 1, column 3', '20', '10'],
      ],
      [],
    ],
    ['a digit is added to one', cell(4, '100'), [['Row 1, column 2', '10', '100']], []],
    ['an empty one is filled', cell(7, '30'), [['Row 2, column 2', '', '30']], []],
    ['the last one is filled', cell(11, '30'), [['Row 3, column 3', '', '30']], []],
    [
      'one is emptied beside one that is filled',
      both(cell(7, '40'), cell(8, '')),
      [['Row 2, column 2', '', '40']],
      ['40'],
    ],
    [
      'one of its like is emptied',
      both(cell(4, '11'), cell(10, '')),
      [['Row 1, column 2', '10', '11']],
      ['10'],
    ],
    [
      'one has two paragraphs',
      (xml) => cell(4, '10</a:t></a:r></a:p><a:p><a:r><a:t>of 12')(xml),
      [['Row 1, column 2', '10', '10 of 12']],
      [],
    ],
  ])('are read by row and column where %s', (_, edit, words, gone) => {
    expect(found(brought(years, edit))).toEqual({ words, loose: [], gone });
  });
});

describe('rows of a table that were moved', () => {
  const years = table(['North', '10', '20'], ['South', '', '40'], ['East', '10', '']);
  const swapped =
    (a: number, b: number): Edit =>
    (xml) => {
      const [one = '', other = ''] = [rowsOf(xml)[a], rowsOf(xml)[b]];
      return xml.replace(one, '<a:tr/>').replace(other, one).replace('<a:tr/>', other);
    };

  it('are told as moved, with their cells together', () => {
    const slide = brought(years, swapped(1, 2));
    expect(found(slide)).toEqual({ words: [], loose: [], gone: [] });
    expect(slide.moved).toHaveLength(1);
    expect(['North', 'South']).toContain(slide.moved[0]);
  });

  it('keep what was written in them', () => {
    const slide = brought(years, both(swapped(1, 3), nth('20', 0, '25')));
    expect(found(slide)).toEqual({ words: [['Row 1, column 3', '20', '25']], loose: [], gone: [] });
    expect(slide.moved.length).toBeGreaterThan(0);
  });
});

describe('digits typed behind the last word', () => {
  it.each<[string, BroughtCase, [string, string, string]]>([
    [
      'of a point',
      [points('Open since 20', 'Other'), nth('Open since 20', 0, 'Open since 2024')],
      ['Point 1', 'Open since 20', 'Open since 2024'],
    ],
    [
      'of a sentence',
      [points('It is open.', 'Other'), nth('It is open.', 0, 'It is open.24')],
      ['Point 1', 'It is open.', 'It is open.24'],
    ],
    [
      'of notes',
      [points('One'), asIs, { notes: ['Say 5'] }, nth('Say 5', 0, 'Say 50')],
      ['Speaker notes, paragraph 1', 'Say 5', 'Say 50'],
    ],
  ])('are no number of a source: %s', (_, made, words) => {
    expect(found(brought(...made))).toEqual({ words: [words], loose: [], gone: [] });
  });
});

describe('notes that begin like what the pack adds below them', () => {
  const more = { notes: ['Say this.', 'Read more: our site', 'Ask for questions.'] };
  const sources = { notes: ['Say this.', 'Sources', 'Ask for questions.'], source: 'A report of 2025' };
  const none = { words: [], loose: [], gone: [] };
  const asked = {
    ...none,
    words: [['Speaker notes, paragraph 3', 'Ask for questions.', 'Ask for any questions.']],
  };
  const ask = nth('Ask for questions.', 0, 'Ask for any questions.');

  it.each<[string, Partial<OwnItem>, Edit, ReturnType<typeof found>]>([
    ['nobody touched them', more, asIs, none],
    ['nobody touched them, with a source', sources, asIs, none],
    ['a line below was changed', more, ask, asked],
    ['a line below was changed, with a source', sources, ask, asked],
    [
      'that line was changed',
      more,
      nth('Read more: our site', 0, 'Read more: our new site'),
      {
        ...none,
        words: [['Speaker notes, paragraph 2', 'Read more: our site', 'Read more: our new site']],
      },
    ],
    [
      'the sources were taken out',
      sources,
      (xml) => xml.replace(/(Ask for questions\.[\s\S]*?<\/a:p>)[\s\S]*?(?=<\/p:txBody>)/, '$1'),
      none,
    ],
    [
      'a line was added before the sources',
      sources,
      (xml) =>
        xml.replace(/(Ask for questions\.[\s\S]*?<\/a:p>)/, '$1<a:p><a:r><a:t>And wait.</a:t></a:r></a:p>'),
      { ...none, loose: ['And wait.'] },
    ],
    [
      'a line was added below the sources',
      sources,
      (xml) =>
        xml.replace(/(type="body"[\s\S]*?)(<\/p:txBody>)/, '$1<a:p><a:r><a:t>Thank Ann.</a:t></a:r></a:p>$2'),
      { ...none, loose: ['Thank Ann.'] },
    ],
  ])('come back whole where %s', (_, rest, say, expected) => {
    expect(found(brought(points('One'), asIs, rest, say))).toEqual(expected);
  });
});

describe('words that stand in another order', () => {
  const three = ['First point here', 'Second thing there', 'Third one at last'];
  /** Each of these words put where the one before it stood. */
  const turned =
    (...words: string[]): Edit =>
    (xml) => {
      const marked = words.reduce((text, word, at) => text.replace(`>${word}<`, `>@${at}@<`), xml);
      return words.reduce(
        (text, _, at) => text.replace(`@${at}@`, words[(at + 1) % words.length] ?? ''),
        marked,
      );
    };
  it.each<[string, BroughtCase, number]>([
    ['the first point was put last', [points(...three), turned(...three)], 1],
    [
      'paragraphs of the notes were swapped',
      [points('One'), asIs, { notes: ['Say this.', 'Then ask.'] }, turned('Say this.', 'Then ask.')],
      1,
    ],
  ])('are named where %s', (_, made, count) => {
    const back = brought(...made);
    expect(found(back)).toEqual({ words: [], loose: [], gone: [] });
    expect(back.moved).toHaveLength(count);
  });
});

describe('a file of a deck that was opened again from its own file', () => {
  const content = points('Open since 20', 'Other');
  const base = () => {
    const remix = started(pack);
    return { ...remix, items: [...remix.items.slice(0, 1), own(content, { title: 'Our clinic' })] };
  };
  /** Its file with other words on its own slide, held against another deck. */
  const against = (change: (remix: ReturnType<typeof base>) => ReturnType<typeof base>) => {
    const left = base();
    const applied = applyRemix(pack, left);
    const parts = unzipSync(renderPptx(applied.deck));
    const path = `ppt/slides/slide${applied.deck.slides.length}.xml`;
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(xml.replace('Open since 20', 'Open since 2024'));
    const now = change(left);
    return bringBack(now, pack, applyRemix(pack, now), readPptxIdentity(zipSync(parts, { level: 1 })));
  };

  it('gives the words of its own slides back', () => {
    const back = against((remix) => ({ ...remix, id: 'r2' }));
    expect(back.reworded).toBe(1);
    expect(back.strange).toBe(0);
    const words = back.slides.flatMap((slide) => found(slide).words);
    expect(words).toEqual([['Point 1', 'Open since 20', 'Open since 2024']]);
  });

  it('is told from another deck whose slide has the same name, and its words are shown', () => {
    const back = against((remix) => ({
      ...remix,
      id: 'r2',
      items: remix.items.map((item) => (item.kind === 'own' ? { ...item, title: 'Debt in Kent' } : item)),
    }));
    expect(back).toMatchObject({ reworded: 0, strange: 1 });
    expect(back.slides.at(-1)).toMatchObject({ item: null, loose: ['Open since 2024'] });
  });
});
