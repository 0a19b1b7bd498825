import type { Area } from '../model/area.ts';
import { rowArea } from '../model/area-model.ts';
import type { Claim } from '../model/claim.ts';
import { claimOf } from '../model/claim-of.ts';
import { entryOf } from '../model/entry-of.ts';
import { findArea } from '../model/find-area.ts';
import { readReference, writeReference } from '../model/reference.ts';
import { type Remix, remixSchema } from '../model/remix.ts';
import { numberTokens } from './inline-markup.ts';

/**
 * A remix whose place is one of today: an old code becomes that of the place it became part of. A place that was
 * divided, or that nobody knows, is taken out, so that the pack's own figures show.
 *
 * @returns `notice`: what became of the place, for the reader; null where nothing did.
 */
export function renewPlace(
  remix: Remix,
  places: Readonly<Record<string, Area>>,
): { remix: Remix; notice: string | null } {
  if (remix.place === null) return { remix, notice: null };
  const { place, said } = findArea(remix.place, places);
  return said === null
    ? { remix, notice: null }
    : { remix: { ...remix, place: place?.code ?? null }, notice: said };
}

/**
 * A remix whose claims have newer ones in their place, by today's names: in its words, its figures from nearby and the
 * numbers that it last showed. A number that the newer claim does not have stays in the words as it last stood there.
 *
 * @returns The remix itself where nothing in it was replaced.
 */
export function renewRemix(
  remix: Remix,
  claims: Readonly<Record<string, Claim>>,
): { remix: Remix; notice: string | null } {
  const renewed = new Map<string, string>();
  const newName = (id: string): string | null => {
    if (Object.hasOwn(claims, id)) return null;
    const now = claimOf(claims, id);
    if (now !== undefined) renewed.set(id, now.statement);
    return now?.id ?? null;
  };
  const items = JSON.stringify(remix.items).replace(numberTokens, (token: string, written: string) => {
    const { claim, figure } = readReference(written);
    const name = newName(claim);
    if (name === null) return token;
    if (claims[name]?.figures.some((candidate) => candidate.name === figure)) return `[[${name}.${figure}]]`;
    // The quotes of the text around it are those of JSON.
    return JSON.stringify(entryOf(remix.seen, written) ?? token).slice(1, -1);
  });
  const seen = Object.fromEntries(
    Object.entries(remix.seen).map(([name, display]) => {
      const { claim, figure } = readReference(name);
      return [writeReference({ claim: newName(claim) ?? claim, figure }), display];
    }),
  );
  const locals = remix.locals.map((local) => {
    const name = local.replaces === null ? null : newName(local.replaces.claim);
    return local.replaces === null || name === null
      ? local
      : { ...local, replaces: { ...local.replaces, claim: name } };
  });
  if (renewed.size === 0) return { remix, notice: null };
  const made = remixSchema.safeParse({ ...remix, items: JSON.parse(items), seen, locals });
  if (!made.success) return { remix, notice: null };
  // Rows of places are renewed with their place, which is told already.
  const told = [...renewed].flatMap(([id, statement]) => (rowArea(id) === null ? [statement] : []));
  if (told.length === 0) return { remix: made.data, notice: null };
  const notice =
    told.length === 1
      ? 'A claim in this deck has been replaced by a newer one:'
      : 'Some claims in this deck have been replaced by newer ones:';
  return { remix: made.data, notice: `${notice} ${[...new Set(told)].join(' ')}` };
}
