import type { ReactNode } from 'react';
import { sourceAnchor, type WebContext } from '../../blocks/web-context.ts';
import type { Claim } from '../../model/claim.ts';
import type { PackModel } from '../../model/deck.ts';
import { plainText } from '../../model/inline-text.ts';
import { sitePath } from '../../model/site.ts';
import type { Scene } from '../../model/story.ts';
import { Blocks, webContext } from '../web/blocks.tsx';
import { pictureOf } from './picture-of.ts';
import { Still } from './still.tsx';

type SceneProps = {
  scene: Scene;
  pack: PackModel;
  /** What the page adds to the words: its own title before them, the choice of a place or doors after them. */
  before?: ReactNode;
  children?: ReactNode;
};

/** One scene: its drawing as a still, and its words in a panel. */
export function SceneView({ scene, pack, before, children }: SceneProps) {
  const { drawing, words } = scene;
  const figure = drawing.figure && figureOf(drawing.figure, pack.claims);
  const chart = drawing.chart === null ? null : (pack.charts[drawing.chart] ?? null);
  const picture = pictureOf({ drawing, city: pack.story?.city ?? null, chart, figure });
  return (
    <article
      className="scene"
      id={anchorOf(scene)}
      data-state={`${drawing.of}-${drawing.state}`}
      aria-labelledby={`${anchorOf(scene)}-title`}
    >
      <figure className="scene-picture">
        <Still picture={picture} />
        <figcaption>{plainText(scene.sentence)}</figcaption>
      </figure>
      <div className="panel">
        {before}
        {words.kicker === '' ? null : <p className="panel-kicker">{words.kicker}</p>}
        <div className="panel-words" data-scene={anchorOf(scene)}>
          <SceneWords scene={scene} pack={pack} />
        </div>
        {children}
      </div>
    </article>
  );
}

/** The words of a scene that a place may change: headline, text, ask and sources. */
export function SceneWords({ scene, pack }: { scene: Scene; pack: PackModel }) {
  const { words, ask, drawing, missing } = scene;
  const context = contextOf(scene, pack);
  const sources = words.citations.filter(({ use }) => use !== 'spoken');
  return (
    <>
      <h2 id={`${anchorOf(scene)}-title`}>{context.inlines(words.title)}</h2>
      <Blocks blocks={words.main} context={context} />
      {missing.length === 0 ? null : <p className="note note-missing">{missing.join(' ')}</p>}
      {ask === null ? null : <p className="panel-ask">{ask}</p>}
      {sources.length === 0 && drawing.chart === null ? null : (
        <ul className="panel-sources" aria-label="Sources">
          {sources.map(({ number, text, url }) => (
            <li key={number} id={sourceAnchor(words.id, number)}>
              <span aria-hidden="true">{number} </span>
              {url === null ? text : <a href={url}>{text}</a>}
            </li>
          ))}
          {drawing.chart === null ? null : (
            <li>
              <a href={sitePath(`/chart/${drawing.chart}/`)}>The chart and its table</a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** Element id of a scene on the front page. */
export function anchorOf({ words }: Scene): string {
  return words.id.replace('story/', '');
}

/** The words under the headline as plain text, in one line. */
export function textOf({ words }: Scene): string {
  return words.main.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : [])).join(' ');
}

function contextOf({ words }: Scene, { charts, sources, claims }: PackModel): WebContext {
  return webContext({
    variant: 'page',
    slide: words.id,
    level: 3,
    charts,
    sources,
    // A place's own figures have no page: their source stands under the scene.
    claims,
    spelledOut: null,
    hrefOf: () => '',
  });
}

function figureOf({ claim, figure }: { claim: string; figure: string }, claims: Record<string, Claim>) {
  const found = claims[claim]?.figures.find(({ name }) => name === figure);
  if (found === undefined) return null;
  const value = Array.isArray(found.value) ? found.value[1] : found.value;
  return { text: found.display, value };
}
