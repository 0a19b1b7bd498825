import { afterDrawing } from '../../../browser/after-drawing.ts';
import { beginningOf, cutText } from '../../../model/cut-text.ts';
import type { PackModel } from '../../../model/deck.ts';
import type { Remix } from '../../../model/remix.ts';
import type { Change } from '../../core/commands.ts';
import { beginHistory, type History, record, redo, settleStep, stepNames, undo } from '../../core/history.ts';
import { runInSlices } from './in-slices.ts';
import { type LiveDeck, liveDeck, liveSteps, withItem } from './live-deck.ts';

/** How the remix in hand is kept. `failed` holds one plain sentence. */
export type Saved =
  | { state: 'saved'; at: Date | null }
  | { state: 'saving' }
  | { state: 'failed'; message: string };

export type RemixState = {
  history: History<Remix>;
  /** The remix in hand: `history.present`. */
  remix: Remix;
  /** The pack with the chosen place in it. */
  pack: PackModel;
  /** The deck as it is drawn. While words are typed it is a moment behind `remix`: `settle` brings it up. */
  live: LiveDeck;
  /** The same without what is being typed: `live` of the last pause. */
  settled: LiveDeck;
  /** Item in hand; null when the order is empty. */
  selected: string | null;
  /** Panel in front: see src/remix/ui/panels.ts. */
  panel: string;
  /** Field of the selected item that an editor should put the cursor in, once. */
  wanted: string | null;
  saved: Saved;
  /** False while another tab has this remix: nothing can be changed here. */
  isMine: boolean;
  /** What was last done or refused, for the line at the foot; screen readers hear it. */
  said: { text: string; tone: 'done' | 'refused'; count: number };
  /** Why a slide was proposed, by item. */
  whys: Readonly<Record<string, string>>;
};

/** Makes one change; see src/remix/core/commands.ts. */
export type Command = (remix: Remix, pack: PackModel) => Change;

/**
 * What a change is called in undo, and how much of the deck it touches: `item` alone is drawn at once while words are
 * typed. Changes in a row with the same `key` are undone as one. `say` may look at what was made.
 */
export type ChangeOptions = {
  label: string;
  key?: string | null;
  item?: string;
  say?: string | ((made: Remix) => string);
};

export type RemixStore = ReturnType<typeof createStore>;

/** Pause after the last keystroke before numbers, sections and contents are settled, in ms. */
const pause = 300;

/** The remix on screen, with everything that can be done to it. One a page. */
export function createStore(
  source: PackModel,
  remix: Remix,
  whys: Record<string, string> = {},
  steps: History<Remix> = beginHistory(remix),
  first: LiveDeck = liveDeck(source, remix, null),
) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (() => void) | undefined;
  /** Takes in the words that stand in their field and not yet in the remix. */
  let waiting: (() => void) | undefined;
  /** Items whose slides are to be drawn after the frame of the key that changed them. */
  let typed = new Set<string>();
  let state: RemixState = {
    history: steps,
    remix,
    pack: source,
    live: first,
    settled: first,
    selected: remix.items[0]?.id ?? null,
    panel: remix.items.length === 0 ? 'add' : 'edit',
    wanted: null,
    saved: { state: 'saved', at: null },
    isMine: true,
    said: { text: '', tone: 'done', count: 0 },
    whys,
  };

  const set = (next: Partial<RemixState>): void => {
    const isChanged = next.remix !== undefined && next.remix !== state.remix;
    // Undo and a version brought back change it as well. Said in the same picture as the change.
    const isUnkept = isChanged && state.isMine && state.saved.state === 'saved';
    state = { ...state, ...next, ...(isUnkept ? { saved: { state: 'saving' } } : {}) };
    for (const listener of listeners) listener();
  };
  const takeIn = (): void => {
    const take = waiting;
    waiting = undefined;
    take?.();
  };
  const say = (text: string, tone: 'done' | 'refused' = 'done'): void => {
    set({ said: { text, tone, count: state.said.count + 1 } });
  };
  /** Where another tab has the deck: says so, and returns that. */
  const refuseOthers = (): string | null => {
    if (state.isMine) return null;
    say('This remix is open in another tab. Take it over to change it here.', 'refused');
    return state.said.text;
  };
  const show = (live: LiveDeck): void => set({ live, settled: live });
  const isSettled = (): boolean => timer === undefined && giveUp === undefined && typed.size === 0;
  const leaveWork = (): void => {
    clearTimeout(timer);
    giveUp?.();
    timer = undefined;
    giveUp = undefined;
  };
  /** Numbers, sections and contents of the whole deck, now. */
  const settle = (): void => {
    leaveWork();
    typed = new Set();
    show(liveDeck(state.pack, state.remix, state.live));
  };
  /** The same after a pause, in short stretches, so that the next key need not wait for it. */
  const settleSoon = (): void => {
    leaveWork();
    timer = setTimeout(() => {
      timer = undefined;
      giveUp = runInSlices(liveSteps(state.pack, state.remix, state.live), (live) => {
        giveUp = undefined;
        show(live);
      });
    }, pause);
  };
  /** What is typed shows in its field first, then on the slide. */
  const drawSoon = (item: string): void => {
    leaveWork();
    if (typed.size === 0)
      afterDrawing(() => {
        if (typed.size === 0) return;
        let { live } = state;
        for (const id of typed) live = withItem(state.pack, state.remix, id, live);
        typed = new Set();
        set({ live });
        settleSoon();
      });
    typed.add(item);
  };
  /** Typed words of the deck itself: its cover and its look show at once. */
  const drawDeckWords = ({ brand, items }: Remix): void => {
    const { deck, slides } = state.live;
    if ((deck.brand ?? null) !== brand) {
      const { brand: _, ...plain } = deck;
      show({ ...state.live, deck: brand === null ? plain : { ...plain, brand } });
    }
    const covers = items.filter(({ id }) => slides[id]?.layout === 'cover');
    if (covers.length === 0) settleSoon();
    for (const { id } of covers) drawSoon(id);
  };
  const go = (history: History<Remix>, label: string): void => {
    if (history === state.history) return;
    const { present } = history;
    const kept = present.items.some(({ id }) => id === state.selected);
    set({
      history,
      remix: present,
      selected: kept ? state.selected : (present.items[0]?.id ?? null),
    });
    settle();
    say(label);
  };

  /** The words in hand are finished: the next change is a step of its own. */
  const endStep = (): void => {
    takeIn();
    const history = settleStep(state.history);
    if (history !== state.history) set({ history });
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The state with every word that was typed. */
    get: (): RemixState => {
      takeIn();
      return state;
    },
    /** The state as React draws it: words may stand in their field that come in with the next frame. */
    peek: (): RemixState => state,
    set,
    say,

    /**
     * Has the words of a field taken in once the frame that shows them there has been drawn, or as soon as anybody asks
     * for the remix or changes it. Asking again with the same function replaces what waits.
     */
    takeSoon: (take: () => void): void => {
      // A deck that is being settled would stand before the frame of this key.
      if (giveUp !== undefined) settleSoon();
      if (waiting !== take) takeIn();
      if (waiting === undefined) afterDrawing(takeIn);
      waiting = take;
    },

    /** Makes a change. A refusal is said at the foot of the page and returned; null when it was made. */
    change: (command: Command, { label, key = null, item, say: words }: ChangeOptions): string | null => {
      takeIn();
      const others = refuseOthers();
      if (others !== null) return others;
      const made = command(state.remix, state.pack);
      if (!made.ok) {
        // Typing is told beside its field, not at the foot as well.
        if (key === null) say(made.message, 'refused');
        return made.message;
      }
      if (made.remix === state.remix) return null;
      const next = { ...made.remix, changed: new Date().toISOString() };
      const selected = key === null && made.item !== null ? made.item : state.selected;
      const history = record(state.history, next, label, key);
      if (item !== undefined) {
        set({ history, remix: next });
        drawSoon(item);
      } else {
        set({ history, remix: next, selected });
        if (key === null) settle();
        else drawDeckWords(next);
      }
      if (words !== undefined) say(typeof words === 'string' ? words : words(next));
      return null;
    },
    /** Brings the deck up with what was just typed: before it is counted, named or taken away. */
    settle: (): void => {
      takeIn();
      if (!isSettled()) settle();
    },
    /** Words as a field of so many characters holds them; what it has no room for is said. */
    within: (words: string, max: number): string => {
      const fitting = beginningOf(words, max);
      const rest = words.slice(fitting.length);
      if (rest !== '')
        say(`This field holds ${max} characters: “${cutText(rest, 60)}” was left out.`, 'refused');
      return fitting;
    },
    endStep,
    /** What a press changes is undone by itself, whatever was typed before it or will be after. */
    inOneStep: (change: () => void): void => {
      endStep();
      change();
      endStep();
    },
    undo: (): void => {
      takeIn();
      const { undo: name } = stepNames(state.history);
      if (name !== null && refuseOthers() === null) go(undo(state.history), `Undone: ${name}`);
    },
    redo: (): void => {
      takeIn();
      const { redo: name } = stepNames(state.history);
      if (name !== null && refuseOthers() === null) go(redo(state.history), `Done again: ${name}`);
    },
    select: (selected: string): void => set({ selected, wanted: null }),
    openPanel: (panel: string): void => set({ panel }),
    /** Opens the editor of an item with the cursor in a field. */
    editField: (selected: string, path: string): void => set({ selected, panel: 'edit', wanted: path }),
    /** Puts a pack with a place in it under the remix. */
    setPack: (pack: PackModel): void => {
      takeIn();
      set({ pack });
      settle();
    },
    /** Takes another state of the same remix, e.g. a named version, as one step that can be undone; null when it did. */
    replace: (next: Remix, label: string): string | null => {
      takeIn();
      const others = refuseOthers();
      if (others !== null) return others;
      go(record(state.history, { ...next, changed: new Date().toISOString() }, label), label);
      return null;
    },
  };
}
