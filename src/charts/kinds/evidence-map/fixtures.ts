import type { Claim } from '../../../model/claim.ts';
import type { Dataset } from '../../../model/dataset.ts';
import { type ChartFixture, fixtureData } from '../../fixture.ts';

function claimOf(id: string, design: Claim['design']): Claim {
  return {
    id,
    facts: [],
    statement: `What the study of ${id} found.`,
    figures: [{ name: 'people', value: 40, unit: 'people', display: '40' }],
    population: 'People in a test',
    place: 'England',
    period: '2020',
    source: 'fixture-source',
    alsoSee: [],
    reason: 'A study for a test',
    verdict: 'confirmed',
    checked: '2026-11-23',
    design,
  };
}

type Row = [
  study: string,
  year: string,
  design: Claim['design'],
  who: string,
  audience: string,
  outcome: string,
  direction: string,
  claim: string,
];

function evidenceData(rows: Row[]): Dataset {
  const labels = [
    'Study',
    'Year',
    'Design',
    'Design, year, people',
    'People',
    'Outcome',
    'Direction',
    'Claim',
  ];
  return fixtureData('direction', labels, rows, [0, 1, 2, 3, 4, 5, 6, 7]);
}

const words = {
  kind: 'evidence-map',
  dataset: 'fixture',
  subtitle: 'Which way each outcome went, strongest studies first',
  alt: 'A table of studies and outcomes; each cell has a shape and a word.',
} as const;
const encode = { category: 'f0', values: ['f6'], series: 'f5', note: 'f3' };
const fields = { year: 'f1', design: 'f2', audience: 'f4', claim: 'f7' };

/** Real situations for evidence maps, by name. The rows are in no order. */
export const fixtures: Record<string, ChartFixture> = {
  'of every direction and design': {
    spec: {
      ...words,
      encode,
      id: 'evidence-every',
      title: 'Compared studies find less than the others',
      evidence: { ...fields, outcomes: ['Health', 'GP visits', 'All outcomes'], all: 'All outcomes' },
    },
    dataset: evidenceData([
      ['Rivermouth', '2019', 'before-after', '120 people', 'Adults', 'GP visits', 'worse', 'river'],
      ['Rivermouth', '2019', 'before-after', '120 people', 'Adults', 'Health', 'better', 'river'],
      [
        'North trial',
        '2024',
        'trial',
        '123 and 117 people',
        'Adults',
        'All outcomes',
        'no clear difference',
        'north',
      ],
      [
        'Strict review',
        '2022',
        'trials-review',
        'eight studies',
        'Adults; Older people',
        'Health',
        'mixed',
        'strict',
      ],
      [
        'Strict review',
        '2022',
        'trials-review',
        'eight studies',
        'Adults; Older people',
        'GP visits',
        'better',
        'strict',
      ],
      ['Social value', '2020', 'modelled', 'a model', 'Older people', 'Health', 'better', 'value'],
    ]),
    claims: [
      claimOf('river', 'before-after'),
      claimOf('north', 'trial'),
      claimOf('strict', 'trials-review'),
      claimOf('value', 'modelled'),
    ],
  },
  'with one study chosen for the slide': {
    spec: {
      ...words,
      encode,
      id: 'evidence-chosen',
      title: 'One study stands on the slide',
      evidence: { ...fields, outcomes: ['GP visits', 'Reach'] },
      highlight: ['A trial with a name so long that it takes two lines'],
    },
    dataset: evidenceData([
      ['Records', '2025', 'linked-records', 'many', 'Adults', 'Reach', 'better', 'records'],
      [
        'A trial with a name so long that it takes two lines',
        '2021',
        'trial',
        '40 people with several long-term conditions, and 40 others',
        'Adults',
        'GP visits',
        'no clear difference',
        'long',
      ],
    ]),
    claims: [claimOf('records', 'linked-records'), claimOf('long', 'trial')],
  },
};
