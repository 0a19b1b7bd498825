import type { Claim } from '../model/claim.ts';
import type { AreaTable, Cell, Dataset } from '../model/dataset.ts';
import { census, defaultsOf, inputsFor } from './inputs.ts';
import { workOutAll } from './steps.ts';

/** The table of what link work takes in each place: worked out, so no file holds it. */
export const byPlaceTable = 'link-work-by-place';

type Tables = Readonly<Record<string, Dataset>>;
type Residents = { code: string; area: string; residents: number };

/** Residents at the Census of 2021 by place, out of the tables of the pack; places without a figure are left out. */
export function residentsOf(tables: Tables): Residents[] {
  const table = tables['older-people-by-place'];
  const at = (name: string): number => table?.fields.findIndex((field) => field.name === name) ?? -1;
  const [atCode, atArea, atPeople] = [at('code'), at('area'), at('population_2021')];
  return (table?.rows ?? []).flatMap((row): Residents[] => {
    const [code, area, residents] = [row[atCode], row[atArea], row[atPeople]];
    return typeof code === 'string' && typeof residents === 'number'
      ? [{ code, area: String(area), residents }]
      : [];
  });
}

/** How the two ends of a range stand in the table: two significant figures, as all answers. */
const columns = [
  { name: 'workers', step: 'workers', unit: 'count', prefix: '', label: 'Full-time link workers' },
  { name: 'cost', step: 'total', unit: 'GBP', prefix: '£', label: 'Cost in a year' },
] as const;
const ends = ['low', 'high'] as const;

/**
 * The link workers that the residents of each place would need at England’s rates, and what they cost, low and high
 * end. Null where the pack has no residents.
 *
 * @throws Where a claim that the break-even takes is not there.
 */
export function linkWorkByPlace(claims: Readonly<Record<string, Claim>>, tables: Tables): AreaTable | null {
  const rows = residentsOf(tables).map(({ code, area, residents }): Cell[] => {
    const worked = workOutAll(defaultsOf(inputsFor(claims, { name: area, residents })));
    return [code, area, ...columns.flatMap(({ step }) => ends.map((end) => worked[step][end]))];
  });
  if (rows.length === 0) return null;
  const cells = columns.flatMap((column) =>
    ends.map((end) => ({ ...column, field: `${column.name}_${end}`, figure: `${column.name}-${end}`, end })),
  );
  return {
    id: byPlaceTable,
    title: 'Link workers that a place would need at England’s rates, and their cost',
    source: census,
    period: 'Residents of 2021, rates of 2023, prices of 2023/24 to 2024/25',
    unit: 'count',
    fields: [
      { name: 'code', type: 'string', label: 'Code' },
      { name: 'area', type: 'string', label: 'Area' },
      ...cells.map(({ field, label, end, unit }) => ({
        name: field,
        type: 'number' as const,
        label: `${label}, ${end} end`,
        unit,
      })),
    ],
    rows,
    local: {
      place: 'code',
      what: 'The cost of link work',
      statement:
        'At England’s rates of referral, its link workers would cost this much in a year {place.in}.',
      population: 'Residents at the Census of 2021',
      figures: cells.map(({ figure, field, unit, prefix }) => ({
        name: figure,
        field,
        unit,
        format: { decimals: 0, exact: false, figures: 2, prefix, suffix: '' },
        ordinal: false,
      })),
      verdict: 'unverified',
      why: 'It is our own arithmetic, on England’s rates.',
      mark: 'Worked out from other claims',
    },
    caveat:
      'England’s rates of referral and an average cost: a place’s own differ. Overheads, London weighting and the support that people are sent to are left out.',
    licence: 'Open Government Licence v3.0; our own arithmetic',
    provenance: 'Worked out from the register and the Census by src/break-even/.',
  };
}
