import { renderToStaticMarkup } from 'react-dom/server';
import { chartData } from '../../charts/chart-data.ts';
import type { Area, AreaList } from '../../model/area.ts';
import type { DeckModel } from '../../model/deck.ts';
import { searchData, searchFile } from '../../select/deck-search.ts';
import { ClaimCard } from '../claims/claim-card.tsx';
import { forData } from '../document/escape.ts';
import { inlineGrounds } from '../document/inline-grounds.ts';
import { DeckFurniture, PhoneOffer } from '../reveal/deck-furniture.tsx';
import { SlideView } from '../reveal/slide-view.tsx';
import { SpeakerFrame } from '../reveal/speaker-frame.tsx';
import { SpeakerNotes } from '../reveal/speaker-notes.tsx';

/**
 * The body of a deck in one file: slides, all around them, and in templates what waits until it is asked for.
 *
 * @param site Where the site stands; empty when nobody has said.
 */
export function deckBody(deck: DeckModel, site: string): string {
  const slides = renderToStaticMarkup(<Slides deck={deck} site={site} />);
  return `${inlineGrounds(slides, deck)}\n${renderToStaticMarkup(<Waiting deck={deck} />)}`;
}

const claimInFile = (claim: string): string => `#claim-${claim}`;

function Slides({ deck, site }: { deck: DeckModel; site: string }) {
  return (
    <>
      <main>
        <h1 className="visually-hidden">{`${deck.title}: slides, ${deck.name}`}</h1>
        <div
          className="reveal"
          data-edition={deck.id}
          data-name={deck.name}
          data-ask={deck.ask}
          data-site={site}
          data-place={deck.place?.code}
        >
          <div className="slides">
            {deck.slides.map((slide) => (
              <SlideView key={slide.id} slide={slide} deck={deck} others="" claimHref={claimInFile} />
            ))}
          </div>
        </div>
        <PhoneOffer where="file" />
        <p className="visually-hidden" id="deck-status" role="status" />
      </main>
      <DeckFurniture where="file" answers={deck.answers} claimHref={claimInFile} />
    </>
  );
}

function Waiting({ deck }: { deck: DeckModel }) {
  return (
    <>
      <template id="claim-cards">
        {Object.values({ ...deck.claims, ...deck.answers?.claims }).map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            sources={{ ...deck.sources, ...deck.answers?.sources }}
            level={2}
            more={null}
          />
        ))}
      </template>
      <template id="deck-notes">
        <SpeakerFrame slides="copies">
          <SpeakerNotes deck={deck} others="" />
        </SpeakerFrame>
      </template>
      {Object.entries(dataOf(deck)).map(([file, data]) => (
        <script
          key={file}
          type="application/json"
          data-for={file}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every `<` is escaped
          dangerouslySetInnerHTML={{ __html: forData(data) }}
        />
      ))}
    </>
  );
}

/** What the charts and the search ask for, by the file of the site that has it. */
function dataOf(deck: DeckModel): Record<string, unknown> {
  return {
    ...chartData(deck.charts),
    'charts/places.json': placesOf(deck),
    [searchFile(deck.id)]: searchData(deck),
  };
}

/** The places that can be chosen in this deck. */
function placesOf({ charts, place }: DeckModel): AreaList {
  const named = Object.values(charts).flatMap(({ placeCodes = [], categories }) =>
    placeCodes.map((code, index) => ({ code, name: categories[index] ?? '' })),
  );
  const own = place === undefined ? [] : [place];
  const places = new Map(
    [...named, ...own].flatMap((one): Array<[string, Area]> => {
      const kind = one.code.startsWith('E09') ? 'borough' : one.code.startsWith('E54') ? 'icb' : null;
      return kind === null ? [] : [[one.code, { ...one, kind }]];
    }),
  );
  return { places: [...places.values()], isWhole: false };
}
