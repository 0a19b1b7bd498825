import { expect, it } from 'vitest';
import { fixtureCharts, packCharts } from './every-chart.ts';

const summaries = Object.fromEntries(
  [...packCharts, ...fixtureCharts].map(([name, { summary }]) => [name, summary]),
);

it('curves say where each goes from and to, and how far apart they are', () => {
  expect(summaries['life-expectancy-gap.chart.json']).toBe(
    'From the most deprived tenth to the least deprived tenth, life expectancy rises from 74.0 years to 83.3 years and healthy life expectancy rises from 51.7 years to 70.4 years; the gap goes from 22.3 years in poorer health to 12.9 years in poorer health.',
  );
});

it('bars say the highest and the lowest, and name ties together', () => {
  expect(summaries['ltc-service-use.chart.json']).toBe(
    'Share used by people with a long-term condition: the highest are Hospital bed days and Health and social care spending, at 70%; the lowest is GP appointments, at 50%.',
  );
});

it('several series are said by their ends, each in a few words', () => {
  expect(summaries['deprivation-gaps.chart.json']).toBe(
    'For 2009–13, by small areas, from 5.9 years (Length of life, women) to 16.8 years (Healthy life, women); for 2015–17, by tenths, from 7.4 years (Length of life, women) to 19.1 years (Healthy life, men); for 2018–20, by tenths, from 7.9 years (Length of life, women) to 19.3 years (Healthy life, women).',
  );
});

it('ranges stay ranges and none of them is called the highest', () => {
  expect(summaries['demand-findings.chart.json']).toContain('A&E visits, Kent, 15.4% to 23.6%');
  expect(summaries['demand-findings.chart.json']).not.toContain('highest');
});

it('shares go from the largest to the smallest and end with the group', () => {
  expect(summaries['outside-clinical-care.chart.json']).toBe(
    'From the largest share to the smallest: social and economic factors, 47%; health behaviours, 34%; clinical care, 16%; physical environment, 3%; 84% outside clinical care.',
  );
});

it('a value that was not published is said, not left out', () => {
  expect(summaries['bars with a missing value']).toContain('a figure for City of London was not published');
});
