import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { datesOf } from '../../src/blocks/cards/dates.ts';
import type { UnboundBlock, UnboundInline } from '../../src/model/block.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Source } from '../../src/model/source.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const claims = read<Claim[]>('data/claims.json');
const sources = read<Source[]>('data/sources.json');
const byId = <T extends { id: string }>(list: T[]): Record<string, T> =>
  Object.fromEntries(list.map((one) => [one.id, one]));
const known = { claims: byId(claims), sources: byId(sources) };
const paragraph = (...text: UnboundInline[]): UnboundBlock => ({ kind: 'paragraph', text, lead: false });
const stat = (claim: string): UnboundInline => ({
  kind: 'stat',
  claim,
  figure: '',
});

it('a card says that its figures are dated, and when each was so', () => {
  const body = [paragraph(stat('nhs-real-terms-cut'), stat('patients-per-gp'))];
  expect(datesOf(body, known)).toEqual([{ verdict: 'dated', words: 'Dated: Said of 2022/23; June 2024' }]);
});

it('a card with figures of several verdicts says each by itself', () => {
  const body = [paragraph(stat('elective-waiting-list'), stat('camhs-referrals-2022'))];
  expect(datesOf(body, known).map(({ words }) => words)).toEqual([
    'Unverified: Press report, January 2026',
    'Dated: 2019 to 2022',
  ]);
});

it('a card without a figure says when its source was published, or that nobody knows', () => {
  const cite = (source: string): UnboundInline => ({ kind: 'cite', source });
  const words = (source: string) => datesOf([paragraph(cite(source))], known);
  expect(words('nhs-confed-social-care-2022')).toEqual([{ verdict: null, words: 'Source of July 2022' }]);
  expect(words('nhse-integrated-care')).toEqual([{ verdict: null, words: 'Undated page' }]);
  expect(datesOf([], known)).toEqual([]);
});
