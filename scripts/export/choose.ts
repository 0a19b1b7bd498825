import type { PackModel } from '../../src/model/deck.ts';
import { nearest } from '../../src/model/messages.ts';
import { type Place, placesToChoose } from '../../src/model/place.ts';
import { type FormatId, formatIds } from '../../src/render/formats.ts';
import { UsageError } from '../lib/run-step.ts';

/** Words that stand for several places. */
const placeGroups = { boroughs: 'borough', icbs: 'icb', all: null } as const;

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

/** Places by code, by name or by group, in the register's order. Empty: the deck as published. */
export function choosePlaces(asked: readonly string[], pack: PackModel): Place[] {
  const known = placesToChoose(pack.local.places);
  const chosen = new Set<string>();
  for (const word of asked) for (const { code } of placesNamed(word, known)) chosen.add(code);
  return known.filter(({ code }) => chosen.has(code));
}

function placesNamed(word: string, known: readonly Place[]): Place[] {
  const lower = word.toLowerCase();
  if (Object.hasOwn(placeGroups, lower)) {
    const kind = placeGroups[lower as keyof typeof placeGroups];
    return known.filter((place) => kind === null || place.kind === kind);
  }
  const same = (name: string | undefined): boolean => name?.toLowerCase() === lower;
  const found = known.find(({ code, name, said, official }) => [code, name, said, official].some(same));
  if (found !== undefined) return [found];
  const isCode = /^[a-z]\d{4,}$/i.test(word);
  const near = nearest(
    word,
    known.map(({ code, name }) => (isCode ? code : name)),
  );
  const meant = known.find(({ code, name }) => near === (isCode ? code : name));
  const help =
    meant === undefined ? 'See npm run export -- --list.' : `Did you mean ${meant.name} (${meant.code})?`;
  throw new UsageError(`There is no borough or integrated care board "${word}". ${help}`);
}

function hint(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near === null ? `Known: ${known.join(', ')}.` : `Did you mean "${near}"?`;
}
