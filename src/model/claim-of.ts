import type { Claim } from './claim.ts';

/** The claim of that id, or the one that took its place; undefined where there is neither. */
export function claimOf(claims: Readonly<Record<string, Claim>>, id: string): Claim | undefined {
  if (Object.hasOwn(claims, id)) return claims[id];
  return Object.values(claims).find(({ replaces }) => replaces?.includes(id));
}
