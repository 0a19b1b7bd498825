// @module-tag whole
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { findOnPath, thisMachine } from '../../scripts/lib/machine.ts';
import { breakEvenSheets } from '../../src/break-even/book.ts';
import { breakEvenDataset } from '../../src/break-even/chart.ts';
import { defaultsOf, type Interval, inputsFor, type Values } from '../../src/break-even/inputs.ts';
import { breakEvenData } from '../../src/break-even/page-data.ts';
import { steps, workOutAll } from '../../src/break-even/steps.ts';
import { formulaOf, noNumber } from '../../src/break-even/sums.ts';
import type { Sheet } from '../../src/model/book.ts';
import { breakEvenWorkbook } from '../../src/render/break-even/workbook.ts';
import { renderPptx } from '../../src/render/pptx/render-pptx.ts';
import { escapeXml } from '../../src/render/pptx/write/xml.ts';
import { columnName, writeBook } from '../../src/render/xlsx/book.ts';
import { resolveBreakEven } from '../../src/select/break-even-chart.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';
import { hasValidator, validate } from '../render/pptx/validator.ts';
import { anyValues, caseOf, defaults, inputs } from './hands.ts';

const pack = realPack();
const data = breakEvenData(pack);
const ends = ['low', 'high'] as const;
const soffice = findOnPath(thisMachine, ['soffice', 'libreoffice']);
/** Its part for sheets is a package of its own, and may be missing beside the one for slides. */
const hasCalc = soffice !== null && existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so'));
const changed: Values = {
  ...defaults,
  people: { low: 63_000, high: 63_000 },
  overheads: { low: 15, high: 25 },
  cashable: { low: 0, high: 30 },
  lessGp: { low: 0.5, high: 1 },
};
const book = (values: Values) =>
  breakEvenWorkbook({ inputs, values, data, place: { name: 'Hackney', residents: 259_200 } });

test('calls its people residents only where they are', () => {
  const words = (people: number) =>
    strFromU8(
      unzipSync(book({ ...defaults, people: { low: people, high: people } }))['xl/sharedStrings.xml'] ??
        new Uint8Array(),
    );
  expect(words(259_200)).toContain('Place: Hackney. Its people are residents at the Census of 2021.');
  expect(words(300_000)).toContain('Place: Hackney. The number of people is the one on the first sheet');
});

test('says of the people of a place whose they are and who counted them, and nothing of a network', () => {
  const place = { name: 'Hackney', residents: 259_200 };
  const own = inputsFor(pack.claims, place);
  const [inputSheet, , , sources] = breakEvenSheets({
    inputs: own,
    values: defaultsOf(own),
    place,
    data,
  }).sheets;
  const people = JSON.stringify(inputSheet?.rows[1]);
  expect(people).toContain('Residents of Hackney at the Census of 2021: 259,200.');
  expect(people).toContain('"ons-census-2021"');
  const row = JSON.stringify(sources?.rows.find(([id]) => id === 'ons-census-2021'));
  expect(row).toContain('Office for National Statistics');
  expect(row).toContain('https://census.gov.uk/');
});

/** Sheets of some files as LibreOffice works them out, numbers in full, by `file-Sheet`: one run of the program. */
function workedOut(files: Record<string, Uint8Array>, sheets: readonly string[]): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
      return join(folder, `${name}.xlsx`);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const convert = [profile, '--headless', '--convert-to', csv, '--outdir', folder, ...paths];
    execFileSync(soffice ?? '', convert, { stdio: 'ignore' });
    return new Map(
      sheets.map((sheet) => [
        sheet,
        Papa.parse<string[]>(readFileSync(join(folder, `${sheet}.csv`), 'utf8'), { skipEmptyLines: true })
          .data,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Columns of the low ends of inputs and steps in the sheet of many rows; the high ends are beside them. */
const columns = new Map<string, number>([...inputs, ...steps].map(({ id }, index) => [id, index * 2]));
const chartColumn = columns.size * 2;

/**
 * The same sums for many inputs, a row each: what the workbook has in cells with names, and behind them what the
 * workbook of the chart has in its own.
 */
function manyRows(all: readonly Values[]): Sheet {
  const { cells } = breakEvenDataset(caseOf(defaults), pack.claims).worked;
  const rows = all.map((values, row) => {
    const cell = (id: string, end: string) =>
      `${columnName((columns.get(id) ?? 0) + (end === 'low' ? 0 : 1))}${row + 2}`;
    return [
      ...inputs.flatMap(({ id }) => [values[id].low, values[id].high]),
      ...steps.flatMap(({ sum }) => ends.map((end) => ({ formula: formulaOf(sum, end, cell), value: null }))),
      ...cells.flat().map((formula) => ({
        formula: formula.replace(/(\w+)_(low|high)/g, (_, id, end) => cell(id, end)),
        value: null,
      })),
    ];
  });
  return { name: 'Many', rows: [['Inputs, then steps'], ...rows], widths: [12] };
}

/** To the penny, or as near as a number of that size is kept. */
function isSame(cell: string | undefined, value: number): boolean {
  if (!Number.isFinite(value)) return cell === noNumber;
  return cell !== '' && Math.abs(Number(cell) - value) <= Math.max(0.005, value * 1e-12);
}

/** The slide of the break-even alone, as a file of PowerPoint, and the workbook behind its chart. */
function slideFile(values: Values): { file: Uint8Array; book: Uint8Array } {
  const deck = selectEdition(pack, 'full');
  const spec = pack.breakEven;
  if (spec === undefined) throw new Error('The pack has no chart of the break-even.');
  const result = resolveBreakEven(spec, pack.claims, caseOf(values));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const slides = deck.slides.filter(({ id }) => id === 'impacts/break-even');
  const file = renderPptx({ ...deck, slides, charts: { ...deck.charts, 'break-even': result.chart } });
  return { file, book: unzipSync(file)['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array() };
}

/** What the chart on the slide shows, by the names of its bars. */
function drawn(values: Values): Map<string, Partial<Interval>> {
  const result = pack.breakEven && resolveBreakEven(pack.breakEven, pack.claims, caseOf(values));
  if (result === undefined || 'problems' in result) return new Map();
  const [only] = result.chart.series;
  return new Map(
    result.chart.categories.map((name, index) => {
      const { value, low, high } = only?.data[index] ?? { value: null };
      // A range without a high end is drawn at its low end, and says so.
      return [
        name,
        low === undefined ? { low: value ?? undefined, high: value ?? undefined } : { low, high },
      ];
    }),
  );
}

/** A workbook with the first sheet of numbers, and the words, of another: what somebody does who types into it. */
function typedInto(book: Uint8Array, other: Uint8Array, sheet: string): Uint8Array {
  const mixed: Record<string, Uint8Array> = {
    ...unzipSync(book),
    ...pick(unzipSync(other), [`xl/worksheets/${sheet}.xml`, 'xl/sharedStrings.xml']),
  };
  // Without what the cells held: LibreOffice would show it and not work it out.
  for (const path of Object.keys(mixed).filter((name) => name.includes('worksheets')))
    mixed[path] = strToU8(strFromU8(mixed[path] ?? new Uint8Array()).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  return zipSync(mixed);
}

test.skipIf(!hasCalc)('LibreOffice works out what the page says, for a thousand inputs', () => {
  const all = fc.sample(anyValues, { numRuns: 1000, seed: 17 });
  const books = {
    many: writeBook([manyRows(all)], { pressing: 'plain' }),
    typed: typedInto(book(defaults), book(changed), 'sheet1'),
    chart: typedInto(slideFile(defaults).book, slideFile(changed).book, 'sheet2'),
  };
  const sheets = workedOut(books, [
    'many-Many',
    'typed-Working',
    'typed-Results',
    'typed-Inputs',
    'chart-Data',
  ]);

  const rows = sheets.get('many-Many') ?? [];
  const wrong = all.flatMap((values, row) => {
    const worked = workOutAll(values);
    return steps.flatMap(({ id }, step) =>
      ends.flatMap((end, side) => {
        const cell = rows[row + 1]?.[(inputs.length + step) * 2 + side];
        return isSame(cell, worked[id][end])
          ? []
          : [`row ${row}: ${id} ${end} ${cell}, not ${worked[id][end]}`];
      }),
    );
  });
  expect(wrong).toEqual([]);

  // What the slide draws is what the workbook behind its chart comes to, and what the page says.
  const wrongBars = all.flatMap((values, row) =>
    [...drawn(values)].flatMap(([name, bar], index) =>
      ends.flatMap((end, side) => {
        const cell = rows[row + 1]?.[chartColumn + index * 2 + side];
        const value = bar[end];
        const isDrawn = value === undefined ? cell === noNumber : isSame(cell, value);
        return isDrawn ? [] : [`row ${row}: ${name} ${end} ${cell}, not ${value}`];
      }),
    ),
  );
  expect(wrongBars).toEqual([]);
  const bars = [...drawn(changed).values()];
  expect((sheets.get('chart-Data') ?? []).slice(1).map(([, high, low]) => [low, high].map(Number))).toEqual(
    bars.map(({ low, high }) => [low, high].map((value) => expect.closeTo(value ?? Number.NaN, 6))),
  );

  const worked = workOutAll(changed);
  const working = sheets.get('typed-Working') ?? [];
  expect(working.slice(1).map(([label]) => label)).toEqual(steps.map(({ label }) => label));
  steps.forEach(({ id }, index) => {
    const [, low, high] = working[index + 1] ?? [];
    expect(
      [low, high].every((cell, side) => isSame(cell, worked[id][ends[side] ?? 'low'])),
      id,
    ).toBe(true);
  });
  const results = sheets.get('typed-Results') ?? [];
  const need = results.find(([name]) => name?.startsWith('Fewer GP appointments needed')) ?? [];
  expect(need.slice(1, 3).map(Number)).toEqual(ends.map((end) => Number(worked.needGp[end].toPrecision(2))));
  const tooMany = results.filter(([, words]) => words?.includes('more appointments than people have'));
  expect(tooMany.map(([name]) => name)).toEqual([
    'Fewer GP appointments needed, each person seen',
    'The same, if only those who take part change',
  ]);
  expect((sheets.get('typed-Inputs') ?? []).slice(1).map((row) => row[5])).toEqual(inputs.map(() => ''));
});

/** The labels of the chart on the slide, as PowerPoint has them: words of their own, and number formats. */
function labelsOn(values: Values): { words: string[]; formats: string[] } {
  const xml = strFromU8(unzipSync(slideFile(values).file)['ppt/charts/chart1.xml'] ?? new Uint8Array());
  const labels = xml.match(/<c:dLbl>.*?<\/c:dLbl>/gs)?.join('') ?? '';
  return {
    words: [...labels.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => text ?? ''),
    formats: [...labels.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code ?? ''),
  };
}

test('a label that PowerPoint would write as 0.00 is words of its own', () => {
  const values = { ...defaults, post: { low: 1000, high: 1000 }, caseload: { low: 2000, high: 2000 } };
  expect(drawn(values).get('Needed, each person seen')?.low).toBeLessThan(0.02);
  expect(labelsOn({ ...values, gp: { low: 48, high: 48 } }).words).toContain('0.010');
});

const open: Values = { ...defaults, gp: { low: 0, high: 50 } };

test('“or more” follows the number in PowerPoint, and both ends follow what is typed', () => {
  expect(labelsOn(open).formats).toContain(
    '[&gt;=9.95]#,##0&quot; or more&quot;;[&gt;=0.995]0.0&quot; or more&quot;;0.00&quot; or more&quot;',
  );
  const sheet = strFromU8(unzipSync(slideFile(open).book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const name of ['needGp_low', 'needGp_high']) expect(sheet).toContain(`<f>${name}</f>`);
});

test.skipIf(!hasValidator)('Microsoft’s validator finds nothing in the workbook, nor in the slide', () => {
  expect(validate(book(changed), 'xlsx')).toEqual([]);
  const { file, book: behind } = slideFile(changed);
  expect(validate(behind, 'xlsx')).toEqual([]);
  expect(validate(file)).toEqual([]);
  expect(validate(slideFile(open).file)).toEqual([]);
});

test('every number and step has a name, nothing is protected, and every claim is among the sources', () => {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(book(defaults))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName name="(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect(names).toEqual([...inputs, ...steps].flatMap(({ id }) => [`${id}_low`, `${id}_high`]));
  expect(Object.values(parts).join('')).not.toMatch(/Protection/);
  for (const { statement } of Object.values(data.claims))
    expect(parts['xl/sharedStrings.xml']).toContain(escapeXml(statement));
});

function pick(all: Record<string, Uint8Array>, names: readonly string[]): Record<string, Uint8Array> {
  return Object.fromEntries(names.map((name) => [name, all[name] ?? new Uint8Array()]));
}
