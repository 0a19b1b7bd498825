import { sourceAnchor } from '../../blocks/web-context.ts';
import type { Inline } from '../../model/block.ts';
import { ownDrawing } from '../../model/cover-credit.ts';
import type { Citation, DeckModel, Slide } from '../../model/deck.ts';
import { isAskSlide } from '../../model/edition.ts';
import { sitePath } from '../../model/site.ts';
import { chartsIn } from '../../model/visit.ts';
import { Blocks, webContext } from './blocks.tsx';
import { ChartOrigins, chartFolds } from './chart-folds.tsx';
import { type Fold, Folds } from './folds.tsx';

type PassageProps = {
  slide: Slide;
  deck: DeckModel;
  /** Abbreviations spelled out so far on this page; shared by its passages. */
  spelledOut: Set<string>;
  /** A sentence that leads from the passage before it. */
  lead?: readonly Inline[] | undefined;
};

/** One slide as a passage of an article: it reflows, and what stands behind it folds into one row below it. */
export function Passage({ slide, deck, spelledOut, lead = [] }: PassageProps) {
  const anchor = passageAnchor(slide.id);
  const context = webContext({
    variant: 'page',
    slide: slide.id,
    titleId: `${anchor}-title`,
    title: slide.plainTitle,
    level: 3,
    charts: deck.charts,
    sources: deck.sources,
    claims: deck.claims,
    spelledOut,
    hrefOf: readingAddress,
  });
  const charts = chartsIn(slide).flatMap((id) => deck.charts[id] ?? []);
  const { before, after } = chartFolds(charts, context);
  const folds: Fold[] = [...before];
  if (slide.citations.length > 0 || charts.length > 0 || slide.reconstructed !== null)
    folds.push({
      name: 'Sources',
      printed: true,
      content: (
        <>
          {slide.reconstructed === null ? null : (
            <p>
              <strong>{ownDrawing}</strong> {slide.reconstructed}
            </p>
          )}
          <Sources slide={slide.id} citations={slide.citations} />
          <ChartOrigins charts={charts} context={context} />
        </>
      ),
    });
  if (slide.notes.length > 0)
    folds.push({
      name: 'How to say it',
      content: slide.notes.map((paragraph, index) => <p key={index}>{context.inlines(paragraph)}</p>),
    });
  folds.push(...after);
  return (
    <article className={`passage passage-${slide.layout}`} id={anchor} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>{context.inlines(slide.title)}</h2>
      {lead.length === 0 ? null : <p className="passage-lead">{context.inlines(lead)}</p>}
      <div className="passage-body">
        <div className="passage-main">
          <Blocks blocks={slide.main} context={context} />
        </div>
        {slide.side.length === 0 ? null : (
          <div className="passage-side">
            <Blocks blocks={slide.side} context={context} />
          </div>
        )}
      </div>
      <Folds about={slide.plainTitle} folds={folds}>
        <a className="passage-slide" href={sitePath(`/present/full/#${slide.id}`)}>
          <span className="visually-hidden">See this as </span>
          slide {slide.number}
        </a>
      </Folds>
    </article>
  );
}

/** The sources of a passage or of a section's argument, each where its marks lead. */
export function Sources({ slide, citations }: { slide: string; citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <ol className="sources" aria-label="Sources">
      {citations.map(({ number, text, url, note }) => (
        <li key={number} id={sourceAnchor(slide, number)}>
          {url === null ? text : <a href={url}>{text}</a>}
          {note === null ? null : <span className="source-note"> ({note})</span>}
        </li>
      ))}
    </ol>
  );
}

/** Element id of a slide's passage on its section's page: the part after the slash. */
export function passageAnchor(id: string): string {
  return id.split('/')[1] ?? id;
}

/** Address of a slide's passage in the reading site. */
export function readingAddress(id: string): string {
  const [section, name] = id.split('/');
  // What an edition asks stands in its deck alone.
  if (isAskSlide(id)) return sitePath(`/present/${name}/#${id}`);
  if (id === 'overview') return sitePath('/read/#overview');
  if (section === undefined || id === 'cover' || id === 'contents') return sitePath('/read/');
  return sitePath(`/read/${section}/${name === undefined ? '' : `#${name}`}`);
}
