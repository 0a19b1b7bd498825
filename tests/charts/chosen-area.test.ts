import { describe, expect, it } from 'vitest';
import { withArea } from '../../src/charts/carry-area.ts';
import { chosenAreaIn, hasAreas } from '../../src/charts/chosen-area.ts';
import type { ChartFixture } from '../../src/charts/fixture.ts';
import { resolveFixture } from '../../src/charts/fixture.ts';
import { fixtures as bars } from '../../src/charts/kinds/bars/fixtures.ts';
import { fixtures as lines } from '../../src/charts/kinds/lines/fixtures.ts';
import { placeSaying } from '../../src/charts/stage.ts';

const resolve = (fixture: ChartFixture | undefined) => {
  if (fixture === undefined) throw new Error('fixture lost');
  return resolveFixture(fixture);
};
const [hackney, newham, city, barnet] = ['E09000012', 'E09000025', 'E09000001', 'E09000003'];

describe('a chart whose rows are places', () => {
  const chart = resolve(bars['with places, one not published']);

  it('finds the chosen place and says its figure', () => {
    expect(chosenAreaIn(chart, newham)).toBe(1);
    expect(placeSaying(chart, 1, '')).toBe('Newham: 28%');
  });

  it('says that a place was not published, and that another is not in it, instead of staying blank', () => {
    expect(placeSaying(chart, chosenAreaIn(chart, city), '')).toBe('City of London: not published');
    expect(chosenAreaIn(chart, barnet)).toBeUndefined();
    expect(placeSaying(chart, undefined, 'Barnet')).toBe('This chart has no figure for Barnet.');
  });
});

describe('a chart whose lines are places', () => {
  const chart = resolve(lines['with a place a line']);

  it('gives each line its code and the months none', () => {
    expect(chart.series.map(({ place }) => place)).toEqual([hackney, newham]);
    expect(chart.placeCodes).toBeUndefined();
    expect(hasAreas(chart)).toBe(true);
  });

  it('says the last figure of the chosen place and its month', () => {
    expect(placeSaying(chart, chosenAreaIn(chart, hackney), '')).toBe('Hackney: 9 in March 2021');
  });
});

it('a chart without places says nothing about any', () => {
  expect(hasAreas(resolve(Object.values(lines).at(-1)))).toBe(false);
});

describe('a link on a page with a chosen place', () => {
  const here = `https://pack.example/read/why/?place=${hackney}#deprivation-london`;

  it.each([
    ['/present/full/#why/context', `/present/full/?place=${hackney}#why/context`],
    ['/read/impacts/', `/read/impacts/?place=${hackney}`],
    ['/chart/deprivation-london/', `/chart/deprivation-london/?place=${hackney}`],
    ['../', `/read/?place=${hackney}`],
  ])('%s takes it along', (href, meant) => expect(withArea(href, here, hackney ?? null)).toBe(meant));

  it.each([
    '#life-expectancy',
    '/read/why/#life-expectancy',
    'https://www.ons.gov.uk/',
    'mailto:team@example.org',
    '/downloads/social-prescribing-full.pptx',
    `/read/impacts/?place=${newham}`,
  ])('%s stays as it is', (href) => expect(withArea(href, here, hackney ?? null)).toBe(href));

  it('stays as it is where no place is chosen', () => {
    expect(withArea('/read/impacts/', 'https://pack.example/read/', null)).toBe('/read/impacts/');
  });
});
