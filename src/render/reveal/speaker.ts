import { setAddress } from '../../browser/address.ts';
import { sessionSettings } from '../../browser/settings.ts';
import { sayTime } from '../../model/dates.ts';
import { idMeant } from '../../model/received-address.ts';
import { sitePath } from '../../model/site.ts';
import { commandOf } from './deck-keys.ts';
import { joinPair, type Shown } from './pair.ts';

/** The speaker view: notes, clock, this slide and the next, in step with the deck in the other window. */
const view = document.querySelector<HTMLElement>('main.speaker');
const edition = view?.dataset.edition ?? '';
/** Where a slide is shown by itself; a deck of someone's own is found by its id. */
const still = view?.dataset.deck ?? sitePath(`/present/${edition}/?still`);
const sections = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
const ids = sections.map((section) => section.dataset.slide ?? '');
const startKey = `speaker-start-${edition}`;
const words = {
  gone: 'The deck is closed. Open it again in the same tab, or press S in another.',
  several: 'Several decks are open. Press S in the one that you present, and its notes open.',
};
let current = '';
let isScreenBlack = false;
/** Whether the deck has said what is on screen, and is still there. */
let isLed = false;

/** What buttons and keys do here. The clicker works in whichever window was pressed last. */
const does: Record<string, () => void> = {
  next: () => go(1),
  previous: () => go(-1),
  first: () => goTo(ids[0] ?? current),
  last: () => goTo(ids.at(-1) ?? current),
  black: () => deck.ask('black'),
  back: () => deck.ask('back'),
  reset: () => {
    started = restart();
  },
  // Three sizes, then back to the first.
  larger: () => {
    if (view !== null) view.dataset.size = String((Number(view.dataset.size ?? 0) + 1) % 3);
  },
};

// The clock survives a reload of this window: its start is kept for the session.
let started = Number(sessionSettings.get(startKey)) || restart();

show({ id: idMeant(location.hash, (id) => ids.includes(id)) ?? ids[0] ?? '', isBlack: false });
const deck = joinPair(
  edition,
  (shown) => {
    isLed = true;
    show(shown);
  },
  (what) => {
    isLed = false;
    text('now-name', words[what]);
  },
);

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-action]') : null;
  if (button instanceof HTMLElement) act(button.dataset.action ?? '');
});
document.addEventListener('keydown', (event) => {
  const command = commandOf(event);
  if (command === null || !(command in does)) return;
  event.preventDefault();
  act(command);
});

tick();
setInterval(tick, 1000);

function act(action: string): void {
  does[action]?.();
}

function go(by: number): void {
  // What turns pages brings the slide back first, as in the deck.
  if (isScreenBlack) {
    deck.ask('black');
    return;
  }
  const id = ids[ids.indexOf(current) + by];
  if (id !== undefined) goTo(id);
}

function goTo(id: string): void {
  deck.go(id);
  show({ id, isBlack: false });
}

function show({ id, isBlack }: Shown): void {
  if (!ids.includes(id)) return;
  isScreenBlack = isBlack;
  const index = ids.indexOf(id);
  const said = `${isBlack ? 'black, over ' : ''}slide ${index + 1} of ${ids.length}`;
  text('now-name', isLed ? `On screen: ${said}` : `S${said.slice(1)}. No deck follows.`);
  if (id === current) return;
  current = id;
  for (const section of sections) section.hidden = section.dataset.slide !== id;
  frame('now', id);
  frame('next', ids[index + 1]);
  text('next-name', index + 1 < ids.length ? 'Next' : 'That was the last slide');
  setAddress(`#${id}`);
  document.querySelector('.speaker-notes')?.scrollTo(0, 0);
}

function frame(name: string, id: string | undefined): void {
  const element = document.querySelector<HTMLIFrameElement>(`#${name}`);
  if (element === null) return;
  element.hidden = id === undefined;
  if (id !== undefined) element.src = `${still}#${id}`;
}

function tick(): void {
  const seconds = Math.floor((Date.now() - started) / 1000);
  text('elapsed', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
  text('clock', sayTime(new Date()));
}

function restart(): number {
  const now = Date.now();
  sessionSettings.set(startKey, String(now));
  return now;
}

function text(id: string, words: string): void {
  const element = document.getElementById(id);
  if (element !== null) element.textContent = words;
}
