import { sourceAnchor } from '../../blocks/web-context.ts';
import { ownDrawing } from '../../model/cover-credit.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { isAskSlide } from '../../model/edition.ts';
import { sitePath } from '../../model/site.ts';
import { Blocks, webContext, withoutCites } from './blocks.tsx';

type PassageProps = {
  slide: Slide;
  deck: DeckModel;
  /** Abbreviations spelled out so far on this page; shared by its passages. */
  spelledOut: Set<string>;
};

/** One slide as a passage of an article: it reflows, and its sources stand below it. */
export function Passage({ slide, deck, spelledOut }: PassageProps) {
  const anchor = passageAnchor(slide.id);
  const context = webContext({
    variant: 'page',
    slide: slide.id,
    titleId: `${anchor}-title`,
    level: 3,
    charts: deck.charts,
    sources: deck.sources,
    claims: deck.claims,
    spelledOut,
    hrefOf: readingAddress,
  });
  return (
    <article className={`passage passage-${slide.layout}`} id={anchor} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>{context.inlines(withoutCites(slide.title))}</h2>
      {slide.reconstructed === null ? null : (
        <p className="note note-reconstructed">
          <strong>{ownDrawing}</strong> {slide.reconstructed}
        </p>
      )}
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
      {slide.notes.length === 0 ? null : (
        <details className="speaker-notes">
          <summary>
            How to say it, and the question you will be asked
            <span className="visually-hidden">: {slide.plainTitle}</span>
          </summary>
          {slide.notes.map((paragraph, index) => (
            <p key={index}>{context.inlines(paragraph)}</p>
          ))}
        </details>
      )}
      <footer className="passage-foot">
        {slide.citations.length === 0 ? null : (
          <ol className="sources" aria-label="Sources">
            {slide.citations.map((citation) => (
              <li key={citation.number} id={sourceAnchor(slide.id, citation.number)}>
                {citation.url === null ? citation.text : <a href={citation.url}>{citation.text}</a>}
                {citation.note === null ? null : <span className="source-note"> ({citation.note})</span>}
              </li>
            ))}
          </ol>
        )}
        <p className="passage-slide">
          <a href={sitePath(`/present/full/#${slide.id}`)}>{`See this as slide ${slide.number}`}</a>
        </p>
      </footer>
    </article>
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
