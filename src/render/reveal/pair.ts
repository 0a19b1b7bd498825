import { openChannel } from '../../browser/channel.ts';
import { newId } from '../../browser/new-id.ts';
import { sessionSettings } from '../../browser/settings.ts';

/**
 * A deck and its speaker view, in two windows:
 *
 *     deck ──── slide ───► speaker       which slide is on screen, and whether the screen is black
 *          ◄─── hello ────               the speaker view has come: which slide is it?
 *          ◄─── go, black, back ────     what the speaker asks for
 *
 * Each pair has a channel of its own. The deck keeps its id for as long as its tab lives, the speaker view has it in
 * its address: both may be loaded again. A speaker view that was opened without one asks all decks of its edition.
 */
type Message =
  | { type: 'slide'; id: string; isBlack: boolean }
  | { type: 'hello' }
  | { type: 'go'; id: string }
  | { type: 'black' | 'back' };

/** In the hall all decks and speaker views of an edition hear each other. */
type Call = { type: 'who' } | { type: 'here'; pair: string };

const parameter = 'pair';

export type Shown = { id: string; isBlack: boolean };

export type DeckSide = {
  /** Where the speaker view of this deck is. */
  speakerAddress(): string;
  /** A name for its window: asking twice brings back the same. */
  readonly name: string;
  announce(): void;
};

/** The deck's side of a pair. */
export function leadPair(
  edition: string,
  deck: { shown(): Shown | null; go(id: string): void; black(): void; back(): void },
): DeckSide {
  const pair = pairOfTab(edition);
  const channel = openChannel<Message>(`pair-${pair}`);
  const hall = openChannel<Call>(`hall-${edition}`);
  const announce = (): void => {
    const shown = deck.shown();
    if (shown !== null) channel.post({ type: 'slide', ...shown });
  };
  channel.listen((message) => {
    if (message.type === 'hello') announce();
    if (message.type === 'go') deck.go(message.id);
    if (message.type === 'black') deck.black();
    if (message.type === 'back') deck.back();
  });
  hall.listen(({ type }) => {
    if (type === 'who') hall.post({ type: 'here', pair });
  });
  return {
    name: `speaker-${pair}`,
    announce,
    speakerAddress: () => {
      const address = new URL(
        `speaker/${location.search}${location.hash}`,
        location.origin + location.pathname,
      );
      address.searchParams.set(parameter, pair);
      return address.href;
    },
  };
}

export type SpeakerSide = {
  go(id: string): void;
  ask(what: 'black' | 'back'): void;
};

/**
 * The speaker's side of a pair.
 *
 * @param show Called whenever the deck shows another slide.
 * @param sayMany Called when the view was opened without a deck and there are several to follow.
 */
export function joinPair(edition: string, show: (shown: Shown) => void, sayMany: () => void): SpeakerSide {
  let post: (message: Message) => void = () => {};
  let follows: string | null = null;

  const follow = (pair: string): void => {
    const channel = openChannel<Message>(`pair-${pair}`);
    follows = pair;
    channel.listen((message) => {
      if (message.type === 'slide' && follows === pair) show(message);
    });
    post = (message) => channel.post(message);
    post({ type: 'hello' });
  };

  const given = new URLSearchParams(location.search).get(parameter);
  if (given === null) {
    const found = new Set<string>();
    const hall = openChannel<Call>(`hall-${edition}`);
    hall.listen((call) => {
      if (call.type !== 'here' || found.has(call.pair)) return;
      found.add(call.pair);
      if (found.size === 1) follow(call.pair);
      else {
        // Which of them is presented only the person at the keyboard can know.
        follows = null;
        post = () => {};
        sayMany();
      }
    });
    hall.post({ type: 'who' });
  } else follow(given);

  return { go: (id) => post({ type: 'go', id }), ask: (type) => post({ type }) };
}

/** Kept with the tab. A tab that was copied, or brought back by its history, begins a pair of its own. */
function pairOfTab(edition: string): string {
  const key = `deck-pair ${edition}`;
  const [entry] = performance.getEntriesByType('navigation');
  const isCopy = entry !== undefined && 'type' in entry && entry.type === 'back_forward';
  const kept = sessionSettings.get(key);
  const pair = kept === null || isCopy ? newId() : kept;
  sessionSettings.set(key, pair);
  return pair;
}
