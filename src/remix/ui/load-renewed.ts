import type { PackModel } from '../../model/deck.ts';
import type { Remix } from '../../model/remix.ts';
import { renewPlace, renewRemix } from '../../select/renew-remix.ts';
import { loadLocal, loadPack, loadPlacedPack } from './load-pack.ts';

/**
 * A saved remix by today's names, of places and of claims, with the pack that speaks of its place. Rejects when the
 * pack does not arrive; without the figures of places it is the pack's own.
 *
 * @returns `notice`: what was renewed, for the reader; null where nothing was.
 */
export async function loadRenewed(
  saved: Remix,
): Promise<{ remix: Remix; pack: PackModel; notice: string | null }> {
  const local = saved.place === null ? null : await loadLocal().catch(() => null);
  const placed = local === null ? { remix: saved, notice: null } : renewPlace(saved, local.places);
  const { place } = placed.remix;
  const pack = await (place === null ? loadPack() : loadPlacedPack(place).catch(loadPack));
  const { remix, notice } = renewRemix(placed.remix, pack.claims);
  const said = [placed.notice, notice].filter((words) => words !== null);
  return { remix, pack, notice: said.length === 0 ? null : said.join(' ') };
}

/** The same for what must open in any case: where the pack does not arrive, the remix stays as it was saved. */
export async function renewIfKnown(saved: Remix): Promise<{ remix: Remix; notice: string | null }> {
  return loadRenewed(saved).catch(() => ({ remix: saved, notice: null }));
}
