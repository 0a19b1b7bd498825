import type { Claim } from './claim.ts';
import { entryOf } from './entry-of.ts';

/** The claim of that id, or the one that took its place; undefined where there is neither. */
export function claimOf(claims: Readonly<Record<string, Claim>>, id: string): Claim | undefined {
  return entryOf(claims, id) ?? Object.values(claims).find(({ replaces }) => replaces?.includes(id));
}
