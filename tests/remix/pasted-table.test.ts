import { describe, expect, it } from 'vitest';
import { mapRows } from '../../src/remix/core/map-rows.ts';
import { csvCaps, parsePastedTable } from '../../src/remix/core/pasted-table.ts';

const map = {
  label: { column: 0 },
  value: { column: 1 },
  place: { column: 2 },
  period: { text: '2025' },
  source: { text: 'Public health team' },
} as const;

function table(text: string) {
  const parsed = parsePastedTable(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.table;
}

describe('a table of local figures', () => {
  it.each([
    ['commas', ',', 'What,Value,Place\n"Residents, 65+",21.3%,Croydon\n'],
    ['semicolons, as other languages save them', ';', 'What;Value;Place\r\nResidents, 65+;21.3%;Croydon\r\n'],
    ['tabs, as pasted from a spreadsheet', '\t', 'What\tValue\tPlace\nResidents, 65+\t21.3%\tCroydon'],
  ])('is read with %s', (_, separator, text) => {
    expect(table(text)).toEqual({
      separator,
      header: ['What', 'Value', 'Place'],
      rows: [['Residents, 65+', '21.3%', 'Croydon']],
      notes: [],
    });
  });

  it('becomes local figures by the columns that the user names', () => {
    const rows = mapRows(table('What,Value,Place\nResidents 65+,21.3%,Croydon'), map, 'A. Analyst');
    expect(rows).toEqual([
      {
        row: 1,
        figure: {
          replaces: null,
          item: null,
          label: 'Residents 65+',
          value: '21.3%',
          place: 'Croydon',
          period: '2025',
          source: 'Public health team',
          addedBy: 'A. Analyst',
        },
      },
    ]);
  });

  it.each([
    [
      'financial years',
      'Table 1: Referrals by board\n\nICB name,2022/23,2023/24\nNHS A ICB,"1,200","1,340"\nNHS B ICB,980,1015',
      ['ICB name', '2022/23', '2023/24'],
    ],
    [
      'months and quarters',
      'Table 2: Referrals\n\nArea,Apr-24,May-24,Q1 2024/25\nHackney,12,15,40\nCroydon,9,11,31',
      ['Area', 'Apr-24', 'May-24', 'Q1 2024/25'],
    ],
    [
      'a heading that begins with a year',
      '"General health"\n"ONS Crown Copyright Reserved"\n\n"2023 local authority: district / unitary (as of April 2023)","Total: All usual residents","Very good health"\n"Hackney",259146,138000\n"Camden",210136,115000',
      [
        '2023 local authority: district / unitary (as of April 2023)',
        'Total: All usual residents',
        'Very good health',
      ],
    ],
    [
      'years of small areas, below lines of their own',
      '"RM001 - Residents"\n"ONS Crown Copyright Reserved [from Nomis on 1 May 2025]"\n"population","All usual residents"\n"units","Persons"\n"date","2021"\n\n"2021 ward","2021"\n"Abbey","12345"\n"Alibon","10234"',
      ['2021 ward', '2021'],
    ],
    [
      'groups of age',
      'Residents by age\n\nArea,0-15,16 to 64,65+\nHackney,"1,200",300,40\nCroydon,900,200,31',
      ['Area', '0-15', '16 to 64', '65+'],
    ],
    [
      'words that begin with numbers',
      'Loneliness\n\n1st area,95% limit,2nd value\nHackney,12,15\nCroydon,9,11',
      ['1st area', '95% limit', '2nd value'],
    ],
    ['tenths', 'Referrals by tenth\n\nArea,1,2,3\nHackney,12,15,4\nCroydon,9,11,3', ['Area', '1', '2', '3']],
    [
      'over two columns',
      'Area,2023,,2024,\nHackney,12,3.4,15,4.1\nCroydon,9,2.2,11,2.6',
      ['Area', '2023', 'Column 3', '2024', 'Column 5'],
    ],
  ])('has its headings found where they are %s', (_, text, header) => {
    expect(table(text).header).toEqual(header);
    expect(table(text).rows).toHaveLength(2);
  });

  it.each([
    [
      'a minus behind its number',
      'What,Value,Place,Period\nA,3.2-,Croydon,2025',
      'a minus behind it',
      '−3.2',
    ],
    [
      'parts of 1 below a percentage',
      'What,Percentage,Place,Period\nA,0.198,Croydon,2025\nB,0.5,Croydon,2025',
      'part of 1',
      '19.8%',
    ],
    [
      'parts of 1 beside words that say per cent',
      'What,Value,Place,Period\n% who feel lonely,"0,198",Croydon,2025\nReferrals,30,Croydon,2025',
      'part of 1',
      '19.8%',
    ],
    [
      'a number that a comma may have cut in two below headings that end in one',
      'What,Place,Value,\nA,Croydon,1,204',
      'a comma may have cut',
      undefined,
    ],
    [
      'a total in the column that tells rows apart',
      'Also,Value,Place,Period\nGrand Total,30,Croydon,2025',
      'a total',
      undefined,
    ],
  ])('asks about %s', (_, text, words, instead) => {
    const pasted = table(text);
    const at = (name: string) => ({ column: pasted.header.indexOf(name) });
    const what = pasted.header.includes('What') ? at('What') : { text: 'Referrals' };
    const [row] = mapRows(
      pasted,
      {
        ...map,
        label: what,
        value: at(pasted.header.includes('Percentage') ? 'Percentage' : 'Value'),
        place: at('Place'),
        also: pasted.header.indexOf('Also'),
      },
      'me',
    );
    const doubts = row !== undefined && 'doubts' in row ? (row.doubts ?? []) : [];
    expect(doubts.map((doubt) => [doubt.text.includes(words), doubt.instead])).toEqual([[true, instead]]);
  });

  it('takes days with their year for a period, without a question', () => {
    const columns = { period: { column: 3 }, value: { column: 1 }, place: { column: 2 } } as const;
    const rows = mapRows(
      table('What,Value,Place,Start\nA,3,Croydon,01/04/2025\nB,4,Croydon,2025-04-01'),
      { ...map, ...columns },
      'me',
    );
    expect(rows.map((row) => 'doubts' in row)).toEqual([false, false]);
  });

  it('says what a row lacks, and keeps the others', () => {
    const rows = mapRows(table('What,Value,Place\nA,,Croydon\nB,none,Croydon\nC,3,Croydon\nD,4'), map, 'me');
    expect(rows.map((row) => ('problem' in row ? row.problem : 'fine'))).toEqual([
      'Row 1 lacks a value.',
      'Row 2: “none” is not a number.',
      'fine',
      'Row 4 lacks a place.',
    ]);
  });

  it.each([
    ['empty', ''],
    ['only headings', 'a,b,c'],
    ['a quotation mark that never closes', 'a,b\n"x,1\n2,3'],
    ['too many columns', `${Array(60).fill('a').join(',')}\n${Array(60).fill('1').join(',')}`],
    ['too large', 'a,b\n'.repeat(csvCaps.characters)],
  ])('that is %s is refused in one sentence', (_, text) => {
    const parsed = parsePastedTable(text);
    expect(parsed.ok ? '' : parsed.message).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('is cut at the cap, and says so', () => {
    const { rows, notes } = table(`a,b\n${'1,2\n'.repeat(3000)}`);
    expect([rows.length, notes]).toEqual([csvCaps.rows, ['Only the first 1000 rows were read.']]);
  });
});
