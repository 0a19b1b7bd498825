import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { areasOf } from '../../src/evidence/areas.ts';
import { dataYear } from '../../src/evidence/data-year.ts';
import { registerOf } from '../../src/evidence/register.ts';
import { searchIndexOf } from '../../src/evidence/search-index.ts';
import { registerSearch, type SearchEntry } from '../../src/evidence/search-words.ts';
import { findOnly, wordsOf } from '../../src/model/search-words.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const entries = registerOf(pack);
const index = MiniSearch.loadJSON<SearchEntry>(searchIndexOf(entries, pack), registerSearch);
const find = (words: string): string[] => findOnly(index, words).map((hit) => String(hit.id));

describe('the register', () => {
  it('holds every claim once, in the order in which the full pack uses them', () => {
    expect(entries.map(({ claim }) => claim.id).sort()).toEqual(Object.keys(pack.claims).sort());
    const numbers = entries.flatMap(({ uses }) => uses[0]?.number ?? []);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('knows the slides of a claim, in every edition, and the chart that draws it', () => {
    const rotherham = entries.find(({ claim }) => claim.id === 'rotherham-wellbeing');
    expect(rotherham?.uses.map((use) => use.slide)).toEqual(['impacts/clinical-outcomes']);
    expect(rotherham?.uses[0]?.editions.map((edition) => edition.id)).toContain('secondary-care');
    expect(rotherham?.charts.map((chart) => chart.id)).toContain('rotherham-progress');
  });

  it.each([
    ['1999–2003', 2003],
    ['2018–20', 2020],
    ['Probably 2022/23', 2023],
    ['Census 2011 and 2021', 2021],
    ['Four weeks to 1 May 2022', 2022],
    ['12 months to October 2019', 2019],
    ['2006 survey, published 2012', 2006],
    ['Before the pandemic; published October 2022', 2022],
    ['2017; projection to 2030', 2017],
    ['Month not stated', null],
    ['Not stated', null],
  ])('takes from "%s" the year %s', (period, year) => {
    expect(dataYear(period)).toBe(year);
  });

  it.each([
    ['Ealing, Hounslow, and Hammersmith and Fulham', ['London']],
    ['London and the rest of England', ['London', 'England']],
    ['Newcastle', ['Elsewhere in the UK']],
    ['Mostly the United States', ['Abroad']],
    ['United Kingdom and elsewhere', ['United Kingdom', 'Abroad']],
  ])('places "%s" in %j', (place, found) => {
    expect(areasOf(place)).toEqual(found);
  });
});

describe('the search', () => {
  it.each([
    ['Rotherham', 'rotherham-wellbeing'],
    ['81%', 'camhs-referrals-2022'],
    ['1398', 'fewer-gps-than-2015'],
    ['1,398', 'fewer-gps-than-2015'],
    ['£2.14', 'social-return'],
    ['A&E ambulance', 'hiu-activity'],
    ['camhs', 'camhs-referrals-2022'],
    ['marmot', 'marmot-gaps'],
    ['poverty london', 'older-londoners-poverty'],
    ['shropsire', 'shropshire-gp'],
    ['withdrawn', 'well-london-trial'],
  ])('finds for "%s" the claim %s', (words, id) => {
    expect(find(words)).toContain(id);
  });

  it('puts first what says it in its statement, and narrows with every word', () => {
    expect(find('fuel poverty')[0]).toBe('older-londoners-fuel-poverty');
    expect(find('poverty fuel').length).toBeLessThan(find('poverty').length);
  });

  it('does not forgive slips in numbers', () => {
    expect(find('2,286')).toEqual([]);
  });

  it('reads numbers as people type them', () => {
    expect(wordsOf('£2.14 to £8.56, 1,790 & A&E (18.6%).')).toEqual([
      '2.14',
      'to',
      '8.56',
      '1790',
      'a&e',
      '18.6',
    ]);
  });
});
