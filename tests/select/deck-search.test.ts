import { beforeAll, describe, expect, it } from 'vitest';
import { findEntries, searchEntries, searchIndex } from '../../src/select/deck-search.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';

// What people in the room say, on the real pack: the right answer or slide comes first.

let find: (typed: string) => string[];
beforeAll(async () => {
  const entries = searchEntries(selectEdition(await realPack(), 'full'));
  const index = searchIndex(entries);
  find = (typed) => findEntries(index, entries, typed).map(({ entry }) => entry.id);
});

describe('the search finds in people’s words', () => {
  it.each([
    ['Will it cut GP demand here?', 'gp-demand'],
    ['GP appointments', 'gp-demand'],
    ['fewer doctors’ visits', 'gp-demand'],
    ['will it free up consultations in our practice', 'gp-demand'],
    ['savings', 'save-money'],
    ['will it save the NHS any money?', 'save-money'],
    ['is it cost effective', 'save-money'],
    ['value for money', 'save-money'],
    ['A&E', 'ae-visits'],
    ['does it reduce emergency department attendances', 'ae-visits'],
    ['frequent attenders', 'ae-visits'],
    ['isn’t this just signposting', 'only-signposting'],
    ['what about people who don’t turn up', 'no-shows'],
    ['DNA rate', 'no-shows'],
    ['who pays', 'who-gains'],
    ['what does a link worker cost', 'link-worker-cost'],
    ['salary', 'link-worker-cost'],
    ['how many link workers do we need', 'how-many-needed'],
    ['is there a trial', 'is-there-a-trial'],
    ['RCT', 'is-there-a-trial'],
    ['does it work?', 'is-there-a-trial'],
    ['does it work for kids', 'children'],
    ['teenagers', 'children'],
    ['is the evidence biased', 'biased'],
    ['interpreters', 'language'],
    ['does it work for people who do not speak English', 'language'],
    ['poor areas', 'deprived-areas'],
    ['what happens if funding stops', 'funding-stops'],
    ['isn’t it the voluntary sector’s job', 'voluntary-sector'],
    ['charities', 'voluntary-sector'],
    ['is it clinically safe', 'clinically-safe'],
    ['safeguarding', 'clinically-safe'],
    ['how long until results', 'how-long'],
    ['what would you stop', 'stop-what'],
    ['decommission', 'stop-what'],
    ['how would we measure it', 'measure'],
    ['KPIs', 'measure'],
    ['what did London do', 'london'],
    ['legal advice in health settings', 'legal-advice'],
    ['debt', 'legal-advice'],
    ['lonely people', 'loneliness'],
    ['depression', 'mental-health'],
    ['SROI', 'social-return'],
    ['why not another GP', 'another-gp'],
    ['hospital admissions', 'hospital'],
    ['10 year plan', 'national-plan'],
  ])('“%s”', (typed, answer) => {
    expect(find(typed)[0]).toBe(`answers/${answer}`);
  });

  it.each([
    ['central lin', 'why/tube-life-expectancy'],
    ['Isledon', 'embedded/isledon'],
    ['life expectancy tenth', 'why/life-expectancy'],
  ])('“%s” leads to its slide', (typed, slide) => {
    expect(find(typed)[0]).toBe(slide);
  });

  it('finds the slide on demand too, with the answer ahead', () => {
    expect(find('GP appointments').slice(0, 6)).toContain('impacts/demand');
    expect(find('savings').slice(0, 10)).toContain('impacts/three-ledgers');
  });

  it('finds a claim by its number, with or without its comma', () => {
    expect(find('1,751')).toContain('claim-tameside-gp');
    expect(find('1751')).toContain('claim-tameside-gp');
  });

  it('finds nothing for what nobody says', () => {
    expect(find('quokkas')).toEqual([]);
  });
});
