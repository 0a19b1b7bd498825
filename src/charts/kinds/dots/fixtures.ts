import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'dots',
  dataset: 'fixture',
  subtitle: 'Shares of people and of what they use, England',
  alt: 'Fields of dots, some of them filled.',
  encode: { category: 'f0', values: ['f1'] },
  format: { suffix: '%', exact: true },
} as const;

/** Real situations for dots, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with one in very many': {
    spec: {
      ...words,
      encode: { ...words.encode, values: ['f1'] },
      id: 'dots-one-in-many',
      title: 'Few people, many journeys',
      annotations: [{ at: 'People in England', text: 'very few of us' }],
    },
    dataset: fixtureData(
      'percent',
      ['Measure', 'Share'],
      [
        ['People in England', 0.67],
        ['A&E attendances', 16],
        ['Ambulance journeys', 29],
      ],
    ),
  },
  'with a missing value and both extremes': {
    spec: {
      ...words,
      encode: { ...words.encode, values: ['f1'] },
      id: 'dots-missing',
      title: 'None, all, and one not published',
    },
    dataset: fixtureData(
      'percent',
      ['Measure', 'Share'],
      [
        ['Nobody', 0],
        ['City of London', null],
        ['Everybody', 100],
      ],
    ),
  },
  'with a long name': {
    spec: {
      ...words,
      encode: { ...words.encode, values: ['f1'] },
      id: 'dots-long',
      title: 'Two services, nearly alike',
    },
    dataset: fixtureData(
      'percent',
      ['Service', 'Share'],
      [
        [
          'People with long-term conditions who made progress in at least one of the areas measured, pilot',
          83,
        ],
        ['The service that followed', 82.4],
      ],
    ),
  },
};
