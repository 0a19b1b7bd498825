/**
 * Caches of this site, by name. Those of another pack on the same host stand in another folder and are left alone.
 *
 *     pack /pack/ saved 3f2a91c0   what somebody saved of a build: pages, scripts, files, each checked by its hash
 *     pack /pack/ seen 3f2a91c0    what the service worker of that build has fetched, and the page for "not saved"
 *     pack /pack/ receipt          what was saved last, whole
 */
export type Kind = 'saved' | 'seen';

/** Builds of a kind that are kept: the newest and two before it, for pages that are still open. */
export const keptBuilds = 3;

/** @param base The folder of the host in which the site stands, as in PACK_BASE: `/` or `/pack/`. */
export function cacheName(base: string, kind: Kind, build: string): string {
  return `pack ${base} ${kind} ${build}`;
}

/** The cache that holds the receipt alone, under this same name below the site. */
export function receiptCache(base: string): string {
  return `pack ${base} receipt`;
}

/** Every cache of this site. */
export function ownCaches(names: readonly string[], base: string): string[] {
  return names.filter((name) => name.startsWith(`pack ${base} `));
}

/** Names of one kind, the newest build first: browsers list caches in the order in which they were made. */
export function cachesOf(names: readonly string[], base: string, kind: Kind): string[] {
  return names.filter((name) => name.startsWith(cacheName(base, kind, ''))).toReversed();
}

/** Caches that nothing needs any more; never what was saved last. */
export function outdated(names: readonly string[], base: string, savedBuild: string | null): string[] {
  const old = (['saved', 'seen'] as const).flatMap((kind) => cachesOf(names, base, kind).slice(keptBuilds));
  return old.filter((name) => savedBuild === null || name !== cacheName(base, 'saved', savedBuild));
}
