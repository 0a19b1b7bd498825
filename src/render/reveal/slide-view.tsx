import { measurerIn } from '../../blocks/measure.ts';
import { said } from '../../blocks/said.ts';
import { coverCredit, coverLine, ownDrawing } from '../../model/cover-credit.ts';
import type { Citation, DeckModel, Slide } from '../../model/deck.ts';
import { isFromRight, written } from '../../model/direction.ts';
import { kickerWords } from '../../model/kicker.ts';
import { layoutOf } from '../../model/layouts.ts';
import { footText, restsOn } from '../../model/own-names.ts';
import { backupSection, partOf, shownSlides } from '../../model/shown-slides.ts';
import { sitePath } from '../../model/site.ts';
import { worthOf } from '../../talk/worth.ts';
import { arial } from '../../theme/faces.ts';
import { canvas } from '../../theme/tokens.ts';
import { Blocks, webContext } from '../web/blocks.tsx';
import { BrandLogo, BrandWords, brandWords, roomBesideBrand } from './brand-marks.tsx';

type SlideProps = {
  slide: Slide;
  deck: DeckModel;
  /** Level of the title's heading. In the deck slides stand side by side; on one page they have an order. */
  level?: 1 | 2 | 3;
  /** Where slides are found that this deck does not have. */
  others?: string;
  /** Address of a claim. Default: its page on the site. */
  claimHref?: (claim: string) => string;
};

/** One slide of a deck as a section on the 1280 by 720 canvas. Static: no client JavaScript. */
export function SlideView({
  slide,
  deck,
  level = 2,
  others = sitePath('/present/full/'),
  claimHref,
}: SlideProps) {
  const Title = `h${level}` as const;
  const settings: Parameters<typeof webContext>[0] = {
    variant: 'deck',
    slide: slide.id,
    level: level === 3 ? 4 : 3,
    charts: deck.charts,
    sources: deck.sources,
    claims: deck.claims,
    claimHref,
    spelledOut: null,
    room: roomForDiagram(slide),
    width: widthOf(slide),
    hrefOf: (id) => (deck.slides.some((other) => other.id === id) ? `#${id}` : `${others}#${id}`),
  };
  const context = webContext(settings);
  const beside = webContext({ ...settings, width: layoutOf(slide.layout).side?.w });
  const section = deck.sections.find((candidate) => candidate.id === slide.section);
  const kicker = slide.layout === 'cover' ? coverLine(slide, deck) : kickerWords(slide);
  const picture =
    slide.layout === 'cover' ? 'art-cover' : slide.layout === 'section' ? `art-${slide.section}` : '';
  const art = picture !== '' && hasOwnColours(deck) ? `${picture} art-own` : picture;
  return (
    <section
      id={slide.id}
      className={`slide slide-${slide.layout} ${art}`.trim()}
      aria-label={`${slide.backup ? 'Backup slide' : 'Slide'} ${slide.number}: ${slide.plainTitle}`}
      data-section={slide.section === backupSection ? undefined : partOf(slide, deck.sections)?.title}
      data-backup={slide.backup}
      data-minutes={slide.minutes}
      data-worth={worthOf(slide, deck.spine)}
      data-claims={slide.claims.length === 0 ? undefined : slide.claims.join(' ')}
    >
      <header className="slide-head">
        {slide.layout === 'section' ? <p className="divider-number">{section?.number}</p> : null}
        {kicker === '' ? null : (
          <p className="kicker" {...written(kicker)}>
            {kicker}
          </p>
        )}
        <Title className="slide-title" {...said(slide.title)}>
          {context.inlines(slide.title)}
        </Title>
        {slide.layout === 'case' ? <CaseWho slide={slide} inlines={context.inlines} /> : null}
      </header>
      <div className="slide-body">
        <div className="slide-main">
          <Blocks blocks={slide.main} context={context} />
        </div>
        {slide.side.length === 0 ? null : (
          <div className="slide-side">
            <Blocks blocks={slide.side} context={beside} />
          </div>
        )}
      </div>
      <SlideFoot slide={slide} deck={deck} />
      <BrandLogo brand={deck.brand} layout={slide.layout} />
    </section>
  );
}

/** The drawn grounds are in the pack's own blue: an organisation's covers show them in shades of its main colour. */
function hasOwnColours({ brand }: DeckModel): boolean {
  return (brand?.colours ?? null) !== null;
}

/** Width in px of the main part: with nothing beside it, it takes that room too. */
function widthOf(slide: Slide): number {
  const { main, side } = layoutOf(slide.layout);
  return side === null || slide.side.length > 0 ? main.w : side.x + side.w - main.x;
}

/** Height in px that the other blocks leave for a diagram. */
function roomForDiagram(slide: Slide): number {
  const { w, h } = layoutOf(slide.layout).main;
  const measurer = measurerIn(arial);
  const others = slide.main.filter((block) => block.kind !== 'diagram');
  // A little air, so that the drawing never touches the line at the foot.
  return others.reduce((room, block) => room - measurer.block(block, w) - canvas.gap, h - 28);
}

/** Who did the work stands in the dark panel, under the title. */
function CaseWho({ slide, inlines }: { slide: Slide; inlines: ReturnType<typeof webContext>['inlines'] }) {
  const cases = slide.main.find((block) => block.kind === 'cases');
  const who = cases?.items[0]?.who;
  return who === undefined ? null : (
    <p className="case-who" {...said(who)}>
      {inlines(who)}
    </p>
  );
}

/** About what two lines at the foot hold; more stands smaller, on three. */
const footLetters = 250;

/** What the drawn ground of the cover shows. */
function Legend() {
  return (
    <>
      London, one cell for each of its neighbourhoods.
      <br />
      Orange: among the most deprived fifth in England, 2019.
    </>
  );
}

function SlideFoot({ slide, deck }: { slide: Slide; deck: DeckModel }) {
  const isBranded = brandWords(deck.brand) !== '';
  if (slide.layout === 'cover' || slide.layout === 'section') {
    // In an organisation's colours the map is a pattern without orange, and a divider has no legend.
    const hasLegend = slide.layout === 'cover' && !hasOwnColours(deck);
    const credit = slide.layout === 'cover' ? coverCredit(slide, deck) : null;
    if (!hasLegend && !isBranded && credit === null) return null;
    return (
      <footer className="slide-foot">
        {hasLegend || credit !== null ? (
          <p className="art-legend">
            {credit}
            {credit !== null && hasLegend ? <br /> : null}
            {hasLegend ? <Legend /> : null}
          </p>
        ) : null}
        <BrandWords brand={deck.brand} />
      </footer>
    );
  }
  const shown = slide.citations.filter((citation) => citation.use !== 'spoken');
  const letters = shown.reduce((sum, citation) => sum + footText(citation).length + 5, 0);
  return (
    <footer className="slide-foot">
      <p
        className={
          letters > footLetters * roomBesideBrand(deck.brand)
            ? 'slide-sources slide-sources-many'
            : 'slide-sources'
        }
      >
        {slide.reconstructed === null ? null : <span className="reconstructed">{ownDrawing} </span>}
        <SourceLines citations={shown} />
      </p>
      <BrandWords brand={deck.brand} />
      <p className="slide-count">
        <span className="visually-hidden">Slide </span>
        {slide.number}
        <span className="visually-hidden">
          {slide.backup ? ', for questions' : ` of ${shownSlides(deck.slides).length}`}
        </span>
      </p>
    </footer>
  );
}

/** Sources at the foot of a slide, each with its number. */
export function SourceLines({ citations }: { citations: readonly Citation[] }) {
  return citations.map((citation) => (
    <span key={citation.number} className="slide-source">
      {citation.use === 'based' ? restsOn(citation.source) : <b>{citation.number} </b>}
      {citation.url !== null ? (
        <a href={citation.url} target="_blank" rel="noreferrer" {...written(citation.text)}>
          {footText(citation)}
        </a>
      ) : isFromRight(citation.text) ? (
        <bdi {...written(citation.text)}>{footText(citation)}</bdi>
      ) : (
        footText(citation)
      )}
    </span>
  ));
}
