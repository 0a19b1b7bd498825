import type { Claim } from '../../../model/claim.ts';
import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'directions',
  dataset: 'fixture',
  subtitle: 'Average change, for whom and when',
  alt: 'One row an outcome, each with an arrow or two equal bars.',
} as const;

function claimOf(id: string, statement: string, rest: Partial<Claim>): Claim {
  return {
    id,
    facts: [],
    statement,
    figures: [{ name: 'people', value: 40, unit: 'people', display: '40' }],
    population: 'People in a test',
    place: 'England',
    period: '2020',
    source: 'fixture-source',
    alsoSee: [],
    design: 'before-after',
    reason: 'A count for a test',
    verdict: 'confirmed',
    checked: '2026-11-23',
    ...rest,
  };
}

/** Real situations for directions of change, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'from one study': {
    spec: {
      ...words,
      id: 'directions-one',
      title: 'All outcomes fell in one small study',
      encode: { category: 'f0', values: ['f1'], note: 'f2', claim: 'f3' },
    },
    dataset: fixtureData(
      'direction',
      ['Outcome', 'Average change', 'Study', 'Claim'],
      [
        ['Blood sugar', 'fell', 'early findings', 'early'],
        ['Waist measurement', 'fell', 'early findings', 'early'],
        ['Weight', 'fell', 'early findings', 'early'],
      ],
      [0, 1, 2, 3],
    ),
    claims: [claimOf('early', 'Blood sugar, waist and weight fell.', { verdict: 'unverified' })],
  },
  'of every sort, from several studies': {
    spec: {
      ...words,
      id: 'directions-several',
      title: 'One rose, one fell, one stayed, one is not known',
      encode: { category: 'f0', values: ['f1'], note: 'f2', claim: 'f3' },
    },
    dataset: fixtureData(
      'direction',
      ['Outcome', 'Average change', 'Study', 'Claim'],
      [
        ['Days of exercise', 'rose', 'before and after', 'exercise'],
        ['Blood pressure, upper and lower, taken at rest by a nurse', 'fell', '', 'pressure'],
        ['Healthy eating', 'no change found', 'trial in whole neighbourhoods', 'eating'],
        ['Loneliness', null, '', 'lonely'],
      ],
      [0, 1, 2, 3],
    ),
    claims: [
      claimOf('exercise', 'Days of exercise rose.', { design: 'survey' }),
      claimOf('pressure', 'Blood pressure fell.', {}),
      claimOf('eating', 'The trial found no effect on what people ate.', { design: 'controlled' }),
      claimOf('lonely', 'Loneliness was measured.', { design: 'survey' }),
    ],
  },
  'without studies or claims': {
    spec: {
      ...words,
      id: 'directions-bare',
      title: 'Two outcomes, two ways',
      encode: { category: 'f0', values: ['f1'] },
    },
    dataset: fixtureData(
      'direction',
      ['Outcome', 'Change'],
      [
        ['Wellbeing', 'rose'],
        ['Visits to the GP', 'fell'],
      ],
      [0, 1],
    ),
  },
};
