import { setAddress } from '../../browser/address.ts';
import { sessionSettings } from '../../browser/settings.ts';
import { idMeant } from '../../model/received-address.ts';
import { sitePath } from '../../model/site.ts';
import { drawAnswer, overWords } from '../answers/answer-screen.ts';
import { openAsked, prepareAsked } from '../answers/open-asked.ts';
import { quietAddress } from './deck-address.ts';
import { commandOf } from './deck-keys.ts';
import { drawStep } from './draw-step.ts';
import { joinPair, type Shown } from './pair.ts';
import { shownScreen } from './shown-screen.ts';
import { speakerView } from './speaker-view.ts';

const words = {
  gone: 'The deck is closed. Open it again in the same tab, or press S in another.',
  several: 'Several decks are open. Press S in the one that you present, and its notes open.',
};

/** What the notes' own buttons do. */
const ownActions = ['jump', 'light', 'hold', 'reset', 'skip', 'whole', 'shorten', 'times', 'larger'];

/** The speaker view in a window of its own, in step with the deck in the other one. */
const element = document.querySelector<HTMLElement>('main.speaker');
if (element !== null) follow(element);

function follow(element: HTMLElement): void {
  const edition = element.dataset.edition ?? '';
  /** Where a slide is shown by itself; a deck of someone's own is found by its id. */
  const still = element.dataset.deck ?? sitePath(`/present/${edition}/?still`);
  const view = speakerView(element, {
    draw: (figure, id) => {
      const frame = figure.querySelector('iframe');
      if (frame === null) return;
      frame.hidden = id === undefined;
      if (id !== undefined) frame.src = quietAddress(still, id);
    },
    edition,
    slideOf: (id) =>
      element.querySelector<HTMLIFrameElement>('.speaker-now iframe')?.contentDocument?.getElementById(id) ??
      null,
    goTo: (id) => goTo(id),
    point: (to) => deck.point(to),
    shortenDialog: () => document.querySelector<HTMLDialogElement>('#deck-shorten'),
    leave: (ids) => {
      deck.leave(ids);
      // Without a deck that answers, the notes go on by themselves.
      if (!isLed) view.left(ids);
    },
    share: (clock) => deck.clock(clock),
  });
  const { ids } = view;
  let current = '';
  /** Whether the deck has said what is on screen, and is still there. */
  let isLed = false;
  const frozenKey = `frozen ${edition}`;
  /** Whether the deck stays where it is, through a reload too, and where that is. */
  let isFrozen = sessionSettings.get(frozenKey) === 'on';
  let theirs: Shown | null = null;
  view.freeze(isFrozen);

  const show = ({ id, isBlack, at, answer, isFollowed, left }: Shown, isTold: boolean): void => {
    if (!ids.includes(id)) return;
    if (left !== null) view.left(left);
    const step = at === null ? '' : `, step ${at.step} of ${at.of}`;
    const said = `${isBlack ? 'black, over ' : ''}${overWords(answer, isFollowed)}${view.placeOf(id)}${step}`;
    const picture = element.querySelector<HTMLIFrameElement>('.speaker-now iframe')?.contentDocument;
    const slide = picture?.getElementById(id);
    if (slide) drawStep(slide, at?.step ?? null);
    if (picture) drawAnswer(picture, answer);
    if (isFrozen) sayFrozen(id);
    else
      view.say(isLed ? `On screen: ${said}` : `${said[0]?.toUpperCase()}${said.slice(1)}. No deck follows.`);
    if (id === current) return;
    current = id;
    view.show(id, isTold);
    setAddress(`#${id}`);
  };
  const sayFrozen = (here = current): void => {
    const there =
      theirs === null ? '' : ` at ${theirs.isBlack ? 'black, over ' : ''}${view.placeOf(theirs.id)}`;
    view.say(`Frozen: they stay${there}. You see ${view.placeOf(here)}.`);
  };
  /** What the notes alone can say of a slide. */
  const alone = (id: string): Shown => ({
    id,
    isBlack: false,
    at: null,
    answer: null,
    isFollowed: false,
    left: null,
    told: null,
  });
  show(alone(idMeant(location.hash, (id) => ids.includes(id)) ?? ids[0] ?? ''), false);
  const deck = joinPair(edition, {
    show: (shown) => {
      // The first that the deck says is where it stands, not where it has come to.
      const hasMoved = isLed;
      isLed = true;
      theirs = shown;
      page.redraw();
      if (!isFrozen) return show(shown, hasMoved);
      if (!hasMoved) deck.freeze(true);
      if (shown.left !== null) view.left(shown.left);
      sayFrozen();
    },
    read: (id) => search(id),
    press: (what) => does[what]?.(),
    setLeft: view.setLeft,
    say: (what) => {
      isLed = false;
      view.say(words[what]);
    },
  });

  const page = shownScreen({
    dialog: () => document.querySelector<HTMLDialogElement>('#deck-shown'),
    told: () => theirs?.told ?? null,
    change: (change) => deck.told(change),
    slides: () => {
      const picture = element.querySelector<HTMLIFrameElement>('.speaker-now iframe')?.contentDocument;
      return picture?.querySelector('.reveal.whole') ? picture : null;
    },
  });
  const goTo = (id: string): void => {
    if (!isFrozen) deck.go(id);
    show(alone(id), true);
  };
  const setFrozen = (on: boolean): void => {
    isFrozen = on;
    sessionSettings.set(frozenKey, on ? 'on' : 'off');
    view.freeze(on);
    deck.freeze(on);
  };
  // One that is loaded again freezes it again.
  addEventListener('pagehide', () => {
    if (isFrozen) deck.freeze(false);
  });
  const freeze = (): void => {
    setFrozen(!isFrozen);
    if (isFrozen) sayFrozen();
    else if (theirs !== null && theirs.id !== current) deck.go(current);
    // At the same slide nothing moves, its step neither.
    else if (theirs !== null) show(theirs, false);
  };
  /** What they are to see ends the freeze. */
  const put = (id: string): void => {
    if (isFrozen) setFrozen(false);
    deck.put(id);
  };
  /** What is found is read here first; `open` is on view at once. */
  const search = (open?: string): void =>
    openAsked(document.querySelector<HTMLDialogElement>('#deck-search'), edition, {
      show: put,
      picked: ({ id, title }, words) => deck.told({ do: 'ask', question: { id, title, words } }),
      readsHere: true,
      open,
    });
  const go = (by: 1 | -1): void => {
    // A chart may have steps left, and what turns pages brings the slide back first: the deck knows.
    if (isLed && !isFrozen) {
      deck.ask(by === 1 ? 'next' : 'previous');
      return;
    }
    const id = view.beside(current, by);
    if (id !== undefined) goTo(id);
  };
  /** What buttons and keys do here. The clicker works in whichever window was pressed last. */
  const does: Record<string, () => void> = {
    next: () => go(1),
    previous: () => go(-1),
    first: () => goTo(ids[0] ?? current),
    last: () => goTo(view.last()),
    black: () => deck.ask('black'),
    follow: () => deck.ask('follow'),
    back: () => {
      if (!isFrozen) deck.ask('back');
    },
    freeze,
    contents: () => view.act('jump'),
    search: () => search(),
    shown: () => page.open(),
    leave: () => {
      if (!view.endLight() && !isFrozen) deck.ask('leave');
    },
    ...Object.fromEntries(ownActions.map((action) => [action, () => view.act(action)])),
  };
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-notes]') : null;
    if (button instanceof HTMLElement) does[button.dataset.notes ?? '']?.();
  });
  document.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command === null || !(command in does)) return;
    // What they open has its own keys.
    if (document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    does[command]?.();
  });
  prepareAsked(edition);
}
