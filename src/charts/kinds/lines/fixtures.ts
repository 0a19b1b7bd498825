import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'lines',
  dataset: 'fixture',
  subtitle: 'Full-time equivalents, England',
  alt: 'Lines in time, named at their ends.',
} as const;

const groups = {
  kind: 'lines',
  dataset: 'fixture',
  subtitle: 'What is measured, for whom and when',
  alt: 'Lines over ordered categories.',
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
  'of groups with a missing value': {
    spec: {
      ...groups,
      id: 'lines-groups-missing',
      title: 'A year without a figure stays a gap',
      axis: { min: 78 },
      encode: { category: 'f0', values: ['f1', 'f2'] },
      format: { decimals: 1, suffix: ' years' },
    },
    dataset: fixtureData(
      'years',
      ['Year', 'Women', 'Men'],
      [
        ['2015', 83.1, 79.4],
        ['2016', 83.2, 79.5],
        ['2017', null, null],
        ['2018', 83.3, 79.7],
        ['2019', 83.6, null],
        ['2020', 82.9, 79],
      ],
    ),
  },
  'with one series': {
    spec: {
      ...groups,
      id: 'lines-groups-one',
      title: 'Link workers grew in every quarter',
      encode: { category: 'f0', values: ['f1'] },
      axis: { min: 0 },
      annotations: [{ at: 'June 2021', text: 'first thousand passed in spring' }],
    },
    dataset: fixtureData(
      'people',
      ['Quarter', 'Full-time equivalents in England'],
      [
        ['March 2020', 112.3],
        ['June 2020', 431.3],
        ['September 2020', 615.7],
        ['December 2020', 852.5],
        ['March 2021', 1093.3],
        ['June 2021', 1260.8],
        ['September 2021', 1427.5],
        ['December 2021', 1612],
      ],
    ),
  },
  'with gaps at both ends and long names': {
    spec: {
      ...groups,
      id: 'lines-groups-gap',
      title: 'The region between two lines is what matters',
      encode: { category: 'f0', values: ['f1', 'f2'] },
      format: { decimals: 1, suffix: ' years' },
      axis: {
        min: 50,
        ends: ['the most deprived tenth of neighbourhoods', 'the least deprived tenth of neighbourhoods'],
      },
      annotations: [
        { at: '1', kind: 'gap', text: 'many years in poorer health' },
        { at: '5', kind: 'gap', text: 'fewer years' },
      ],
    },
    dataset: fixtureData(
      'years',
      ['Tenth', 'Life expectancy at birth', 'Disability-free life expectancy at birth'],
      [
        ['1', 74, 51.7],
        ['2', 76.1, 56.6],
        ['3', 79, 61],
        ['4', 81.5, 67.9],
        ['5', 83.3, 70.4],
      ],
    ),
  },
  'with lines that cross': {
    spec: {
      ...groups,
      id: 'lines-groups-cross',
      title: 'One share overtakes the other',
      encode: { category: 'f0', values: ['f1', 'f2', 'f3'] },
      format: { suffix: '%' },
    },
    dataset: fixtureData(
      'percent',
      ['Year', 'In person', 'By telephone', 'By video'],
      [
        ['2019', 80, 14, 1],
        ['2020', 47, 48, 4],
        ['2021', 60, 36, 2],
        ['2022', 68, 28, 1],
      ],
    ),
  },
};
