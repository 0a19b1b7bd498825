import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'workload',
  dataset: 'fixture',
  subtitle: 'Hours in a year, one full-time worker',
  alt: 'Bars of two parts, to one scale.',
  encode: { category: 'f0', values: ['f2', 'f3', 'f4'], note: 'f1' },
  format: { suffix: ' hours' },
} as const;
const spec = { ...words, encode: { ...words.encode, values: ['f2', 'f3', 'f4'] } };
const labels = ['Case', 'Arithmetic', 'In first meetings', 'In follow-ups', 'Together'];

/** Real situations for a workload, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'at a low and a high end': {
    spec: { ...spec, id: 'workload-range', title: 'Hundreds of hours', axis: { value: 'Hours in a year' } },
    dataset: fixtureData(
      'hours',
      labels,
      [
        ['Fewest people', '200 people × (1 hour + 6 × 30 minutes) = 200 × 4 hours', 200, 600, 800],
        ['Most people', '250 people × (1 hour + 6 × 60 minutes) = 250 × 7 hours', 250, 1500, 1750],
      ],
      [0, 1],
    ),
  },
  'with a missing value': {
    spec: { ...spec, id: 'workload-missing', title: 'One total is not known' },
    dataset: fixtureData(
      'hours',
      labels,
      [
        ['A small team', '2 × 300 hours', 100, 500, 600],
        ['A team that counts no hours', '', null, null, null],
        ['A large team', '5 × 300 hours', 300, 1200, 1500],
      ],
      [0, 1],
    ),
  },
};
