import type { DeckModel, PackModel } from '../../../model/deck.ts';
import type { Remix } from '../../../model/remix.ts';
import { applyRemix } from '../../../select/apply-remix.ts';
import { getRemix } from '../keep/database.ts';
import { loadPack, loadPlacedPack } from '../load-pack.ts';

/** `pack` speaks of the chosen place already. */
export type LoadedDeck =
  | { ok: true; deck: DeckModel; remix: Remix; pack: PackModel }
  | { ok: false; message: string };

/** The deck of a saved remix, as the address names it: `?id=r-…`. Never throws. */
export async function loadDeck(): Promise<LoadedDeck> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const found = await getRemix(id).catch(() => null);
  if (found === null)
    return {
      ok: false,
      message: 'That deck is not kept in this browser. Open it from the page of your decks.',
    };
  if (!found.parsed.ok) return { ok: false, message: found.parsed.message };
  const { remix } = found.parsed;
  const pack = await (remix.place === null ? loadPack() : loadPlacedPack(remix.place).catch(loadPack)).catch(
    () => null,
  );
  if (pack === null)
    return { ok: false, message: 'The pack did not arrive, perhaps because the network is down.' };
  const { deck } = applyRemix(pack, { ...remix, place: null });
  if (deck.slides.length === 0) return { ok: false, message: 'This deck has no slides yet.' };
  return { ok: true, deck, remix, pack };
}
