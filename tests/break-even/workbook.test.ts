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
import type { Values } from '../../src/break-even/inputs.ts';
import { breakEvenData } from '../../src/break-even/page-data.ts';
import { steps, workOutAll } from '../../src/break-even/steps.ts';
import { formulaOf, noNumber } from '../../src/break-even/sums.ts';
import { breakEvenWorkbook } from '../../src/render/break-even/workbook.ts';
import { escapeXml } from '../../src/render/pptx/write/xml.ts';
import { columnName, type Sheet, writeBook } from '../../src/render/xlsx/book.ts';
import { realPack } from '../pack.ts';
import { hasValidator, validate } from '../render/pptx/validator.ts';
import { anyValues, defaults, inputs } from './hands.ts';

const data = breakEvenData(realPack());
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

/** The same sums for many inputs, a row each: what the workbook has in cells with names. */
function manyRows(all: readonly Values[]): Sheet {
  const at = new Map([...inputs, ...steps].map(({ id }, index) => [id, index * 2]));
  const rows = all.map((values, row) => [
    ...inputs.flatMap(({ id }) => [values[id].low, values[id].high]),
    ...steps.flatMap(({ sum }) =>
      (['low', 'high'] as const).map((end) => ({
        formula: formulaOf(sum, end, (id, of) => {
          const column = (at.get(id as (typeof steps)[number]['id']) ?? 0) + (of === 'low' ? 0 : 1);
          return `${columnName(column)}${row + 2}`;
        }),
        value: null,
      })),
    ),
  ]);
  return { name: 'Many', rows: [['Inputs, then steps'], ...rows], widths: [12] };
}

/** To the penny, or as near as a number of that size is kept. */
function isSame(cell: string | undefined, value: number): boolean {
  if (!Number.isFinite(value)) return cell === noNumber;
  return cell !== '' && Math.abs(Number(cell) - value) <= Math.max(0.005, value * 1e-12);
}

const ends = ['low', 'high'] as const;

test.skipIf(!hasCalc)('LibreOffice works out what the page says, for a thousand inputs', () => {
  const all = fc.sample(anyValues, { numRuns: 1000, seed: 17 });
  // The sheets of the default case with the numbers of another: what somebody does who types into the first.
  const typed = unzipSync(book(changed));
  // Without what the cells held: LibreOffice would show it and not work it out.
  const mixed: Record<string, Uint8Array> = {
    ...unzipSync(book(defaults)),
    ...pick(typed, ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']),
  };
  for (const path of Object.keys(mixed).filter((name) => name.includes('worksheets')))
    mixed[path] = strToU8(strFromU8(mixed[path] ?? new Uint8Array()).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  const books = {
    many: writeBook([manyRows(all)], { pressing: 'plain' }),
    typed: zipSync(mixed),
  };
  const sheets = workedOut(books, ['many-Many', 'typed-Working', 'typed-Results', 'typed-Inputs']);

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

test.skipIf(!hasValidator)('Microsoft’s validator finds nothing in the workbook', () => {
  expect(validate(book(changed), 'xlsx')).toEqual([]);
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
