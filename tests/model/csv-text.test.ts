import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/charts/chart-csv.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import { csvText } from '../../src/model/csv-text.ts';

const read = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

/** Would a spreadsheet run this cell? Blanks in front and wide signs count; a plain number does not. */
const runs = (cell: string): boolean =>
  /^[=+\-@]/.test(cell.normalize('NFKC').replace(/^[\s\p{C}\p{Z}]+/u, '')) &&
  !/^-\d+(\.\d+)?%?(\s*$|[;,|]|\s+\p{L})/u.test(cell.trim());

const attacks = [
  ' =1+1',
  '＝1+1',
  '\t=1',
  '\n=1',
  '\r\n@A1',
  '\u00A0=1',
  '\u200B=1',
  '\uFEFF+1',
  '﹦1',
  '-2+3',
  '＋x',
  '－1+1',
  "-2 +cmd|' /C calc'!A0",
  '＠A1',
  '=',
  '\u3000=1',
  '\u0000=1',
  '﬩1+1',
  '⁼1',
  '⩵1',
];

describe('a table that goes out', () => {
  it.each(attacks)('runs nothing that begins with %j, in a chart’s file as in any other', (bad) => {
    const chart = {
      kind: 'bars',
      categoryLabel: bad,
      categories: [bad],
      notes: { label: bad, texts: [bad] },
      series: [{ name: bad, data: [{ value: -3.5, label: '' }] }],
    } as unknown as ResolvedChart;
    for (const csv of [csvOf(chart), csvText([bad], [[bad, null, -3.5]])]) {
      const cells = read(csv).flat();
      expect(cells.filter(runs)).toEqual([]);
      expect(cells).toContain('-3.5');
      expect(cells.some((cell) => cell.replaceAll("'", '') === bad.replaceAll("'", ''))).toBe(true);
    }
  });

  it('keeps words and numbers as they are', () => {
    const good = [
      '-3.2',
      '-3.2%',
      'Croydon',
      '12',
      '',
      'a-b',
      '-1,204',
      '-5 per cent',
      'rose; -3% a year',
      'x, y',
      'say "so"',
      '2021–23',
      '− 3',
    ];
    expect(read(csvText(good, [good]))).toEqual([good, good]);
    expect(csvText(['a', '=b'], [['x"y', -1, null]])).toBe('\uFEFF"a","\'=b"\r\n"x""y",-1,\r\n');
  });

  it('is the table again, and runs nothing wherever a spreadsheet splits it: 1,000 tables', () => {
    const bits = fc.constantFrom(
      ...attacks,
      '"',
      '""',
      ';',
      ',',
      '|',
      "cmd|' /C calc'!A0",
      '21%',
      'Croydon',
      '<b>',
      '5',
    );
    const cell = fc.oneof(
      fc.string({ maxLength: 20, unit: 'binary' }),
      fc.array(bits, { maxLength: 5 }).map((some) => some.join('')),
    );
    const table = fc.array(
      fc.array(fc.oneof(cell, fc.double({ noNaN: true, noDefaultInfinity: true })), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const csv = csvText(['a', 'b'], rows);
        const back = read(csv).slice(1);
        const plain = (all: readonly unknown[][]) =>
          all.map((row) => row.map((one) => String(one).replaceAll("'", '')));
        expect(plain(back)).toEqual(plain(rows));
        const texts = rows.map((row) => row.map((one) => typeof one === 'string'));
        back.forEach((row, at) => {
          row.forEach((one, column) => {
            if (texts[at]?.[column] !== true) return;
            expect([one, ...one.split(/[;,|\t\r\n]/)].filter(runs)).toEqual([]);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });
});
