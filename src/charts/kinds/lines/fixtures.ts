import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'lines',
  dataset: 'fixture',
  subtitle: 'Full-time equivalents, England',
  alt: 'Lines in time, named at their ends.',
} as const;

/** Real situations for lines, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with a place a line': {
    spec: {
      ...words,
      id: 'lines-places',
      title: 'Two boroughs over time',
      encode: { category: 'f0', values: ['f1'], series: 'f2', place: 'f3' },
    },
    dataset: fixtureData(
      'people',
      ['Month', 'Link workers', 'Borough', 'Code'],
      [
        ['March 2020', 4, 'Hackney', 'E09000012'],
        ['March 2021', 9, 'Hackney', 'E09000012'],
        ['March 2020', 6, 'Newham', 'E09000025'],
        ['March 2021', 7, 'Newham', 'E09000025'],
      ],
      [0, 2, 3],
    ),
  },
  'with a break in how things are counted': {
    spec: {
      ...words,
      id: 'lines-break',
      title: 'The line ends and points follow on another basis',
      encode: { category: 'f0', values: ['f1', 'f2', 'f3'], apart: ['f3'] },
      axis: { value: 'Full-time equivalents', max: 3600 },
      annotations: [{ kind: 'break', at: 'September 2022', text: 'Counted another way from here' }],
    },
    dataset: fixtureData(
      'people',
      ['Month', 'Link workers', 'Care coordinators', 'Link workers, by funding claims'],
      [
        ['March 2020', 112.3, null, null],
        ['March 2021', 1093.3, 498.2, null],
        ['March 2022', 1740.9, 1418.1, null],
        ['September 2022', 2047, 1894.5, null],
        ['July 2023', null, null, 2775],
        ['April 2024', null, null, 2845],
        ['July 2024', null, null, 2781],
      ],
    ),
  },
  'with a missing value': {
    spec: {
      ...words,
      id: 'lines-missing',
      title: 'A quarter without a figure stays a gap',
      encode: { category: 'f0', values: ['f1', 'f2'] },
    },
    dataset: fixtureData(
      'people',
      ['Month', 'England', 'London'],
      [
        ['March 2020', 900, 112],
        ['June 2020', 1000, 140],
        ['September 2020', 1100, null],
        ['December 2020', 1200, 160],
        ['March 2021', 1300, 190],
      ],
    ),
  },
  'with months far apart': {
    spec: {
      ...words,
      id: 'lines-apart',
      title: 'Three points in six years',
      encode: { category: 'f0', values: ['f1'] },
    },
    dataset: fixtureData(
      'people',
      ['Month', 'Health and wellbeing coaches in primary care networks'],
      [
        ['January 2018', 12],
        ['March 2018', 40],
        ['December 2023', 57],
      ],
    ),
  },
};
