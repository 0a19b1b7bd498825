import { beforeAll, describe, expect, it } from 'vitest';
import { areaClaim, rowOf } from '../../src/charts/area/area-claim.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { fillBoards } from '../../src/compile/fill-boards.ts';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import type { PptxChart, PptxShape } from '../../src/model/pptx-plan.ts';
import { planPptx } from '../../src/render/pptx/plan-pptx.ts';
import { selectArea } from '../../src/select/apply-area.ts';
import { realPack } from '../pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

const frame = { width: 600, height: 400, font: 18 };

/** Every native chart in the shapes of a slide. */
function nativeCharts(shapes: readonly PptxShape[]): PptxChart[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'chart') return [shape.chart];
    return shape.kind === 'group' ? nativeCharts(shape.children) : [];
  });
}

/** The rows of a dataset that a local chart draws, straight from the file. */
function rowsOf(data: string, deck: DeckModel, chart: string) {
  const table = pack.local.datasets[data];
  if (table === undefined) throw new Error(`No table ${data}.`);
  return (deck.charts[chart]?.placeCodes ?? []).map((code) => rowOf(table, code) ?? {});
}

describe.each([
  ['Hackney', 'E09000012'],
  ['North East London', 'E54000029'],
])('the figures of %s', (name, code) => {
  it('are the dataset’s in the drawing, table, summary and workbook of its charts', () => {
    const { deck } = selectArea(pack, 'full', code);
    const slide = planPptx(deck).slides.find(({ id }) => id === 'why/your-place');
    const native = nativeCharts(slide?.shapes ?? []);
    const drawn = Object.values(deck.charts).filter(({ id }) => pack.local.charts[id] !== undefined);
    expect(native).toHaveLength(drawn.length);
    expect(drawn.length).toBeGreaterThan(0);
    for (const [index, chart] of drawn.toSorted((a, b) => order(a.id) - order(b.id)).entries()) {
      const spec = pack.local.charts[chart.id];
      const rows = rowsOf(spec?.dataset ?? '', deck, chart.id);
      expect(chart.categories[0]).toBe(name);
      expect(rows.map(({ area }) => area)).toEqual(chart.categories);
      const values = (spec?.encode.values ?? []).map((field) => rows.map((row) => row[field] ?? null));
      expect(chart.series.map(({ data }) => data.map(({ value }) => value))).toEqual(values);
      const labels = chart.series.map(({ data }) => data.map(({ label }) => label));
      for (const [series, list] of labels.entries())
        expect(list.map((label) => Number.parseFloat(label))).toEqual(
          values[series]?.map((value) => Number((value as number).toFixed(1))),
        );
      const texts = kindOf(chart)
        .svg(chart, frame)
        .marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []));
      for (const label of labels.flat()) expect(texts).toContain(label);
      expect(chart.table.rows).toEqual(
        chart.categories.map((category, row) => [category, ...labels.map((list) => list[row])]),
      );
      expect(native[index]?.categories.toSorted()).toEqual(chart.categories.toSorted());
      const workbook = native[index]?.series.map((one) => one.values.toSorted()).toSorted();
      expect(workbook).toEqual(values.map((list) => list.toSorted()).toSorted());
      for (const word of [labels[0]?.[0], name]) expect(`${chart.summary} ${chart.title}`).toContain(word);
    }

    function order(id: string): number {
      return id === 'place-healthy-life' ? 0 : 1;
    }
  });

  it('are the dataset’s in words, notes and the numbers at the side', () => {
    const { deck, report } = selectArea(pack, 'full', code);
    const table = pack.local.datasets['deprivation-by-place'];
    const place = pack.local.places[code];
    if (table === undefined || place === undefined) throw new Error('No table.');
    const claim = areaClaim(table, place, pack.local.places, pack.sources);
    const row = rowOf(table, code);
    const display = (figure: string) => claim?.figures.find((one) => one.name === figure)?.display;
    expect(claim?.figures.map(({ value }) => value)).toEqual([
      row?.score,
      row?.rank,
      row?.out_of,
      row?.share_tenth,
      row?.share_three_tenths,
      row?.areas,
    ]);
    const slide = deck.slides.find(({ id }) => id === 'why/deprivation-london');
    const big = slide?.side.flatMap((block) => (block.kind === 'figures' ? block.items : []));
    expect(big?.map((item) => item.big)).toEqual([display('share-three-tenths'), display('share-tenth')]);
    const notes = slide?.notes.map(plainText).join(' ');
    expect(notes).toContain(
      `By average score, ${display('score')}, it is the ${display('rank')} most deprived`,
    );
    const plan = planPptx(deck).slides.find(({ id }) => id === 'why/deprivation-london');
    const spoken = plan?.notes.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    expect(spoken).toContain(`${display('rank')} most deprived`);
    expect(report.slides.find((line) => line.slide === 'why/deprivation-london')?.state).toBe('local');
  });
});

describe('the tables of local figures', () => {
  it('agree with the map’s table wherever both have a figure', () => {
    const map = pack.charts['deprivation-london'];
    const table = pack.local.datasets['deprivation-by-place'];
    if (map === undefined || table === undefined) throw new Error('No map.');
    for (const [index, code] of (map.placeCodes ?? []).entries()) {
      const row = rowOf(table, code);
      expect(map.series.map(({ data }) => data[index]?.value)).toEqual([
        row?.score,
        row?.rank,
        row?.share_tenth,
      ]);
    }
  });

  it('name only places of the register, each once, as the register does', () => {
    for (const table of Object.values(pack.local.datasets)) {
      const codes = table.rows.map(([code]) => String(code));
      expect(new Set(codes).size).toBe(codes.length);
      for (const [code, area] of table.rows) expect(pack.local.places[String(code)]?.name).toBe(area);
    }
  });

  it('add the boroughs of a care board up to the board', () => {
    const table = pack.local.datasets['older-people-by-place'];
    if (table === undefined) throw new Error('No table.');
    for (const board of Object.values(pack.local.places).filter(({ parent }) => parent === 'E12000007')) {
      const boroughs = Object.values(pack.local.places).filter(({ parent }) => parent === board.code);
      const sum = (field: string) =>
        boroughs.reduce((total, { code }) => total + Number(rowOf(table, code)?.[field]), 0);
      const row = rowOf(table, board.code);
      expect([row?.people_2021, row?.population_2021]).toEqual([sum('people_2021'), sum('population_2021')]);
      expect(row?.share_2021).toBe(Number(((100 * sum('people_2021')) / sum('population_2021')).toFixed(2)));
    }
  });

  it('give a merged board what its two old boards come to, as they were published', () => {
    // Shares in the most deprived tenth and three tenths, and small areas, of IMD 2025 by board of 2024.
    const old = [
      { tenth: 8.81, three: 42.8, areas: 806 },
      { tenth: 4.48, three: 35.76, areas: 1183 },
    ];
    const areas = old.reduce((sum, one) => sum + one.areas, 0);
    const share = (of: 'tenth' | 'three') =>
      (100 * old.reduce((sum, one) => sum + Math.round((one[of] * one.areas) / 100), 0)) / areas;
    const table = pack.local.datasets['deprivation-by-place'];
    const row = table && rowOf(table, 'E54000071');
    expect(row).toMatchObject({ areas, score: null, rank: null, out_of: null });
    expect([row?.share_tenth, row?.share_three_tenths]).toEqual(
      [share('tenth'), share('three')].map((value) => Number(value.toFixed(2))),
    );
  });

  it('work out no figure of a board from boroughs that lack one, nor of one without boroughs', () => {
    const table = pack.local.datasets['deprivation-by-place'];
    if (table === undefined) throw new Error('No table.');
    const rows = table.rows.map((row) =>
      row[0] === 'E54000071'
        ? row.map((cell, at) => (at < 2 ? cell : null))
        : row.map((cell, at) => (row[0] === 'E09000003' && at === 5 ? null : cell)),
    );
    const filled = fillBoards({ table: { ...table, rows } }, pack.local.places).table;
    const rowIn = (code: string) => filled?.rows.find(([one]) => one === code)?.slice(2);
    expect(rowIn('E54000071')).toEqual([null, null, null, null, 38.61, 1989]);
    expect(rowIn('E54000066')).toEqual([null, null, null, null, null, null]);
    expect(rowIn('E54000029')).toEqual([26.334, 7, 42, 5.8, 48.48, 1087]);
  });
});
