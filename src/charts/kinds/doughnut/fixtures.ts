import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'doughnut',
  dataset: 'fixture',
  subtitle: 'Share of problems brought to advisers',
  alt: 'A ring in parts.',
  format: { suffix: '%' },
} as const;

/** Real situations for a doughnut, by name. A missing part makes no whole, so it is refused when the pack is built. */
export const fixtures: Record<string, ChartFixture> = {
  'with one part brought forward': {
    spec: {
      ...words,
      id: 'doughnut-one',
      title: 'Most problems are about benefits',
      encode: { category: 'f0', values: ['f1'] },
      highlight: ['Welfare benefits'],
    },
    dataset: fixtureData(
      'percent',
      ['Topic', 'Share'],
      [
        ['Welfare benefits', 78],
        ['Everything else', 22],
      ],
    ),
  },
  'with five parts and long names': {
    spec: {
      ...words,
      id: 'doughnut-five',
      title: 'Small parts keep their names',
      encode: { category: 'f0', values: ['f1'] },
    },
    dataset: fixtureData(
      'percent',
      ['Topic', 'Share'],
      [
        ['Welfare benefits and tax credits, including appeals against decisions', 58],
        ['Debt and budgeting', 22],
        ['Housing and homelessness', 12],
        ['Employment', 6],
        ['Immigration', 2],
      ],
    ),
  },
};
