import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words: Pick<ChartFixture['spec'], 'kind' | 'dataset' | 'subtitle' | 'alt' | 'encode' | 'format'> = {
  kind: 'shares',
  dataset: 'fixture',
  subtitle: 'What the whole is, for whom and when',
  alt: 'A strip divided in proportion.',
  encode: { category: 'f0', values: ['f1'] },
  format: { suffix: '%' },
};

/** Real situations for shares, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with one part set apart': {
    spec: {
      ...words,
      id: 'shares-apart',
      title: 'Most of the fund goes to places',
      highlight: ['Boroughs and places', 'Neighbourhoods'],
      annotations: [{ kind: 'group', at: 'Neighbourhoods', text: 'spent locally' }],
    },
    dataset: fixtureData(
      'percent',
      ['Part', 'Share of the fund'],
      [
        ['System-wide', 37],
        ['Boroughs and places', 58],
        ['Neighbourhoods', 5],
      ],
    ),
  },
  'without a group': {
    spec: { ...words, id: 'shares-plain', title: 'Two parts and nothing more' },
    dataset: fixtureData(
      'percent',
      ['Part', 'Share of the fund'],
      [
        ['System-wide', 37.2],
        ['Boroughs and places', 62.8],
      ],
    ),
  },
  'with long names and small parts': {
    spec: { ...words, id: 'shares-small', title: 'Small parts keep their names' },
    dataset: fixtureData(
      'percent',
      ['Part', 'Share of enquiries'],
      [
        ['Welfare benefits and tax credits', 78],
        ['Debt and budgeting', 12],
        ['Housing and homelessness', 6],
        ['Employment and everything else', 4],
      ],
    ),
  },
};
