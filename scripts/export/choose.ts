import { type Area, areasToChoose } from '../../src/model/area.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { findArea } from '../../src/model/find-area.ts';
import { nearest } from '../../src/model/messages.ts';
import { type FormatId, formatIds } from '../../src/render/formats.ts';
import { UsageError } from '../lib/run-step.ts';

/** Words that stand for several places. */
const placeGroups = new Map<string, Area['kind'] | null>([
  ['boroughs', 'borough'],
  ['icbs', 'icb'],
  ['boards', 'icb'],
  ['all', null],
]);
const seeList = 'See npm run export -- --list.';

/** Edition ids in the pack's order; none asked for, all. */
export function chooseEditions(asked: readonly string[], pack: PackModel): string[] {
  const known = Object.values(pack.editions)
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);
  for (const id of asked)
    if (!known.includes(id)) throw new UsageError(`There is no edition "${id}". ${hint(id, known)}`);
  return asked.length === 0 ? known : known.filter((id) => asked.includes(id));
}

/** Format ids in the registry's order. `all`: every format. */
export function chooseFormats(asked: readonly string[], all: boolean): FormatId[] {
  const known: readonly string[] = formatIds;
  for (const id of asked)
    if (!known.includes(id)) throw new UsageError(`There is no format "${id}". ${hint(id, known)}`);
  if (asked.length > 0) return formatIds.filter((id) => asked.includes(id));
  return all ? [...formatIds] : ['pptx'];
}

/**
 * Places by code, by name or by group, in the register's order. Empty: the deck as published. `said`: what became of
 * old ones that were asked for.
 */
export function choosePlaces(asked: readonly string[], pack: PackModel): { places: Area[]; said: string[] } {
  const known = areasToChoose(pack.local.places);
  const chosen = new Set<string>();
  const said = new Set<string>();
  for (const word of asked) {
    const group = placeGroups.get(word.toLowerCase());
    if (group !== undefined) {
      for (const { code, kind } of known) if (group === null || kind === group) chosen.add(code);
      continue;
    }
    const found = findArea(word, pack.local.places);
    if (found.place === null) throw new UsageError(`${found.said} ${seeList}`);
    chosen.add(found.place.code);
    if (found.said !== null) said.add(found.said);
  }
  return { places: known.filter(({ code }) => chosen.has(code)), said: [...said] };
}

function hint(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near === null ? `Known: ${known.join(', ')}.` : `Did you mean "${near}"?`;
}
