import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../src/remix/core/decode-table.ts';
import { type ColumnMap, mapRows, usedRows } from '../../src/remix/core/map-rows.ts';
import { parsePastedTable } from '../../src/remix/core/pasted-table.ts';
import { guessColumns } from '../../src/remix/ui/panels/area/guess-columns.ts';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/cases/${file}`));

/** A file as the dialog takes it, up to the figures, with the columns as they are guessed. */
function brought(bytes: Uint8Array, heading?: number) {
  const decoded = decodeTable(bytes);
  if (!decoded.ok) throw new Error(decoded.message);
  const parsed = parsePastedTable(decoded.text, heading);
  if (!parsed.ok) throw new Error(parsed.message);
  const { table, lines } = parsed;
  const map = guessColumns(table, 'Croydon', lines.slice(0, parsed.heading));
  const rows = mapRows(table, map, 'me', (code) => (code === 'E09000008' ? 'Croydon' : undefined));
  const used = usedRows(rows, {}).map(({ figure }) => figure);
  return { ...parsed, note: decoded.note, map, rows, used };
}
const nameOf = (map: ColumnMap, key: 'label' | 'value' | 'place' | 'period', header: readonly string[]) => {
  const from = map[key];
  return 'text' in from ? `text: ${from.text}` : header[from.column];
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a table from the real world', () => {
  it('in the text of Windows keeps its £, dashes and quotation marks, and says how it was read', () => {
    const { used, note } = brought(bytesOf('excel-cp1252.csv'));
    expect(note).toContain('Windows-1252');
    expect(
      used.map(({ label, value, place, period, source }) => [label, value, place, period, source]),
    ).toEqual([
      ['Average household debt (£)', '£1', 'Croydon', '2023–24', 'Citizens’ Advice café survey'],
      ['Cost per person', '£1,240', 'Croydon', '2023–24', 'Council’s own accounts'],
    ]);
  });

  it('in UTF-8 or Unicode text, with a mark at its front or without, is the same', () => {
    const text = 'Area,Value,Year,What,Source\nCroydon,£3,2024,Café visits,Us\n';
    const wide = (isLittle: boolean, mark: string) => {
      const out = new Uint8Array((text.length + mark.length) * 2);
      const view = new DataView(out.buffer);
      [...`${mark}${text}`].forEach(
        (letter, at) => void view.setUint16(at * 2, letter.charCodeAt(0), isLittle),
      );
      return out;
    };
    const ways = [
      utf8(text),
      utf8(`\uFEFF${text}`),
      wide(true, '\uFEFF'),
      wide(false, '\uFEFF'),
      wide(true, ''),
    ];
    for (const bytes of ways)
      expect(brought(bytes).used).toMatchObject([{ label: 'Café visits', value: '£3' }]);
    expect(brought(utf8(text)).note).toBeNull();
    expect(brought(wide(true, '\uFEFF')).note).toContain('UTF-16');
    for (const file of [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]), new Uint8Array([65, 0, 0, 0, 66, 1])])
      expect(decodeTable(file)).toMatchObject({
        ok: false,
        message: expect.stringContaining('not a plain table'),
      });
  });

  it('of Nomis has its headings found under the titles, and another line can be chosen', () => {
    const bytes = bytesOf('title-lines-above.csv');
    const { table, heading, lines, used } = brought(bytes);
    expect(table.header).toEqual(['Area', 'Residents aged 65 and over']);
    expect(lines[heading]).toEqual(table.header);
    expect(used).toMatchObject([
      { label: 'Residents aged 65 and over', value: '54212', place: 'Croydon', period: '2024' },
      {
        value: '32110',
        place: 'Sutton',
        source: 'ONS Crown Copyright Reserved [from Nomis on 7 October 2025]',
      },
    ]);
    expect(brought(bytes, 2).table.header).toEqual(['date', '2024']);
  });

  it.each([
    [
      'titles and semicolons',
      'Our report;;\r\n"made, in May";;\r\n\r\nArea;Value;Year\r\nCroydon;21,3%;2024\r\n',
      ['Area', 'Value', 'Year'],
    ],
    [
      'titles right above',
      'Our report\nArea,Value,Year\nCroydon,3,2024\nSutton,4,2024\n',
      ['Area', 'Value', 'Year'],
    ],
    ['Excel’s own line', 'sep=;\r\nArea;Value, in all\r\nCroydon;3\r\n', ['Area', 'Value, in all']],
    ['Excel’s own line, in quotes', '"sep=|"\nArea|Value\nCroydon|3\n', ['Area', 'Value']],
    ['years as headings', 'Area,2022,2023\nCroydon,3,4\n', ['Area', '2022', '2023']],
    ['no numbers at all', 'Area,Value\nCroydon,c\n', ['Area', 'Value']],
    ['empty lines between rows', 'Area,Value\n\nCroydon,3\n\nSutton,4\n', ['Area', 'Value']],
    ['empty columns at the end', 'Area,Value,,\nCroydon,3,,\n', ['Area', 'Value']],
  ])('with %s has the right headings', (_, text, header) => {
    expect(brought(utf8(text)).table.header).toEqual(header);
  });

  it('of Fingertips is matched by names and not by numbers of a list, and women are told from men', () => {
    const { table, map, rows } = brought(bytesOf('fingertips.csv'));
    const { header } = table;
    expect((['label', 'value', 'place', 'period'] as const).map((key) => nameOf(map, key, header))).toEqual([
      'Indicator Name',
      'Value',
      'Area Name',
      'Time period',
    ]);
    const filled = { ...map, source: { text: 'Fingertips' } };
    const made = mapRows(table, filled, 'me');
    expect(rows).not.toEqual(made);
    expect(made).toMatchObject([
      {
        figure: { label: 'Life expectancy at birth, Female', place: 'Croydon', period: '2021 - 23' },
        doubts: [{ kind: 'decimals', cell: '83.5123456789012', instead: '83.5' }],
      },
      { figure: { label: 'Life expectancy at birth, Male', value: '79.6' } },
    ]);
    expect(usedRows(made, {}).map(({ row }) => row)).toEqual([2]);
    expect(usedRows(made, { 1: 'instead' }).map(({ figure }) => figure.value)).toEqual(['83.5', '79.6']);
    expect(usedRows(made, { 1: 'as-is' })[0]?.figure.value).toBe('83.5123456789012');
    // Without the column that tells them apart, the second is asked about.
    const twins = mapRows(table, { ...filled, also: null }, 'me');
    expect(twins[1]).toMatchObject({ doubts: [{ kind: 'same' }] });
  });

  it('of codes alone names the place that a code stands for, and takes no code for a name', () => {
    const { used, rows } = brought(
      utf8('Area Code,Value,Year,What,Source\nE09000008,3,2024,x y,Us\nE99999999,4,2024,x y,Us\n'),
    );
    expect(used.map(({ place }) => place)).toEqual(['Croydon']);
    expect(rows[1]).toEqual({
      row: 2,
      problem: 'Row 2: “E99999999” is a code; choose the column with the names of places.',
    });
  });

  it('copied from Excel is read with its numbers as they stand', () => {
    const { table, map } = brought(bytesOf('paste-excel-cells.tsv'));
    expect(table.rows).toEqual([
      ['Croydon', '1,204', '3.1%'],
      ['Sutton', '880', '4.4%'],
    ]);
    expect(nameOf(map, 'place', table.header)).toBe('Borough');
  });

  it('of age groups counts what is in the column of numbers, and tells rows apart by the group', () => {
    const text =
      'Age group\tReferrals\tArea\tYear\n05-Sep\t12\tCroydon\t2024\n10-14\t14\tCroydon\t2024\n65+\t9\tCroydon\t2024';
    const { table, map } = brought(utf8(text));
    expect(nameOf(map, 'value', table.header)).toBe('Referrals');
    const rows = mapRows(table, { ...map, source: { text: 'Us' } }, 'me');
    expect(rows).toMatchObject([
      { doubts: [{ kind: 'date', cell: '05-Sep' }] },
      { figure: { label: 'Referrals, 10-14', value: '14' } },
      { figure: { label: 'Referrals, 65+', value: '9' } },
    ]);
  });

  it('of which half the rows have no number is still matched by its heading', () => {
    const { used } = brought(
      utf8(
        'Measure,Area,Year,Value,Source\nLink workers,Croydon,2025,31,SWL\nBroken,Croydon,2025,none,SWL\n',
      ),
    );
    expect(used.map(({ label, value }) => [label, value])).toEqual([['Link workers', '31']]);
  });

  const map: ColumnMap = {
    label: { column: 0 },
    value: { column: 1 },
    place: { text: 'Croydon' },
    period: { text: '2024' },
    source: { text: 'Us' },
  };
  const rowOf = (label: string, value: string) =>
    mapRows({ header: ['a', 'b'], rows: [[label, value]], notes: [] }, map, 'me')[0];

  it.each([
    '#DIV/0!',
    '#REF!',
    '#N/A',
    '#NAME?',
    '#VALUE!',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#WERT!',
    'Err:502',
    '####',
    '*',
    '-',
    '–',
    'c',
    'x',
    '[x]',
    '[note 1]',
    '[low]',
    'Q1',
    'H83001',
    ':',
    '..',
    'n/a',
    'E09000008',
  ])('never takes %s for a value, and says why', (cell) => {
    expect(rowOf('a', cell)).toEqual({
      row: 1,
      problem: expect.stringMatching(/^Row 1: “.*” (is|says) .*\.$/),
    });
    if (/^#|Err/.test(cell)) expect(rowOf(cell, '3')).toHaveProperty('problem');
  });

  it.each([
    ['05-Sep', undefined],
    ['5-Sep', undefined],
    ['Sep-05', undefined],
    ['Sept 05', undefined],
    ['09-May-24', undefined],
    ['05/09/2024', undefined],
    ['2024-09-05', undefined],
    ['1.2E+05', '120,000'],
    ['-0.123456', '−0.123'],
    ['£1240.3333', '£1,240.3'],
    ['21.3*', '21.3'],
    ['1,204 [p]', '1,204'],
    ['12e', '12'],
    ['(12)', '−12'],
    ['[12]', undefined],
    ['1/2', undefined],
    ['Mar-12', undefined],
    ['5. Sep', undefined],
    ['9-mai', undefined],
    ['Jan 2024', undefined],
    ['10:30', undefined],
    ['21,3%', '21.3%'],
    ['3,5', '3.5'],
    ['0,305', '0.305'],
    ['€1,20', '€1.20'],
    ['1.204,5', '1,204.5'],
    ['12.345.678', '12,345,678'],
    ['1 204,5', '1,204.5'],
    ["1'204", '1,204'],
    ['1.204', '1.2'],
    ['21.3¹', '21.3'],
    ['1,204 [note 3]', '1,204'],
    ['21 [1]', '21'],
    ['[e] 21', '21'],
    ['(p) 21', '21'],
    ['£(1,200)', '−£1,200'],
    ['(1.2m)', '−1.2m'],
    ['3.4E-04', '0.00034'],
    ['1.5E-03', '0.0015'],
    ['-0.00041234', '−0.000412'],
  ])('asks about %s before it is used', (cell, instead) => {
    const mapped = rowOf('a', cell);
    if (mapped === undefined || !('figure' in mapped)) throw new Error('refused');
    expect(mapped.doubts).toMatchObject([{ cell, row: 1, key: 'value' }]);
    expect(mapped.doubts?.[0]?.instead).toBe(instead);
    expect(usedRows([mapped], {})).toEqual([]);
    expect(usedRows([mapped], { 1: 'instead' })[0]?.figure.value).toBe(instead ?? cell);
  });

  it('asks about every number of a table that has commas for points', () => {
    const { rows, map: guessed } = brought(
      utf8('Area;Jahr;Wert\nCroydon;2023;1.204\nSutton;2024;1,204\nMerton;2024;12\n'),
    );
    expect([guessed.value, guessed.period]).toEqual([{ column: 2 }, { column: 1 }]);
    expect(rows.map((row) => 'problem' in row && row.problem)).toEqual(
      [1, 2, 3].map((row) => `Row ${row} lacks a source.`),
    );
    const made = ['1.204', '1,204', '12', '21,3%'].map((value) => ['a', value]);
    const instead = mapRows({ header: ['a', 'b'], rows: made, notes: [] }, map, 'me').map((row) =>
      'figure' in row ? row.doubts?.find((doubt) => doubt.kind === 'comma')?.instead : row,
    );
    expect(instead).toEqual(['1,204', '1.204', undefined, '21.3%']);
  });

  it('asks about a row that is a total, and reads the titles of Nomis', () => {
    const text = `"annual population survey"
"ONS Crown Copyright Reserved [from Nomis on 7 October 2025]"

"date","Jul 2023-Jun 2024"
"variable","Employment rate - aged 16-64"

"local authority: district / unitary (as of April 2023)","numerator","percent","conf"
"Croydon",190000,76.0,3.1
"Column Total",190000,76.0,3.1
`;
    const { rows, used } = brought(utf8(text));
    expect(used).toMatchObject([
      { label: 'Employment rate - aged 16-64', value: '76.0', period: 'Jul 2023-Jun 2024', place: 'Croydon' },
    ]);
    expect(rows[1]).toMatchObject({ doubts: [{ kind: 'total', cell: 'Column Total' }] });
  });

  it.each(['TOTAL:', 'Total England', 'England total', 'Totals (all areas)', 'All', 'All London', 'Average'])(
    'asks about a row whose place is %s',
    (place) => {
      const { rows } = brought(
        utf8(`Area,Referrals,Year,Source\nCroydon,21,2024,Us\n"${place}",51,2024,Us\n`),
      );
      expect(rows[1]).toMatchObject({ doubts: [{ kind: 'total', key: 'place' }] });
    },
  );

  it.each([
    [
      'tabs, and commas in headings and numbers',
      'Area\tReferrals, all\nCroydon\t1,204\nSutton\t1,880\n',
      '1,204',
    ],
    [
      'semicolons under a title with a comma',
      'Referrals, 2024\nArea;Value\nCroydon;21,3\nSutton;20,1\n',
      '21,3',
    ],
    ['tabs under a title with a comma', 'Referrals, 2024\nArea\tValue\nCroydon\t1,204\n', '1,204'],
    ['line ends of two kinds', 'Area,Value\r\nCroydon,21\nSutton,30\r\nMerton,12\r\n', '21'],
  ])('of two columns with %s keeps its cells', (_, text, value) => {
    const { table, map: guessed } = brought(utf8(text));
    const at = (key: 'place' | 'value', row: number) => {
      const from = guessed[key];
      return 'text' in from ? from.text : table.rows[row]?.[from.column];
    };
    expect([at('place', 0), at('value', 0), at('place', 1) ?? 'Sutton']).toEqual([
      'Croydon',
      value,
      'Sutton',
    ]);
  });

  it('of one column of thousands is one column', () => {
    expect(brought(utf8('Referrals\n1,204\n1,880\n')).table.rows).toEqual([['1,204'], ['1,880']]);
  });

  it('asks about a row that a comma in a number has made too wide', () => {
    const text = parsePastedTable('What,Value\nReferrals,1,204\nCalls,880\n');
    if (!text.ok) throw new Error(text.message);
    const made = mapRows(text.table, map, 'me');
    expect(made).toMatchObject([{ doubts: [{ kind: 'cells', key: 'value', cell: '1' }] }, { figure: {} }]);
  });

  it.each([
    '<!doctype html><table><tr><td>1</td></tr></table>',
    '<?xml version="1.0"?><a/>',
    '[{"area": "Croydon"}]',
  ])('that is none is said to be none: %s', (text) => {
    const parsed = parsePastedTable(text);
    expect(parsed.ok ? '' : parsed.message).toContain('save it as CSV');
  });

  it.each(['LA name', 'LAD23NM', 'Council', 'Local authority name', 'PCN', 'Locality'])(
    'whose places stand under %s gives each figure to its own place',
    (heading) => {
      const { rows } = brought(
        utf8(`${heading},Referrals,Year,Source\nCroydon,21,2024,Us\nSutton,30,2024,Us\n`),
      );
      expect(rows).toMatchObject([{ figure: { place: 'Croydon' } }, { figure: { place: 'Sutton' } }]);
    },
  );

  it.each([',Referrals', 'Row Labels,Sum of Referrals'])(
    'that does not say which place its rows are of is asked about: %s',
    (heading) => {
      const { rows } = brought(utf8(`${heading},Year,Source\nCroydon,21,2024,Us\nSutton,30,2024,Us\n`));
      expect(rows).toMatchObject([{ problem: 'Row 1 lacks a place.' }, { problem: 'Row 2 lacks a place.' }]);
    },
  );

  it.each([
    ['Area,Link workers,Referrals,Year', 'Link workers'],
    ['Area,Referrals this year,Referrals last year,Year', 'Referrals this year'],
    ['Area,Waiting time (days),Candidates,Year', 'Waiting time (days)'],
  ])('takes no figure for a source or a period: %s', (heading, label) => {
    const { table, map: guessed } = brought(utf8(`${heading}\nCroydon,21,31,2024\nSutton,30,12,2024\n`));
    expect(nameOf(guessed, 'value', table.header)).toBe(label);
    expect(nameOf(guessed, 'period', table.header)).toBe('Year');
    expect(guessed.source).toEqual({ text: '' });
  });

  it('with a column a year takes the year for the period', () => {
    const { map: guessed } = brought(utf8('Referrals\n\nArea,2022,2023\nCroydon,"1,204",880\n'));
    expect(guessed).toMatchObject({ label: { text: 'Referrals' }, period: { text: '2022' } });
  });

  it('asks about an age group that Excel made a date', () => {
    expect(rowOf('05-Sep', '12')).toMatchObject({ doubts: [{ kind: 'date', key: 'label' }] });
  });

  it.each([
    '21.3%',
    '£1,240',
    '1 204',
    '−3.5%',
    '-3',
    '54212',
    '1.2m',
    '20p',
    'about 20',
    '<5',
    '1 in 5',
    '4 to 6 weeks',
    '2.14',
    '£2.14 to £8.56',
    '3.1 years',
    '0.213',
    '0.00042',
  ])('takes %s as it stands', (cell) =>
    expect(rowOf('a', cell)).toEqual({ row: 1, figure: expect.objectContaining({ value: cell }) }),
  );
});
