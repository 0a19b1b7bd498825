import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/charts/kinds.ts';
import type { DeckModel } from '../../../src/model/deck.ts';
import { renderCsv } from '../../../src/render/csv/render-csv.ts';
import { openDecks } from './decks.ts';

let decks: DeckModel[];
beforeAll(async () => {
  const opened = await openDecks();
  decks = [...opened.decks, opened.local];
});

type Row = Record<string, string>;
const open = (deck: DeckModel): Record<string, string> =>
  Object.fromEntries(
    // The decoder would take the mark away that Excel needs.
    Object.entries(unzipSync(renderCsv(deck))).map(([path, bytes]) => [
      path,
      `${bytes[0] === 0xef ? '\uFEFF' : ''}${strFromU8(bytes).replace(/^\uFEFF/, '')}`,
    ]),
  );
const rowsOf = (csv = ''): Row[] =>
  Papa.parse<Row>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

describe('the data of an edition', () => {
  it('has a file for each chart with exactly the numbers of the model', () => {
    for (const deck of decks) {
      const files = open(deck);
      for (const [id, chart] of Object.entries(deck.charts)) {
        const rows = rowsOf(files[`charts/${id}.csv`]);
        expect(rows.map((row) => row[chart.categoryLabel]?.replace(/^'/, ''))).toEqual(chart.categories);
        if (kindOf(chart).words) continue;
        for (const series of chart.series)
          for (const [index, { value, low, high }] of series.data.entries()) {
            const row = rows[index] ?? {};
            const cells = [row[series.name], row[`${series.name} (low)`], row[`${series.name} (high)`]];
            const said = (number: number | null | undefined) =>
              // As many digits as a spreadsheet keeps: arithmetic's own noise is left out.
              number === null || number === undefined ? '' : String(Number(number.toPrecision(12)));
            expect(cells, `${id}: ${series.name}`).toContain(said(low ?? value));
            expect(cells, `${id}: ${series.name}`).toContain(said(high ?? value));
          }
      }
    }
  });

  it('has every claim with each of its figures, and the source that it names', () => {
    for (const deck of decks) {
      const files = open(deck);
      const rows = rowsOf(files['claims.csv']);
      const figures = Object.values(deck.claims).flatMap(({ id, figures }) =>
        figures.map(({ name }) => `${id}.${name}`),
      );
      expect(rows.map((row) => `${row['Claim id']}.${row.Figure}`)).toEqual(figures);
      expect(rows.filter((row) => row.Source === '')).toEqual([]);
      expect(rowsOf(files['sources.csv']).map((row) => row['Source id'])).toEqual(Object.keys(deck.sources));
    }
  });

  it('says for each file where it comes from, under which licence, and what it does not show', () => {
    for (const deck of decks) {
      const files = open(deck);
      const readme = files['README.txt'] ?? '';
      const data = Object.keys(files).filter((path) => path.includes('/'));
      expect(rowsOf(files['files.csv']).map((row) => row.File)).toEqual(data);
      for (const path of data) expect(readme).toContain(`${path} (`);
      for (const chart of Object.values(deck.charts)) {
        expect(readme).toContain(`Licence: ${chart.licence}`);
        if (chart.caveat !== undefined) expect(readme).toContain(`Bear in mind: ${chart.caveat}`);
        for (const id of chart.sources) expect(readme).toContain(deck.sources[id]?.title);
      }
    }
  });

  it('opens in Excel: every file begins with the mark of UTF-8', () => {
    for (const deck of decks)
      for (const [path, text] of Object.entries(open(deck)))
        expect(text.startsWith('\uFEFF'), path).toBe(true);
  });

  it('never hands a spreadsheet a formula', () => {
    const [deck] = decks;
    if (deck === undefined) throw new Error('no deck');
    const evil = '=HYPERLINK("https://x.example";"go")';
    const change = <T>(items: Record<string, T>, by: (item: T) => T): Record<string, T> =>
      Object.fromEntries(Object.entries(items).map(([id, item]) => [id, by(item)]));
    const files = open({
      ...deck,
      claims: change(deck.claims, (claim) => ({ ...claim, statement: evil, why: '@SUM(1)' })),
      sources: change(deck.sources, (source) => ({ ...source, title: `+${evil}` })),
      charts: change(deck.charts, (chart) => ({
        ...chart,
        categories: chart.categories.map(() => evil),
        title: evil,
      })),
    });
    for (const [path, text] of Object.entries(files)) {
      if (!path.endsWith('.csv')) continue;
      const cells = Papa.parse<string[]>(text.slice(1)).data.flat();
      expect(
        cells.filter((cell) => /^[=+\-@]/.test(cell) && Number.isNaN(Number(cell))),
        path,
      ).toEqual([]);
    }
  });

  it('is the same bytes for the same deck', () => {
    for (const deck of decks.slice(0, 2)) expect(renderCsv(deck)).toEqual(renderCsv(structuredClone(deck)));
  });
});
