import { type Channel, openChannel } from '../../browser/channel.ts';
import { newId } from '../../browser/new-id.ts';
import { bePresent, onAbsence } from '../../browser/presence.ts';
import { sessionSettings } from '../../browser/settings.ts';
import { nameIn, queried } from '../../model/received-address.ts';
import type { ToldChange } from '../../talk/told.ts';
import type { AtStep } from './chart-steps.ts';
import type { Command } from './deck-keys.ts';
import type { ToldNow } from './keep-told.ts';
import type { Point } from './light.ts';

/**
 * A deck and its speaker view, in two windows:
 *
 *     deck ──── slide ───► speaker       which slide is on screen, at which step, and whether the screen is black
 *          ◄─── hello ────               the speaker view has come: which slide is it?
 *          ◄─── go, act, put ────        what the speaker asks for; `put` brings what was found to the screen
 *          ◄─── leave ────               slides to leave out of this talk
 *          ◄─── freeze ───               the deck is to stay where it is, or to go along again
 *          ◄─── point ────               where the speaker points on the slide, as shares of it; null: nowhere
 *          ◄─── told ─────               something was asked there, or the list of what was is to be another
 *          ◄─── clock ────               the clock there is another: the deck keeps it for the next speaker view
 *          ──── length ──►               how many minutes the talk may still take
 *          ──── who ─────►               a speaker view has gone: is another there?
 *          ──── press ───►               a key was pressed there that is the speaker's while it is frozen
 *          ──── read ────►               something that was found is to be read there
 *          ──── gone ────►               the deck is closed, or loaded again
 *          ◄─── lead ────► other deck    who leads this pair, since when
 *
 * Each pair has a channel of its own. The deck keeps its id for as long as its tab lives, the speaker view has it in
 * its address: both may be loaded again. A tab that is copied brings the id along: the younger of two decks leaves the
 * pair to the older and begins one of its own. A speaker view that was opened without one asks all decks of its
 * edition.
 */
type Message =
  | ({ type: 'slide' } & Shown)
  | { type: 'hello' | 'gone' | 'left' | 'who' }
  | { type: 'lead'; since: number; by: string }
  | { type: 'go' | 'put' | 'read'; id: string }
  | { type: 'act'; what: Asked }
  | { type: 'freeze'; on: boolean }
  | { type: 'point'; to: Point | null }
  | { type: 'told'; change: ToldChange }
  | { type: 'press'; what: Command }
  | { type: 'leave'; ids: string[] }
  | { type: 'clock'; clock: string }
  | { type: 'length'; minutes: number | null };

/** What the speaker's keys and buttons ask of the deck. */
export type Asked = 'next' | 'previous' | 'black' | 'back' | 'leave' | 'follow';

/** In the hall all decks and speaker views of an edition hear each other. */
type Call = { type: 'who' } | { type: 'here'; pair: string };

const parameter = 'pair';

/** How long a deck that seems to be gone may take to answer, in ms. */
const answersWithin = 1500;

/** The name under which the deck of a pair is there. */
const deckOf = (pair: string): string => `deck-${pair}`;

/**
 * `at` is the step of its chart, null where that is whole; `answer` the answer over it, null for none; `isFollowed`:
 * the code for phones is over it; `left` the slides that the talk leaves out, and
 * `told` what was shown and asked, null where that is not known.
 */
export type Shown = {
  id: string;
  isBlack: boolean;
  at: AtStep | null;
  answer: string | null;
  isFollowed: boolean;
  left: string[] | null;
  told: ToldNow | null;
};

export type DeckSide = {
  /** Where the speaker view of this deck is. */
  speakerAddress(): string;
  /** A name for its window: asking twice brings back the same. */
  name(): string;
  announce(): void;
  /** Whether a speaker view follows. */
  hasSpeaker(): boolean;
  /** Brings what was found to the speaker view. */
  read(id: string): void;
  /** Hands a key to the speaker view. */
  press(what: Command): void;
  /** Says there how many minutes the talk may still take; null: as many as are planned. */
  setLeft(minutes: number | null): void;
};

/** The deck's side of a pair. */
export function leadPair(
  edition: string,
  deck: {
    shown(): Shown | null;
    go(id: string): void;
    put(id: string): void;
    act(what: Asked): void;
    leave(ids: readonly string[]): void;
    /** Stays where it is, or goes along again. */
    freeze(on: boolean): void;
    /** Draws a light where the speaker points; null takes it away. */
    point(to: Point | null): void;
    /** Something was asked, or is to be taken out. */
    told(change: ToldChange): void;
    /** The clock of the speaker view is another. */
    clock(clock: string): void;
    /** A speaker view has come or gone. */
    paired(): void;
  },
): DeckSide {
  const mine = { since: Date.now(), by: newId() };
  const key = `deck-pair ${edition}`;
  const hall = openChannel<Call>(`hall-${edition}`);
  let pair = '';
  let hasSpeaker = false;
  let channel: Channel<Message>;
  let depart = (): void => {};

  const lead = (id: string): void => {
    pair = id;
    depart();
    depart = bePresent(deckOf(id));
    sessionSettings.set(key, id);
    const joined = openChannel<Message>(`pair-${id}`);
    channel = joined;
    joined.listen((message) => {
      if (joined !== channel) return;
      if (message.type === 'lead') agree(message);
      if (message.type === 'hello') {
        hasSpeaker = true;
        announce();
        deck.paired();
      }
      if (message.type === 'left') {
        hasSpeaker = false;
        deck.point(null);
        deck.paired();
        joined.post({ type: 'who' });
      }
      if (message.type === 'go') deck.go(message.id);
      if (message.type === 'put') deck.put(message.id);
      if (message.type === 'act') deck.act(message.what);
      if (message.type === 'leave') deck.leave(message.ids);
      if (message.type === 'freeze') deck.freeze(message.on);
      if (message.type === 'point') deck.point(message.to);
      if (message.type === 'told') deck.told(message.change);
      if (message.type === 'clock') deck.clock(message.clock);
    });
    joined.post({ type: 'lead', ...mine });
  };
  const agree = (other: typeof mine): void => {
    const isOlder = mine.since === other.since ? mine.by < other.by : mine.since < other.since;
    if (!isOlder) {
      lead(newId());
      return;
    }
    channel.post({ type: 'lead', ...mine });
    announce();
  };
  const announce = (): void => {
    const shown = deck.shown();
    if (shown !== null) channel.post({ type: 'slide', ...shown });
  };

  lead(sessionSettings.get(key) ?? newId());
  hall.listen(({ type }) => {
    if (type === 'who') hall.post({ type: 'here', pair });
  });
  addEventListener('pagehide', () => channel.post({ type: 'gone' }));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) announce();
  });
  return {
    name: () => `speaker-${pair}`,
    announce: () => announce(),
    hasSpeaker: () => hasSpeaker,
    read: (id) => channel.post({ type: 'read', id }),
    press: (what) => channel.post({ type: 'press', what }),
    setLeft: (minutes) => channel.post({ type: 'length', minutes }),
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
  ask(what: Asked): void;
  /** Brings what was found to the screen. */
  put(id: string): void;
  /** Leaves these slides out of the talk, and no others. */
  leave(ids: string[]): void;
  /** Keeps the deck where it is, or lets it go along again. */
  freeze(on: boolean): void;
  /** Points on the slide; null: nowhere. */
  point(to: Point | null): void;
  /** Says what was asked here, or changes the list of what was. */
  told(change: ToldChange): void;
  /** Has the deck keep the clock. */
  clock(clock: string): void;
};

/**
 * The speaker's side of a pair.
 *
 */
export function joinPair(
  edition: string,
  {
    show,
    say,
    ...here
  }: {
    /** The deck shows another slide. */
    show(shown: Shown): void;
    /** The deck has found something to be read here. */
    read(id: string): void;
    /** A key was pressed in the deck that is the speaker's. */
    press(what: Command): void;
    /** It was said there how many minutes the talk may still take; null: as many as are planned. */
    setLeft(minutes: number | null): void;
    /** The deck goes, or the view was opened without one and there are several to follow. */
    say(what: 'gone' | 'several'): void;
  },
): SpeakerSide {
  let post: (message: Message) => void = () => {};
  let follows: string | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;

  const follow = (pair: string): void => {
    const channel = openChannel<Message>(`pair-${pair}`);
    let stopWatch: (() => void) | undefined;
    /** Runs while nobody is there under the deck's name and it has not answered either. */
    let doubting: ReturnType<typeof setTimeout> | undefined;
    const gone = (): void => {
      stopWatch?.();
      stopWatch = undefined;
      clearTimeout(doubting);
      if (follows !== pair) return;
      say('gone');
      // Where site data is blocked a deck that is loaded again knows only who speaks to it.
      clearInterval(asking);
      asking = setInterval(() => post({ type: 'hello' }), 1000);
    };
    // A browser can refuse a deck its name: one that answers is there. The watch is over then, until it says that it goes.
    const doubt = (): void => {
      doubting = setTimeout(gone, answersWithin);
      post({ type: 'hello' });
    };
    follows = pair;
    channel.listen((message) => {
      if (follows !== pair) return;
      if (message.type === 'slide') {
        clearInterval(asking);
        clearTimeout(doubting);
        stopWatch ??= onAbsence(deckOf(pair), doubt);
        show(message);
      }
      if (message.type === 'read') here.read(message.id);
      if (message.type === 'press') here.press(message.what);
      if (message.type === 'length') here.setLeft(message.minutes);
      if (message.type === 'who') post({ type: 'hello' });
      if (message.type === 'gone') gone();
    });
    post = (message) => channel.post(message);
    post({ type: 'hello' });
  };

  const given = nameIn(queried(location.search, parameter) ?? '');
  if (given === '') {
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
        say('several');
      }
    });
    hall.post({ type: 'who' });
  } else follow(given);

  addEventListener('pagehide', () => post({ type: 'left' }));
  return {
    go: (id) => post({ type: 'go', id }),
    ask: (what) => post({ type: 'act', what }),
    put: (id) => post({ type: 'put', id }),
    leave: (ids) => post({ type: 'leave', ids }),
    freeze: (on) => post({ type: 'freeze', on }),
    point: (to) => post({ type: 'point', to }),
    told: (change) => post({ type: 'told', change }),
    clock: (clock) => post({ type: 'clock', clock }),
  };
}
