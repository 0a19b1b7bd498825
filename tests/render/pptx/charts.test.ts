import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/charts/kinds.ts';
import type { ResolvedChart } from '../../../src/model/chart.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import {
  all,
  first,
  type Node,
  openPackage,
  type Parts,
  partsLike,
  readXml,
  relationsOf,
  slidePaths,
} from './read-package.ts';

type Cell = string | number | null;

const parts = openPackage(renderPptx(fixtureDeck));
const paths = partsLike(parts, /^ppt\/charts\/chart\d+\.xml$/);
/** Charts in the order of their slides, as the file numbers them. */
const charts = fixtureDeck.slides.flatMap(({ main }) =>
  main.flatMap((block) => {
    const chart = block.kind === 'chart' ? fixtureDeck.charts[block.chart] : undefined;
    return chart === undefined ? [] : [chart];
  }),
);
const cases = charts.map((chart, index) => [chart.id, chart, paths[index] ?? ''] as const);

function workbookOf(path: string): Parts {
  const target = relationsOf(parts, path).find(({ type }) => type === 'package')?.target ?? '';
  return openPackage(parts[target] ?? new Uint8Array());
}

/** Cells of a sheet by address. */
function cellsOf(book: Parts, sheet: number): Map<string, Cell> {
  const strings = all(readXml(book, 'xl/sharedStrings.xml'), 't').map(({ text }) => text);
  const cells = all(readXml(book, `xl/worksheets/sheet${sheet}.xml`), 'c').map((cell): [string, Cell] => {
    const value = first(cell, 'v').text;
    return [
      cell.attributes.r ?? '',
      cell.attributes.t === 's' ? (strings[Number(value)] ?? '') : Number(value),
    ];
  });
  return new Map(cells);
}

/** The addresses that a reference such as `Data!$B$2:$B$5` covers. */
function addresses(ref: string): string[] {
  const [, column = '', from = '', to = from] =
    /^Data!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(ref) ?? [];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => `${column}${Number(from) + index}`,
  );
}

/** What a chart keeps of its cells, so that it can be drawn without opening the workbook. */
function cached(node: Node, cache: string): Cell[] {
  const found = first(node, cache);
  const count = Number(first(found, 'c:ptCount').attributes.val);
  const points = all(found, 'c:pt');
  return Array.from({ length: count }, (_, index): Cell => {
    const text = points.find(({ attributes }) => attributes.idx === String(index))?.children[0]?.text;
    if (text === undefined) return null;
    return cache === 'c:numCache' ? Number(text) : text;
  });
}

describe.each(cases)('the chart %s', (_, chart, path) => {
  const xml = readXml(parts, path);
  const book = workbookOf(path);
  const cells = cellsOf(book, 1);
  const series = all(xml, 'c:ser');
  const size = { width: 780, height: 400, font: 20 };
  const [native] = kindOf(chart).pptx(chart, size, { x: 0, y: 0 }).native;
  if (native === undefined) throw new Error('no native chart');
  const plan = native.chart;

  it('is a native chart with the series that were planned', () => {
    expect(series).toHaveLength(plan.series.length);
    expect(series.map((one) => cached(first(one, 'c:tx'), 'c:strCache'))).toEqual(
      plan.series.map(({ name }) => [name]),
    );
    expect(series.map((one) => cached(first(one, 'c:val'), 'c:numCache'))).toEqual(
      plan.series.map(({ values }) => values),
    );
  });

  it('keeps in its cache what stands in the cells of the workbook', () => {
    for (const one of series)
      for (const [part, cache] of [
        ['c:tx', 'c:strCache'],
        ['c:cat', 'c:strCache'],
        ['c:val', 'c:numCache'],
      ] as const) {
        const node = first(one, part);
        const inCells = addresses(first(node, 'c:f').text).map((address) => cells.get(address) ?? null);
        expect(inCells, part).toEqual(cached(node, cache));
      }
  });

  it('has no cell beyond its header, categories and values', () => {
    const values = plan.series.flatMap(({ values }) => values.filter((value) => value !== null));
    expect(cells.size).toBe(1 + plan.series.length + plan.categories.length + values.length);
  });

  it('says on a second sheet where its figures come from', () => {
    const about = new Map<string, string>();
    const sheet = cellsOf(book, 2);
    for (let row = 2; sheet.has(`A${row}`); row += 1)
      about.set(String(sheet.get(`A${row}`)), String(sheet.get(`B${row}`)));
    expect(about.get('Title')).toBe(chart.title);
    expect(about.get('Subtitle')).toBe(chart.subtitle);
    expect(about.get('Period')).toBe('2015 to 2017');
    expect(about.get('Source')).toBe('Health state life expectancies by national deprivation deciles');
    expect(about.get('Publisher')).toBe('Office for National Statistics');
    expect(about.get('Last read')).toBe('1 November 2025');
    expect(about.get('Address')).toBe('https://www.ons.gov.uk/');
    expect(about.get('Licence')).toBe('Open Government Licence v3.0');
    expect(about.get('Caveat')).toBe('Tenths rank places, not people.');
    expect(about.get('Claims')).toBe('men-life-expectancy-by-decile');
  });

  it('has an alternative text with its summary', () => {
    const slide =
      slidePaths(parts).find((one) => relationsOf(parts, one).some(({ target }) => target === path)) ?? '';
    const frame = first(readXml(parts, slide), 'p:graphicFrame');
    expect(first(frame, 'p:cNvPr').attributes.descr).toBe(`${chart.summary} ${chart.alt}`);
  });
});

/** Values of the chart as resolved, range ends included. */
function numbersOf(chart: ResolvedChart): number[] {
  return chart.series.flatMap(({ data }) =>
    data.flatMap(({ value, low, high }) => [value, low, high].filter((one) => typeof one === 'number')),
  );
}

describe('the figures of the data', () => {
  it.each(cases.filter(([id]) => id !== 'returns'))(
    'reach the workbook of %s unrounded',
    (_, chart, path) => {
      const inBook = [...cellsOf(workbookOf(path), 1).values()].filter((cell) => typeof cell === 'number');
      expect([...inBook].sort()).toEqual([...numbersOf(chart)].sort());
    },
  );

  it('leave a gap where a value was not published', () => {
    const [, , path = ''] = cases.find(([id]) => id === 'with-gaps') ?? [];
    const cells = cellsOf(workbookOf(path), 1);
    expect([cells.get('B3'), cells.get('C3'), cells.get('C4')]).toEqual([undefined, 82.4, undefined]);
    expect(first(readXml(parts, path), 'c:dispBlanksAs').attributes.val).toBe('gap');
  });

  it('keep the ends of a range', () => {
    const [, , path = ''] = cases.find(([id]) => id === 'returns') ?? [];
    const low = Number(cellsOf(workbookOf(path), 1).get('C2'));
    const high = Number(cellsOf(workbookOf(path), 1).get('B2'));
    expect([low, high]).toEqual([2.14, 8.56]);
  });
});

describe('the kinds of chart', () => {
  const xmlOf = (id: string): Node => readXml(parts, cases.find(([name]) => name === id)?.[2] ?? '');

  it('are bars, lines and one stacked bar', () => {
    expect(first(xmlOf('services'), 'c:barDir').attributes.val).toBe('bar');
    expect(all(xmlOf('life-expectancy'), 'c:lineChart')).toHaveLength(1);
    expect(first(xmlOf('outside-care'), 'c:grouping').attributes.val).toBe('stacked');
    expect(first(xmlOf('outside-care'), 'c:overlap').attributes.val).toBe('100');
  });

  it('bring the highlighted bar forward in a colour of its own', () => {
    const colours = all(xmlOf('services'), 'c:dPt').map((point) => [
      first(point, 'c:idx').attributes.val,
      first(point, 'a:schemeClr').attributes.val,
    ]);
    expect(colours).toEqual([
      ['0', 'bg2'],
      ['1', 'bg2'],
      ['3', 'bg2'],
    ]);
  });

  it('label a line at its two ends and nowhere between', () => {
    const [line] = all(xmlOf('life-expectancy'), 'c:ser');
    if (line === undefined) throw new Error('no line');
    const hidden = all(line, 'c:dLbl').filter((label) => all(label, 'c:delete').length > 0);
    expect(hidden.map((label) => first(label, 'c:idx').attributes.val)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('write their labels with the number format of the chart', () => {
    expect(first(xmlOf('life-expectancy'), 'c:numFmt').attributes.formatCode).toBe('#,##0.0" years"');
  });

  it('have workbooks with the same parts as any other', () => {
    const book = workbookOf(paths[0] ?? '');
    expect(Object.keys(book)[0]).toBe('[Content_Types].xml');
    expect(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Data"');
  });
});
