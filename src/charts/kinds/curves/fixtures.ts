import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'curves',
  dataset: 'fixture',
  subtitle: 'What is measured, for whom and when',
  alt: 'Curves over ordered categories.',
} as const;

/** Real situations for curves, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with a missing value': {
    spec: {
      ...words,
      id: 'curves-missing',
      title: 'A year without a figure stays a gap',
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
      ...words,
      id: 'curves-one',
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
      ...words,
      id: 'curves-gap',
      title: 'The region between two curves is what matters',
      encode: { category: 'f0', values: ['f1', 'f2'] },
      format: { decimals: 1, suffix: ' years' },
      axis: {
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
  'with curves that cross': {
    spec: {
      ...words,
      id: 'curves-cross',
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
