import type { Claim } from '../../../model/claim.ts';
import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'ranges',
  dataset: 'fixture',
  subtitle: 'What is measured, for whom and when',
  alt: 'Ranges and points on one axis.',
} as const;

function claimOf(id: string, value: number | [number, number], display: string, rest: Partial<Claim>): Claim {
  return {
    id,
    facts: [],
    statement: 'A figure made up for a test.',
    figures: [{ name: 'return', value, unit: 'GBP-per-GBP', display }],
    population: 'People in a test',
    place: 'England',
    period: '2020',
    source: 'fixture-source',
    alsoSee: [],
    design: 'review',
    reason: 'A count for a test',
    verdict: 'confirmed',
    checked: '2026-11-23',
    ...rest,
  };
}

/** Real situations for ranges, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'of every strength, read against a line': {
    spec: {
      ...words,
      id: 'ranges-strengths',
      title: 'Sources differ by how they count',
      encode: { category: 'f0', values: ['f1'], range: ['f2', 'f3'], note: 'f4', claim: 'f5' },
      format: { decimals: 2, prefix: '£' },
      axis: { value: 'Return for each £1', min: 0, line: { at: 1, text: 'money back' } },
    },
    dataset: fixtureData(
      'pounds',
      ['Finding', 'Return', 'Low', 'High', 'What it counts', 'Claim'],
      [
        ['A review of many studies', null, 2.14, 8.56, 'social value', 'wide.return'],
        ['A matched comparison', 2.3, null, null, '', 'matched.return'],
        [
          'A survey with a rather long name that needs two lines',
          5.04,
          null,
          null,
          'social value',
          'survey.return',
        ],
        ['A pilot that lost money', 0.5, null, null, 'cash to commissioners only', 'pilot.return'],
        ['A published count', 1.2, null, null, '', 'count.return'],
        ['A figure without a source', null, 3, 5, '', 'loose.return'],
      ],
      [0, 4, 5],
    ),
    claims: [
      claimOf('wide', [2.14, 8.56], '£2.14 to £8.56', {}),
      claimOf('matched', 2.3, '£2.30', { design: 'controlled' }),
      claimOf('survey', 5.04, '£5.04', { design: 'survey' }),
      claimOf('pilot', 0.5, '50p', { design: 'before-after' }),
      claimOf('count', 1.2, '£1.20', { design: 'national-statistic' }),
      claimOf('loose', [3, 5], '£3 to £5', { design: 'account', verdict: 'unverified' }),
    ],
  },
  'with a missing value': {
    spec: {
      ...words,
      id: 'ranges-missing',
      title: 'One scheme did not publish its return',
      encode: { category: 'f0', values: ['f1'] },
      format: { decimals: 1, suffix: ' points' },
    },
    dataset: fixtureData(
      'points',
      ['Scheme', 'Change'],
      [
        ['Newcastle', 3.4],
        ['City of London', null],
        ['Rotherham', 0],
      ],
    ),
  },
  'as arrows, one of them down': {
    spec: {
      ...words,
      id: 'ranges-arrows',
      title: 'Two averages rose and one fell',
      encode: { category: 'f0', values: ['f1'] },
      marks: 'arrows',
      format: { decimals: 1, suffix: ' points' },
      axis: { line: { at: 0, text: 'no change' } },
    },
    dataset: fixtureData(
      'points',
      ['Scheme', 'Average change'],
      [
        ['Newcastle', 3.4],
        ['Bradford', -1.5],
        ['Rotherham', 2.1],
      ],
    ),
  },
};
