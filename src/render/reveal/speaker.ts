import { setAddress } from '../../browser/address.ts';
import { openChannel } from '../../browser/channel.ts';
import { sessionSettings } from '../../browser/settings.ts';
import { sitePath } from '../../model/site.ts';
import type { DeckMessage } from './deck-controls.ts';
import { lettersAreOn } from './letter-keys.ts';

/** The speaker view: notes, clock, this slide and the next, in step with the deck in the other window. */
const view = document.querySelector<HTMLElement>('main.speaker');
const edition = view?.dataset.edition ?? '';
/** Where a slide is shown by itself; a deck of someone's own is found by its id. */
const still = view?.dataset.deck ?? sitePath(`/present/${edition}/?still`);
const sections = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
const ids = sections.map((section) => section.dataset.slide ?? '');
const channel = openChannel<DeckMessage>(`deck-${edition}`);
const startKey = `speaker-start-${edition}`;
let current = '';

// The clock survives a reload of this window: its start is kept for the session.
let started = Number(sessionSettings.get(startKey)) || restart();

channel.listen(({ type, id }) => {
  if (type === 'slide' && id !== undefined) show(id);
});
channel.post({ type: 'hello' });
show(ids.includes(location.hash.slice(1)) ? location.hash.slice(1) : (ids[0] ?? ''));

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-action]') : null;
  if (button instanceof HTMLElement) act(button.dataset.action ?? '');
});
document.addEventListener('keydown', (event) => {
  // The space bar presses buttons and scrolls the notes; it changes the slide only when nothing has the focus.
  if (event.key === ' ' && event.target !== document.body) return;
  const letters = lettersAreOn() ? { next: ['n'], previous: ['p'] } : { next: [], previous: [] };
  if (['ArrowRight', 'PageDown', ' ', ...letters.next].includes(event.key)) act('next');
  else if (['ArrowLeft', 'PageUp', ...letters.previous].includes(event.key)) act('previous');
  else return;
  event.preventDefault();
});

tick();
setInterval(tick, 1000);

function act(action: string): void {
  const index = ids.indexOf(current);
  if (action === 'next') go(ids[index + 1]);
  if (action === 'previous') go(ids[index - 1]);
  if (action === 'reset') started = restart();
  if (action === 'larger') {
    // Three sizes, then back to the first.
    const size = (Number(view?.dataset.size ?? 0) + 1) % 3;
    if (view !== null) view.dataset.size = String(size);
  }
}

function go(id: string | undefined): void {
  if (id === undefined) return;
  channel.post({ type: 'go', id });
  show(id);
}

function show(id: string): void {
  if (id === current || !ids.includes(id)) return;
  current = id;
  for (const section of sections) section.hidden = section.dataset.slide !== id;
  const index = ids.indexOf(id);
  frame('now', id);
  frame('next', ids[index + 1]);
  text('now-name', `On screen: slide ${index + 1} of ${ids.length}`);
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
  text('clock', new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
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
