import type { Area } from '../model/area.ts';
import type { Claim } from '../model/claim.ts';
import { claimOf } from '../model/claim-of.ts';
import type { PackModel } from '../model/deck.ts';
import type { Source } from '../model/source.ts';
import { residentsOf } from './by-place.ts';
import { census, inputsOf } from './inputs.ts';
import { studiesOf } from './studies.ts';

/** Claims that the ledgers set beside what is needed. */
const ledgerClaims = ['rotherham-return', 'diabetes-hospital-costs', 'advice-income'] as const;

/** All that the page needs of the pack, as it stands in the page. */
export type BreakEvenData = {
  /** By the id that the break-even names. */
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  places: Record<string, Area>;
  /** Residents at the Census of 2021, by place; places without a figure are left out. */
  residents: Record<string, number>;
};

/** Takes what the break-even rests on out of the pack. */
export function breakEvenData(pack: Pick<PackModel, 'claims' | 'sources' | 'local'>): BreakEvenData {
  const ids = [
    ...inputsOf(pack.claims).flatMap(({ claim, see }) => [claim, see]),
    ...studiesOf(pack.claims).map(({ claim }) => claim),
    ...ledgerClaims,
  ];
  const claims: Record<string, Claim> = {};
  for (const id of ids) {
    const claim = id === null ? undefined : claimOf(pack.claims, id);
    if (id !== null && claim !== undefined) claims[id] = claim;
  }
  const named = [...Object.values(claims).map(({ source }) => source), census];
  const sources = named.flatMap((source): [string, Source][] => {
    const found = pack.sources[source];
    return found === undefined ? [] : [[source, found]];
  });
  return {
    claims,
    sources: Object.fromEntries(sources),
    places: pack.local.places,
    residents: Object.fromEntries(
      residentsOf(pack.local.datasets).map(({ code, residents }) => [code, residents]),
    ),
  };
}
