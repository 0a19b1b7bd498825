import { createElement } from 'react';
import { queried } from '../../../model/received-address.ts';
import { sitePath } from '../../../model/site.ts';
import { SpeakerNotes } from '../../../render/reveal/speaker-notes.tsx';
import { drawAway } from './draw-away.ts';
import { fillAsked } from './fill-asked.ts';
import { loadDeck } from './load-deck.ts';

/** The speaker view of a saved remix: its notes are drawn here, and the view's own script takes over. */
async function present(): Promise<void> {
  const loaded = await loadDeck();
  const view = document.querySelector<HTMLElement>('main.speaker');
  const notes = view?.querySelector('.speaker-notes');
  if (!view || !notes) return;
  if (!loaded.ok) {
    notes.textContent = loaded.message;
    return;
  }
  const { deck } = loaded;
  notes.replaceChildren(...drawAway(createElement(SpeakerNotes, { deck })));
  fillAsked(deck);
  view.dataset.edition = deck.id;
  const unkept = queried(location.search, 'unkept') !== null ? '&unkept' : '';
  view.dataset.deck = sitePath(`/present/remix/?still${unkept}&id=${deck.id}`);
  await import('../../../render/reveal/speaker.ts');
}

present().catch(() => {
  // The page's own words for it, and its link to load it again.
  document.documentElement.classList.add('broken');
});
