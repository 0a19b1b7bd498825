import { renderToStaticMarkup } from 'react-dom/server';
import { said } from '../../blocks/said.ts';
import { ownDrawing } from '../../model/cover-credit.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { backupSection, sayLengthOf } from '../../model/shown-slides.ts';
import { MarksLegend } from '../claims/marks-legend.tsx';
import { SlideView } from '../reveal/slide-view.tsx';
import { webContext } from '../web/blocks.tsx';
import { ClaimEntry, claimAnchor } from './claim-entry.tsx';
import { levelOf } from './deck-pages.tsx';

/** Notes pages: each slide with what to say, its sources, and who says so. The first page lists them all. */
export function renderHandouts(deck: DeckModel): string {
  const [first, ...rest] = deck.slides;
  const cover = first?.layout === 'cover' ? first : null;
  // The first page has the contents already.
  const sheets = (cover === null ? deck.slides : rest).filter(({ layout }) => layout !== 'agenda');
  return renderToStaticMarkup(
    <main>
      <Front cover={cover} deck={deck} />
      {sheets.map((slide) => (
        <article key={slide.id} className="sheet">
          <SmallSlide slide={slide} deck={deck} />
          {slide.layout === 'section' ? (
            <InSection slide={slide} deck={deck} />
          ) : (
            <>
              <Notes slide={slide} deck={deck} />
              <Evidence slide={slide} deck={deck} />
            </>
          )}
        </article>
      ))}
    </main>,
  );
}

type SheetProps = { slide: Slide; deck: DeckModel };

function SmallSlide({ slide, deck }: SheetProps) {
  return (
    <div className="sheet-slide">
      <SlideView slide={slide} deck={deck} level={levelOf(slide, deck)} />
    </div>
  );
}

function InSection({ slide, deck }: SheetProps) {
  const isInside = (other: Slide): boolean =>
    slide.backup ? other.backup === true : !other.backup && other.section === slide.section;
  const inside = deck.slides.filter((other) => isInside(other) && other.id !== slide.id);
  return (
    <div className="sheet-section">
      <h3>In this section</h3>
      <SlideList slides={inside} />
    </div>
  );
}

function Notes({ slide, deck }: SheetProps) {
  const context = webContext({
    variant: 'deck',
    slide: slide.id,
    level: 4,
    charts: deck.charts,
    sources: deck.sources,
    claims: deck.claims,
    spelledOut: null,
    hrefOf: (id) => `#${id}`,
  });
  if (slide.notes.length === 0 && slide.reconstructed === null) return null;
  return (
    <div className="sheet-notes">
      {slide.notes.length === 0 ? null : <h4>What to say</h4>}
      {slide.notes.map((paragraph, index) => (
        <p key={index} {...said(paragraph)}>
          {context.inlines(paragraph)}
        </p>
      ))}
      {slide.reconstructed === null ? null : (
        <p className="sheet-rebuilt">
          <b>{ownDrawing}</b> {slide.reconstructed}
        </p>
      )}
    </div>
  );
}

function Evidence({ slide, deck }: SheetProps) {
  const claims = slide.claims.flatMap((id) => deck.claims[id] ?? []);
  if (slide.citations.length === 0 && claims.length === 0) return null;
  return (
    <div className="sheet-evidence">
      {slide.citations.length === 0 ? null : (
        <>
          <h4>Sources</h4>
          <ol className="sheet-sources">
            {slide.citations.map(({ number, text, url, note }) => (
              <li key={number} value={number}>
                {url === null ? text : <a href={url}>{text}</a>}
                {note === null ? null : ` (${note})`}
              </li>
            ))}
          </ol>
        </>
      )}
      {claims.length === 0 ? null : <h4>If they ask “says who?”</h4>}
      {claims.map((claim) => (
        <ClaimEntry key={claim.id} claim={claim} deck={deck} id={claimAnchor(claim.id, slide.id)} />
      ))}
    </div>
  );
}

function Front({ cover, deck }: { cover: Slide | null; deck: DeckModel }) {
  const { name, place, audience, ask, slides } = deck;
  return (
    <article className="sheet sheet-front">
      {cover === null ? (
        <h1 className="sheet-title">{deck.title}</h1>
      ) : (
        <SmallSlide slide={cover} deck={deck} />
      )}
      <div className="sheet-about">
        <p>
          <b>{name}</b>
          {place === undefined ? '' : `, with figures for ${place.said}`}
        </p>
        <p>{audience}</p>
        {ask === undefined ? null : (
          <p>
            <b>What it asks:</b> {ask}
          </p>
        )}
        <p>{`${sayLengthOf(deck)}. Each page has a slide, what to say with it, its sources, and who says so for every number.`}</p>
      </div>
      <div className="sheet-contents-list">
        <SlideList slides={slides} sections={deck.sections} />
      </div>
      <div className="sheet-marks">
        <h3>Marks beside numbers</h3>
        <MarksLegend />
      </div>
    </article>
  );
}

function SlideList({
  slides,
  sections = [],
}: {
  slides: readonly Slide[];
  sections?: DeckModel['sections'];
}) {
  return (
    <ol className="sheet-list">
      {slides.map(({ id, number, plainTitle, layout, section }) => {
        const opens =
          layout === 'section' && (section === backupSection || sections.some((one) => one.id === section));
        return (
          <li key={id} className={opens ? 'sheet-list-section' : undefined}>
            <a href={`#${id}`}>
              <span className="sheet-list-number">{number}</span> <span>{plainTitle}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
