import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/charts/chart-csv.ts';
import { ChartFigure } from '../../src/charts/chart-figure.tsx';
import { resolveFixture } from '../../src/charts/fixture.ts';
import { type Frame, phoneFrame, wideFrame } from '../../src/charts/frame.ts';
import { fixtures } from '../../src/charts/kinds/evidence-map/fixtures.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import type { Cell } from '../../src/model/dataset.ts';
import { cellLinks } from './evidence-links.ts';

const every = fixtures['of every direction and design'];
const chosen = fixtures['with one study chosen for the slide'];
if (every === undefined || chosen === undefined) throw new Error('fixture lost');
const chart = resolveFixture(every);

/** The rows of the fixture, with one cell of one row changed. */
const withCell = (row: number, column: number, cell: Cell) => () =>
  resolveFixture({
    ...every,
    dataset: {
      ...every.dataset,
      rows: every.dataset.rows.map((cells, at) => (at === row ? cells.with(column, cell) : cells)),
    },
  });

/** The table of PowerPoint, as rows of words; a cell that spans others stands once. */
function pptxTable(one: ResolvedChart, { width, font }: Frame, height: number) {
  const { under } = kindOf(one).pptx(one, { width, height, font }, { x: 0, y: 0 });
  const [table] = under;
  if (table?.kind !== 'table') throw new Error('no table in PowerPoint');
  const rows = table.rows.map(({ cells }) =>
    cells.map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  );
  return { table, rows };
}

const wordsOf = (one: ResolvedChart, frame: Frame): string[] =>
  kindOf(one)
    .svg(one, frame)
    .marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []));

describe('an evidence map', () => {
  it('puts the strongest design first, whatever the order of the rows', () => {
    expect(chart.categories).toEqual(['Strict review', 'North trial', 'Rivermouth', 'Social value']);
    expect(chart.evidence?.studies.map(({ design }) => design)).toEqual([
      'trials-review',
      'trial',
      'before-after',
      'modelled',
    ]);
  });

  it('draws a shape of its own for each direction, hollow where nobody was compared', () => {
    const { marks } = kindOf(chart).svg(chart, wideFrame);
    const shapes = marks.flatMap((mark) =>
      mark.kind === 'path' ? [{ points: mark.points.length, fill: mark.fill, stroke: mark.stroke }] : [],
    );
    expect(shapes).toEqual([
      { points: 10, fill: 'quiet', stroke: undefined },
      { points: 3, fill: 'turquoise-text', stroke: undefined },
      { points: 3, fill: 'paper', stroke: 'turquoise-text' },
      { points: 3, fill: 'paper', stroke: 'plum' },
      { points: 3, fill: 'paper', stroke: 'turquoise-text' },
    ]);
    expect(marks.filter(({ kind }) => kind === 'rect')).toHaveLength(2);
  });

  it('leaves a cell empty where no finding is stated, in picture, table and spreadsheet', () => {
    expect(chart.table.rows[1]).toEqual(['North trial', expect.any(String), '–', '–', 'no clear difference']);
    expect(csvOf(chart)).toContain('"","","no clear difference"');
    expect(
      wordsOf(chart, wideFrame).filter((word) => word === 'no clear difference (all outcomes)'),
    ).toHaveLength(1);
  });

  it('has on a phone each finding with its outcome', () => {
    expect(wordsOf(chart, phoneFrame)).toContain('GP visits: worse');
  });

  it('shows on a slide the chosen studies and their outcomes, on a page and in the table all', () => {
    const one = resolveFixture(chosen);
    const onSlide = wordsOf(one, wideFrame).join(' ');
    expect(onSlide).toContain('GP visits');
    expect(onSlide).not.toContain('Reach');
    expect(onSlide).not.toContain('Records');
    expect(one.table.rows.map(([name]) => name)).toContain('Records');
    const page = renderToStaticMarkup(createElement(ChartFigure, { chart: one, variant: 'page' }));
    expect(page).toContain('href="/evidence/records/"');
  });

  it('links every finding on a page to the claim that its row names', () => {
    expect(cellLinks(chart)).toEqual(['north', 'river', 'river', 'strict', 'strict', 'value']);
    expect(chart.claims.toSorted()).toEqual(['north', 'river', 'strict', 'value']);
  });

  it('has in PowerPoint a table whose cells are the data', () => {
    const { rows } = pptxTable(chart, wideFrame, 400);
    expect(rows).toEqual([
      ['Compared with people without the help', 'Health', 'GP visits'],
      ['Strict review  eight studies', '↕ mixed', '▲ better'],
      ['North trial  123 and 117 people', '= no clear difference (all outcomes)'],
      ['Before and after, without a comparison group'],
      ['Rivermouth  120 people', '▲ better', '▼ worse'],
      ['Worked out, not observed'],
      ['Social value  a model', '▲ better', ''],
    ]);
  });

  it('fills every column of every row in PowerPoint, and says in words what the picture shows', () => {
    const { table } = pptxTable(chart, wideFrame, 400);
    for (const { cells } of table.rows)
      expect(cells.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(table.columns.length);
    expect(table.alt).toBe(chart.summary);
    expect(chart.summary).toBe(
      'Studies with a comparison group – health: mixed in one; GP visits: better in one; all outcomes: no clear difference in one. ' +
        'Studies without a comparison group – health: better in one; GP visits: worse in one. ' +
        'Figures worked out from others – health: better in one.',
    );
  });
});

describe('an evidence map refuses', () => {
  it.each([
    ['a direction that is none', withCell(0, 6, 'wors'), /no direction of change "wors"/],
    [
      'an outcome that is not listed',
      withCell(0, 5, 'GP visit'),
      /no outcome "GP visit"\. Known: "Health", "GP visits"/,
    ],
    ['a design that nobody knows', withCell(2, 2, 'trail'), /no design of a study "trail"/],
    ['a claim that is not there', withCell(0, 7, 'rivers'), /no claim "rivers"/],
    ['a row without a claim', withCell(0, 7, null), /row of "Rivermouth" for "GP visits" names no claim/],
    ['a design that its claim does not have', withCell(2, 2, 'survey'), /its claim "north" says "trial"/],
    ['a study with all outcomes and one', withCell(1, 5, 'All outcomes'), /can have only that one/],
  ])('%s', (_what, resolve, words) => {
    expect(resolve).toThrow(words);
  });
});
