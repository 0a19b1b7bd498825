import { renderToStaticMarkup } from 'react-dom/server';
import type { PackModel } from '../../../model/deck.ts';
import { sayCount } from '../../../model/say-count.ts';
import { shownSlides } from '../../../model/shown-slides.ts';
import { SlideView } from '../../../render/reveal/slide-view.tsx';
import { remixFromEdition } from '../../core/start.ts';
import { liveDeck } from '../store/live-deck.ts';
import { createStore } from '../store/store.ts';
import { StoreContext } from '../store/use-remix.ts';
import { ItemTools } from '../work/item-tools.tsx';
import { Tabs } from '../work/main.tsx';
import { Order } from '../work/order.tsx';
import { TopBar } from '../work/top-bar.tsx';

/** What a new deck needs from outside is of no matter here: none of it is drawn. */
const made = { id: 'r-opening', name: '', now: '2026-01-01T00:00:00.000Z' };

const nothing = (): void => undefined;

/** Names within the page, which the workspace itself will have again, and what React asks for ahead. */
const references = / (?:id|for|aria-labelledby|aria-describedby)="[^"]*"|<link[^>]*>/g;

/**
 * The workspace as it stands before its scripts are there, as markup, drawn when the site is built: bar, running order,
 * tabs, and the room of the slide. What is pressed or typed in keeps its place and is not seen (remix-page.css).
 */
export function openingShell(pack: PackModel): string {
  const remix = remixFromEdition(pack, 'full', made);
  const shell = (
    <StoreContext value={createStore(pack, remix)}>
      <div className="work">
        <TopBar onLeave={nothing} />
        <div className="notices" />
        <Order />
        <div className="work-main work-beside work-at-edit">
          <Tabs panel="edit" onPanel={nothing} />
          <section className="stage">
            <ItemTools id={remix.items[0]?.id ?? ''} />
            <div className="stage-slide">
              <div className="frame deck" />
            </div>
          </section>
          <section className="work-panel" />
        </div>
      </div>
    </StoreContext>
  );
  return renderToStaticMarkup(shell).replace(references, '');
}

/** The first slide of a deck that begins as an edition, as markup, and how many slides it has, in words. */
export function openingSlide(pack: PackModel, edition: string): { slide: string; slides: string } {
  const remix = remixFromEdition(pack, edition, made);
  const { deck } = liveDeck(pack, remix, null);
  const [slide] = deck.slides;
  return {
    slide:
      slide === undefined
        ? ''
        : renderToStaticMarkup(<SlideView slide={{ ...slide, id: 'opening-slide' }} deck={deck} />),
    slides: sayCount(shownSlides(deck.slides).length, 'slide'),
  };
}
