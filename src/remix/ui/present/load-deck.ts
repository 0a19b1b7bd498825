import type { DeckModel, PackModel } from '../../../model/deck.ts';
import { nameIn, queried } from '../../../model/received-address.ts';
import type { Remix } from '../../../model/remix.ts';
import { applyRemix } from '../../../select/apply-remix.ts';
import { getRemix } from '../keep/database.ts';
import { answerWith, askForDeck } from '../keep/hand-over.ts';
import { loadRenewed } from '../load-renewed.ts';

/** `pack` speaks of the chosen place already. */
export type LoadedDeck =
  | { ok: true; deck: DeckModel; remix: Remix; pack: PackModel }
  | { ok: false; message: string };

/**
 * The deck of a remix, as the address names it: `?id=r-…`, from what is kept. Where nothing is, or not the newest
 * (`&unkept`), it comes from the window that has it in hand. Never throws.
 */
export async function loadDeck(): Promise<LoadedDeck> {
  const id = nameIn(queried(location.search, 'id') ?? '');
  const inHand = queried(location.search, 'unkept') !== null ? await askForDeck(id) : null;
  const kept = inHand === null ? await getRemix(id).catch(() => null) : null;
  if (kept !== null && !kept.parsed.ok) return { ok: false, message: kept.parsed.message };
  const remix = inHand ?? (kept?.parsed.ok === true ? kept.parsed.remix : await askForDeck(id));
  if (remix === null)
    return {
      ok: false,
      message:
        'That deck is not kept in this browser. Open it from the page of your decks, or leave the tab open that has it.',
    };
  // The windows and frames of this one ask in their turn.
  answerWith(() => remix);
  const loaded = await loadRenewed(remix).catch(() => null);
  if (loaded === null)
    return { ok: false, message: 'The pack did not arrive, perhaps because the network is down.' };
  const { remix: renewed, pack } = loaded;
  const { deck } = applyRemix(pack, { ...renewed, place: null });
  if (deck.slides.length === 0) return { ok: false, message: 'This deck has no slides yet.' };
  return { ok: true, deck, remix: renewed, pack };
}
