import { type Area, areaWords, fillArea } from '../../model/area.ts';
import { rowClaim } from '../../model/area-model.ts';
import type { Claim } from '../../model/claim.ts';
import type { AreaTable, Cell } from '../../model/dataset.ts';
import type { Source } from '../../model/source.ts';
import { formatValue, lowerFirst } from '../format-value.ts';

/** The row of a table that is about a place, by field; undefined when it has none. */
export function rowOf(table: AreaTable, code: string): Record<string, Cell> | undefined {
  const column = table.fields.findIndex(({ name }) => name === table.local.place);
  const row = table.rows.find((cells) => cells[column] === code);
  return row && Object.fromEntries(table.fields.map(({ name }, index) => [name, row[index] ?? null]));
}

/**
 * The row of a place as a claim: its published figures, with the table's source, period and caveat. An empty cell
 * makes no figure; null when none is left.
 */
export function areaClaim(
  table: AreaTable,
  place: Area,
  places: Readonly<Record<string, Area>>,
  sources: Readonly<Record<string, Source>>,
): Claim | null {
  const { local } = table;
  const row = rowOf(table, place.code);
  const figures = local.figures.flatMap(({ name, field, unit, format, ordinal }) => {
    const value = row?.[field] ?? null;
    if (typeof value !== 'number') return [];
    const display = ordinal ? ordinalOf(value) : formatValue(value, format);
    const label = lowerFirst(table.fields.find((one) => one.name === field)?.label ?? name);
    return [{ name, value, unit, display, label }];
  });
  if (figures.length === 0) return null;
  return {
    id: rowClaim(table.id, place.code),
    facts: [],
    ...replacing(table.id, place),
    statement: fillArea(local.statement, areaWords(place, places)),
    figures,
    population: local.population,
    place: place.official ?? place.name,
    period: table.period ?? 'not dated',
    source: table.source,
    alsoSee: [],
    design: 'national-statistic',
    reason: 'Official figures for the place, by a published method',
    verdict: local.verdict,
    ...(local.why === undefined ? {} : { why: local.why }),
    ...(local.mark === undefined ? {} : { mark: local.mark }),
    caveat: table.caveat,
    checked: sources[table.source]?.checked ?? '',
  };
}

/** A board’s claim takes the place of those of the boards that became part of it whole. */
function replacing(table: string, { replaces = [] }: Area): Pick<Claim, 'replaces'> {
  const whole = replaces.filter(({ part }) => !part);
  return whole.length === 0 ? {} : { replaces: whole.map(({ code }) => rowClaim(table, code)) };
}

/** `1st`, `22nd`, `113th`. */
function ordinalOf(value: number): string {
  return `${value}${endings[ordinals.select(value)] ?? 'th'}`;
}
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
