import { createElement } from 'react';
import { siteIsWhole } from '../../../browser/site-is-whole.ts';
import { chartData } from '../../../charts/chart-data.ts';
import type { DeckModel } from '../../../model/deck.ts';
import { sitePath } from '../../../model/site.ts';
import { followAddress } from '../../../render/reveal/deck-address.ts';
import { SlideView } from '../../../render/reveal/slide-view.tsx';
import { SpeakerNotes } from '../../../render/reveal/speaker-notes.tsx';
import { brandTheme, brandVariables } from '../../../select/brand-theme.ts';
import { drawAway } from './draw-away.ts';
import { fillAsked } from './fill-asked.ts';
import { fillData } from './fill-data.ts';
import { loadDeck } from './load-deck.ts';

/** The deck page fed from a saved remix: its slides are drawn here, and the deck's own script takes over. */
async function present(): Promise<void> {
  const loaded = await loadDeck();
  const notice = document.querySelector<HTMLElement>('.deck-notice');
  if (!loaded.ok) return refuse(loaded.message);
  const { deck, remix } = loaded;
  const reveal = document.querySelector<HTMLElement>('.reveal');
  const slides = reveal?.querySelector('.slides');
  if (!reveal || !slides) return;
  wear(deck);
  slides.replaceChildren(
    ...drawAway(deck.slides.map((slide) => createElement(SlideView, { key: slide.id, slide, deck }))),
  );
  fillData(chartData(deck.charts));
  fillAsked(deck);
  fillNotes(deck);
  followAddress();
  // Two windows of one remix talk to each other, and not to those of another.
  reveal.dataset.edition = deck.id;
  reveal.dataset.name = deck.name;
  if (deck.ask !== undefined) reveal.dataset.ask = deck.ask;
  if (remix.place !== null) reveal.dataset.place = remix.place;
  document.title = deck.name;
  const name = document.getElementById('deck-name');
  if (name !== null) name.textContent = `${deck.title}: slides`;
  document
    .querySelector<HTMLAnchorElement>('#deck-edit')
    ?.setAttribute('href', sitePath(`/remix/?open=${deck.id}`));
  if (notice !== null) notice.hidden = true;
  await import('../../../render/reveal/start-deck.ts').catch(() =>
    refuse('The deck could not start, perhaps because the network is down.'),
  );
}

/** The notes wait in the page, for the presenter's only screen. */
function fillNotes(deck: DeckModel): void {
  document
    .querySelector<HTMLTemplateElement>('template#deck-notes')
    ?.content.querySelector('.speaker-notes')
    ?.append(...drawAway(createElement(SpeakerNotes, { deck })));
}

function wear({ brand }: DeckModel): void {
  if (brand === undefined) return;
  for (const [name, value] of Object.entries(brandVariables(brandTheme(brand))))
    document.documentElement.style.setProperty(name, value);
}

function refuse(message: string): void {
  const notice = document.querySelector<HTMLElement>('.deck-notice');
  if (notice !== null) notice.hidden = false;
  const text = document.querySelector('.deck-notice p');
  if (text !== null) text.textContent = message;
  const again = document.querySelector<HTMLButtonElement>('.deck-again');
  if (again === null) return;
  again.hidden = false;
  // A page that is loaded without a network is lost.
  again.addEventListener('click', async () => {
    if (await siteIsWhole()) location.reload();
  });
}

void present();
