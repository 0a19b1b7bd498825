import type { Dataset } from '../../../model/dataset.ts';
import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'pyramid',
  dataset: 'fixture',
  subtitle: 'Population by sex and age, as a share of all, and when it was counted',
  alt: 'Pyramids of bars to the left and to the right.',
  format: { decimals: 1, suffix: '%' },
  axis: { category: 'Age', min: 0 },
} as const;

/** Not among the constants: the schema's lists are not read-only. */
const encode = { category: 'f2', values: ['f3'], series: 'f1', frame: 'f0' };

const bands = ['0–19', '20–39', '40–64', '65–79', '80+'];

/** Rows from the shares of men, then of women, by moment. */
function people(
  moments: Record<string, [Array<number | null>, Array<number | null>]>,
  unit = 'percent',
): Dataset {
  const rows = Object.entries(moments).flatMap(([moment, sides]) =>
    sides.flatMap((values, side) =>
      values.map((value, band) => [moment, side === 0 ? 'Men' : 'Women', bands[band] ?? '', value]),
    ),
  );
  return fixtureData(unit, ['Year', 'Sex', 'Age', 'Share'], rows, [0, 1, 2]);
}

const early: [number[], number[]] = [
  [12, 18, 13, 4, 1],
  [11, 19, 14, 5, 3],
];
const late: [number[], number[]] = [
  [11, 17, 14, 5, 2],
  [10, 17, 15, 6, 3],
];

/** Real situations for a pyramid, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with a group set apart': {
    spec: {
      ...words,
      encode,
      id: 'pyramid-group',
      title: 'The oldest are a larger share than before',
      highlight: ['65–79', '80+'],
      annotations: [
        { kind: 'group', frame: '2011', at: '65–79', text: 'the oldest' },
        { kind: 'group', frame: '2021', at: '65–79', text: 'the oldest' },
        { frame: '2021', at: '65–79', text: 'more than ever before' },
      ],
    },
    dataset: people({ 2011: early, 2021: late }),
  },
  'with a missing value': {
    spec: { ...words, encode, id: 'pyramid-missing', title: 'A band without a figure has no bar' },
    dataset: people({
      2011: early,
      2021: [
        [11, 17, 14, 5, null],
        [10, 17, 15, 6, 3],
      ],
    }),
  },
  'with three frames': {
    spec: { ...words, encode, id: 'pyramid-three', title: 'A later count joins by itself' },
    dataset: people({ 2011: early, 2021: late, 2031: early }),
  },
  'with one frame': {
    spec: { ...words, encode, id: 'pyramid-one', title: 'One count stands alone' },
    dataset: people({ 2021: late }),
  },
  'with people instead of shares': {
    spec: {
      ...words,
      encode,
      id: 'pyramid-people',
      title: 'Counts need not add up to a hundred',
      format: {},
    },
    dataset: people(
      {
        2011: [
          [1200, 1800, 1300, 400, 100],
          [1100, 1900, 1400, 500, 300],
        ],
        2021: [
          [1300, 1900, 1600, 600, 200],
          [1200, 2000, 1700, 700, 400],
        ],
      },
      'people',
    ),
  },
};
