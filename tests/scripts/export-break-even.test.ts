import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { choosePlaces } from '../../scripts/export/choose.ts';
import { readOptions } from '../../scripts/export/options.ts';
import { decksOfBreakEven } from '../../scripts/export/plan-break-even.ts';
import { planJobs, shardJobs } from '../../scripts/export/plan-jobs.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const boards = Object.values(pack.local.places).filter(({ kind }) => kind === 'icb');

test('has a slide and a workbook for every board, each in one part of the matrix', () => {
  const { places } = choosePlaces(['boards'], pack);
  expect(places.map(({ code }) => code).sort()).toEqual(boards.map(({ code }) => code).sort());
  const jobs = planJobs(decksOfBreakEven(pack, places, null), ['pptx']);
  const dealt = [1, 2, 3].flatMap((part) => shardJobs(jobs, { part, of: 3 }).map(({ file }) => file));
  expect(dealt.sort()).toEqual(jobs.map(({ file }) => file).sort());
  expect(new Set(dealt).size).toBe(boards.length);

  const told = (name: string) => {
    const job = jobs.find(({ deck }) => deck.label.endsWith(name))?.deck;
    const book = job?.workbook?.() ?? new Uint8Array();
    return {
      book: strFromU8(unzipSync(book)['xl/sharedStrings.xml'] ?? new Uint8Array()),
      slide: job?.make().deck.charts['break-even--i1']?.limit,
    };
  };
  const dorset = told('Dorset');
  expect(dorset.slide).toContain('for 50,000 people, not Dorset');
  expect(dorset.book).toContain('For 50,000 people, not Dorset: 3.6 to 4.5 full-time link workers');
  const london = told('South West London');
  expect(london.slide).toMatch(/a year for [\d,]+ residents of South West London \(Census 2021\)$/);
  expect(london.book).toContain('Place: South West London. Its people are residents at the Census of 2021.');
});

test('stands alone: with an edition, a remix or a format it is refused', () => {
  expect(readOptions(['--break-even', '--place', 'boards', '--all', '--shard', '2/10']).breakEven).toBe(true);
  for (const other of [
    ['--edition', 'cyp'],
    ['--remix', 'a.json'],
    ['--format', 'pdf'],
  ])
    expect(() => readOptions(['--break-even', ...other])).toThrow('a slide and a workbook of its own');
});
