import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  dataset: 'fixture',
  subtitle: 'What is measured, for whom and when',
  alt: 'Bars across, one a category.',
} as const;
const percent = { suffix: '%' };

/** Real situations for bars, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with places, one not published': {
    spec: {
      ...words,
      kind: 'bars',
      id: 'bars-places',
      format: percent,
      title: 'Boroughs differ, and one is not published',
      encode: { category: 'f0', values: ['f1'], place: 'f2' },
    },
    dataset: fixtureData(
      'percent',
      ['Borough', 'Share', 'Code'],
      [
        ['Hackney', 31, 'E09000012'],
        ['Newham', 28, 'E09000025'],
        ['City of London', null, 'E09000001'],
      ],
      [0, 2],
    ),
  },
  'with a missing value': {
    spec: {
      ...words,
      id: 'bars-missing',
      kind: 'bars',
      title: 'One borough did not publish a figure',
      encode: { category: 'f0', values: ['f1'] },
      format: percent,
      axis: { min: 0, max: 100 },
    },
    dataset: fixtureData(
      'percent',
      ['Borough', 'Share'],
      [
        ['Camden', 41],
        ['City of London', null],
        ['Hackney', 56],
        ['Tower Hamlets', 0],
      ],
    ),
  },
  'with long names': {
    spec: {
      ...words,
      id: 'bars-long-names',
      kind: 'bars',
      title: 'Long names stay whole',
      encode: { category: 'f0', values: ['f1'] },
      format: { prefix: '£' },
    },
    dataset: fixtureData(
      'pounds',
      ['Programme', 'Cost'],
      [
        ['Community-led prevention and proactive social prescribing in outer boroughs', 1250000],
        ['Llanfairpwllgwyngyll social welfare legal advice partnership', 83000],
        ['Arts', 940500],
      ],
    ),
  },
  'with several series': {
    spec: {
      ...words,
      id: 'bars-several-series',
      kind: 'bars',
      title: 'The gap in healthy life is about twice the gap in life',
      encode: { category: 'f0', values: ['f2'], series: 'f1' },
      format: { decimals: 1, suffix: ' years' },
    },
    dataset: fixtureData(
      'years',
      ['Measure', 'Sex', 'Gap'],
      [
        ['Life expectancy', 'Men', 9.7],
        ['Life expectancy', 'Women', 7.9],
        ['Healthy life expectancy', 'Men', 18.6],
        ['Healthy life expectancy', 'Women', 19.3],
        ['Disability-free life expectancy', 'Men', 17.6],
      ],
      [0, 1],
    ),
  },
  'with a range': {
    spec: {
      ...words,
      id: 'bars-range',
      kind: 'bars',
      title: 'Returns are ranges, and they stay ranges',
      encode: { category: 'f0', values: ['f1'], range: ['f2', 'f3'], note: 'f4' },
      format: { decimals: 2, prefix: '£' },
    },
    dataset: fixtureData(
      'pounds',
      ['Finding', 'Value', 'Low', 'High', 'How sure'],
      [
        ['Review of published studies', null, 2.14, 8.56, 'Confirmed'],
        ['University review', 2.3, null, null, 'First year only'],
        ['Published pack', null, 3, 5, 'No source found'],
      ],
      [0, 4],
    ),
  },
  'with many categories': {
    spec: {
      ...words,
      id: 'bars-many',
      kind: 'bars',
      title: 'Twelve boroughs in order of their share',
      encode: { category: 'f0', values: ['f1'] },
      format: { ...percent, decimals: 1 },
      sort: { by: 'f1', order: 'descending' },
      highlight: ['Tower Hamlets', 'Newham'],
      annotations: [{ at: 'Newham', text: 'youngest borough' }],
    },
    dataset: fixtureData(
      'percent',
      ['Borough', 'Share'],
      [
        ['Barking and Dagenham', 8.7],
        ['Barnet', 14.6],
        ['Bexley', 16.8],
        ['Brent', 12],
        ['Bromley', 18.2],
        ['Camden', 11.8],
        ['Croydon', 13.7],
        ['Hackney', 7.9],
        ['Hammersmith and Fulham', 10.8],
        ['Havering', 18],
        ['Newham', 7.2],
        ['Tower Hamlets', 5.6],
      ],
    ),
  },
  'with values below zero': {
    spec: {
      ...words,
      id: 'bars-below-zero',
      kind: 'bars',
      title: 'Two measures fell and one rose',
      encode: { category: 'f0', values: ['f1'] },
      format: percent,
    },
    dataset: fixtureData(
      'percent',
      ['Measure', 'Change'],
      [
        ['GP consultations', -28],
        ['A&E attendances', -24],
        ['Wellbeing score', 12],
      ],
    ),
  },
  'with one bar': {
    spec: {
      ...words,
      id: 'bars-one',
      kind: 'bars',
      title: 'A single share of a hundred',
      encode: { category: 'f0', values: ['f1'] },
      format: percent,
      axis: { min: 0, max: 100 },
    },
    dataset: fixtureData('percent', ['Outcome', 'Share'], [['People who made progress', 83]]),
  },
};
