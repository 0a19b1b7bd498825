import type { SheetCell as Cell, CellName, Sheet } from '../model/book.ts';
import { publishedBy, verdictWords } from '../model/claim-words.ts';
import { strengthLine } from '../model/strength.ts';
import { answerOf, type Case, isCensus } from './answer.ts';
import { groups, type Input, type InputId, type Interval, isDefault, type Values } from './inputs.ts';
import type { BreakEvenData } from './page-data.ts';
import { parts, type StepId, steps, type Worked, workOutAll } from './steps.ts';
import { studiesOf } from './studies.ts';
import { formulaOf, noNumber, sumWords } from './sums.ts';

/** A case with the claims that it rests on, and their sources. */
export type BreakEvenBook = Case & { data: Pick<BreakEvenData, 'claims' | 'sources'> };

/** Results in two significant figures, as the page says them. */
const results: ReadonlyArray<{ title: string; ids: readonly StepId[] }> = [
  { title: 'The service', ids: ['seen', 'workers', 'perPerson', 'total'] },
  { title: parts.cash, ids: ['needAeCash', 'needShortCash', 'needLongCash', 'cashLeaves'] },
  { title: parts.time, ids: ['needGp', 'needGpActive', 'needAe', 'needShort', 'needLong', 'timeFreed'] },
  { title: parts.value, ids: ['incomeEach'] },
];

/** The sheets of the break-even with their formulas, and the names of their cells, such as `people_low`. */
export function breakEvenSheets({ inputs, values, data, place }: BreakEvenBook): {
  sheets: Sheet[];
  names: CellName[];
} {
  const worked = workOutAll(values);
  const names: CellName[] = [
    ...inputs.flatMap(({ id }, index) => namesOf('Inputs', id, index + 2)),
    ...steps.flatMap(({ id }, index) => namesOf('Working', id, index + 2)),
  ];
  const sheets = [
    inputSheet(inputs, values),
    workingSheet(inputs, worked),
    resultSheet({ inputs, values, data, place }, worked),
    sourceSheet(inputs, data),
  ];
  return { sheets, names };
}

/** What a cell is called in formulas. */
export function nameOf(id: string, end: keyof Interval): string {
  return `${id}_${end}`;
}

function namesOf(sheet: string, id: string, row: number): CellName[] {
  return [
    { name: nameOf(id, 'low'), cell: `${sheet}!$B$${row}` },
    { name: nameOf(id, 'high'), cell: `${sheet}!$C$${row}` },
  ];
}

function inputSheet(inputs: readonly Input[], values: Values): Sheet {
  const rows = inputs.map(
    ({ id, label, per = '', unit, group, default: usual, note, claim, source, limits }): Cell[] => {
      const look = unit === 'GBP' ? 'inputPounds' : 'inputNumber';
      const [low, high, [least, most]] = [nameOf(id, 'low'), nameOf(id, 'high'), limits];
      const check = `IF(NOT(AND(ISNUMBER(${low}),ISNUMBER(${high}))),"Write a number",IF(${low}>${high},"Low is above high",IF(OR(${low}<${least},${high}>${most}),"Must be ${least} to ${most}","")))`;
      return [
        label,
        { look, holds: values[id].low },
        { look, holds: values[id].high },
        [unit === 'percent' ? '%' : unit === 'GBP' ? '£' : '', per].filter(Boolean).join(' '),
        groups[group],
        { formula: check, value: '' },
        usual.low,
        usual.high,
        { look: 'wrapped', holds: note },
        claim ?? source ?? 'Our assumption',
      ];
    },
  );
  const header = [
    'Number',
    'Low',
    'High',
    'Counts',
    'Part',
    'Check',
    'Default low',
    'Default high',
    'Where the default comes from',
    'Claim or source',
  ];
  return { name: 'Inputs', rows: [header, ...rows], widths: [38, 13, 13, 26, 24, 24, 13, 13, 70, 26] };
}

function workingSheet(inputs: readonly Input[], worked: Worked): Sheet {
  const labels = new Map<string, string>(
    [...inputs, ...steps].map(({ id, label }) => [id, label.charAt(0).toLowerCase() + label.slice(1)]),
  );
  const rows = steps.map(({ id, label, unit, part, sum }): Cell[] => {
    const end = (at: keyof Interval): Cell => ({
      look: unit === 'GBP' ? 'pounds' : 'number',
      holds: { formula: formulaOf(sum, at, nameOf), value: shown(worked[id][at]) },
    });
    return [
      label,
      end('low'),
      end('high'),
      unit === 'GBP' ? '£' : '',
      parts[part],
      sumWords(sum, (name) => labels.get(name) ?? name),
    ];
  });
  return {
    name: 'Working',
    rows: [['Step', 'Low', 'High', 'Counts', 'Ledger', 'How'], ...rows],
    widths: [58, 16, 16, 8, 28, 110],
  };
}

function resultSheet({ inputs, values, data, place }: BreakEvenBook, worked: Worked): Sheet {
  const rounded = (id: StepId, end: keyof Interval): Cell => {
    const name = nameOf(id, end);
    const value = worked[id][end];
    return {
      formula: `IF(ISNUMBER(${name}),IF(${name}=0,0,ROUND(${name},1-INT(LOG10(${name})))),${name})`,
      value: Number.isFinite(value) ? Number(value.toPrecision(2)) : noNumber,
    };
  };
  const label = (id: InputId | StepId): string =>
    [...inputs, ...steps].find((one) => one.id === id)?.label ?? id;
  const isTooMany = (id: string): boolean =>
    (id === 'needGp' || id === 'needGpActive') && worked[id].high > values.visits.low;
  const answer = answerOf({ inputs, values, place }, worked, studiesOf(data.claims));
  const changed = inputs.filter((input) => !isDefault(input, values[input.id]));
  const tooMany = 'The high end is more appointments than people have';
  const checks: Array<[string, InputId | StepId]> = [
    ['IF(activity_high+declined_high>100,"More take part than are seen","In order")', 'activity'],
    ['IF(lessGp_high>visits_low,"More appointments dropped than people have","In order")', 'lessGp'],
    [
      'IF(AND(lessAe_high>0,lessShort_high+lessLong_high>0),"An A&E visit and its stay are counted twice","In order")',
      'lessAe',
    ],
    ...(['needGp', 'needGpActive'] as const).map((id): [string, StepId] => [
      `IF(${nameOf(id, 'high')}>visits_low,"${tooMany}","In order")`,
      id,
    ]),
  ];
  return {
    name: 'Results',
    rows: [
      ['What would have to be true', 'Low', 'High'],
      ...results.flatMap(({ title, ids }): Cell[][] => [
        [{ look: 'heading', holds: title }],
        ...ids.map((id): Cell[] => [label(id), rounded(id, 'low'), rounded(id, 'high')]),
      ]),
      [{ look: 'heading', holds: 'Checks' }],
      ...checks.map(([formula, id]): Cell[] => [
        label(id),
        { formula, value: isTooMany(id) ? tooMany : 'In order' },
      ]),
      [{ look: 'heading', holds: 'In words, with the numbers as they came' }],
      ...Object.values(answer)
        .filter(Boolean)
        .map((words): Cell[] => [words]),
      [
        place === null
          ? 'No place was chosen.'
          : `Place: ${place.name}. ${
              isCensus(values, place)
                ? 'Its people are residents at the Census of 2021.'
                : 'The number of people is the one on the first sheet, not the place’s own.'
            }`,
      ],
      [
        changed.length === 0
          ? 'No number was changed from its default.'
          : `Changed from their defaults: ${changed.map((input) => input.label).join('; ')}.`,
      ],
      ['The three ledgers are never added. Time freed is not cash.'],
    ],
    widths: [64, 20, 20],
  };
}

function sourceSheet(inputs: readonly Input[], { claims, sources }: BreakEvenBook['data']): Sheet {
  const published = (id: string): Cell[] => {
    const source = sources[id];
    return [source === undefined ? '' : `${publishedBy(source)}, ${source.title}`, source?.url ?? ''];
  };
  const ofClaims = Object.entries(claims).map(([id, claim]): Cell[] => [
    id,
    { look: 'wrapped', holds: claim.statement },
    verdictWords[claim.verdict],
    { look: 'wrapped', holds: strengthLine(claim) },
    { look: 'wrapped', holds: claim.caveat ?? '' },
    `${claim.place}; ${claim.period}`,
    ...published(claim.source),
  ]);
  const ofInputs = inputs.flatMap(({ source, note }): Cell[][] =>
    source === null ? [] : [[source, { look: 'wrapped', holds: note }, '', '', '', '', ...published(source)]],
  );
  return {
    name: 'Sources',
    rows: [
      [
        'Claim or source',
        'What it says',
        'Our check',
        'Strength',
        'What it does not show',
        'Where and when',
        'Source',
        'Address',
      ],
      ...ofClaims,
      ...ofInputs,
    ],
    widths: [28, 70, 14, 50, 60, 40, 70, 50],
  };
}

function shown(value: number): string | number {
  return Number.isFinite(value) ? value : noNumber;
}
