import { renderToStaticMarkup } from 'react-dom/server';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import type { Block, BlockKind, BlockOf, FigureItem } from '../../model/block.ts';

import { citeOf, standingOf } from '../../model/claim-words.ts';
import { basisLine } from '../../model/cover-credit.ts';
import type { DeckModel, LeaveBehind } from '../../model/deck.ts';
import { Strength } from '../claims/strength.tsx';
import { Blocks, webContext } from '../web/blocks.tsx';

/** What the two pages hold, and on which of them: the headings, and the file's bookmarks. */
export const parts = [
  { title: 'The argument', page: 1 },
  { title: 'The figures, and who says so', page: 2 },
  { title: 'What we do not know', page: 2 },
  { title: 'What we ask', page: 2 },
  { title: 'Sources', page: 2 },
] as const;

const [argument, figures, doubts, ask, sources] = parts;

type Props = { deck: DeckModel; leaveBehind: LeaveBehind };

/** Two pages of A4 to leave with people: on the first the argument and a chart, on the second figures and the ask. */
export function renderLeaveBehind(deck: DeckModel, leaveBehind: LeaveBehind): string {
  return renderToStaticMarkup(
    <main>
      <FirstPage deck={deck} leaveBehind={leaveBehind} />
      <SecondPage deck={deck} leaveBehind={leaveBehind} />
    </main>,
  );
}

function contextOf({ page, charts, claims, sources: known }: LeaveBehind) {
  return webContext({
    variant: 'deck',
    slide: page.id,
    level: 3,
    charts,
    sources: known,
    claims,
    spelledOut: new Set(),
    hrefOf: (id) => `#${id}`,
  });
}

function FirstPage({ deck, leaveBehind }: Props) {
  const { page, charts } = leaveBehind;
  const context = contextOf(leaveBehind);
  const block = first(page.main, 'chart');
  const chart = charts[block?.chart ?? ''];
  return (
    <section className="leaf">
      <header className={deck.brand?.colours == null ? 'leaf-head art-cover' : 'leaf-head'}>
        {deck.brand?.logo == null ? null : (
          <img className="leaf-logo" src={deck.brand.logo.data} alt={deck.brand.logo.alt} />
        )}
        <p className="leaf-kicker">
          {[deck.brand?.name || 'Social prescribing', deck.name, deck.place?.name]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1>{context.inlines(page.title)}</h1>
        {page.main
          .filter((block) => block.kind === 'paragraph')
          .map((block, index) => (
            <p key={index} className="leaf-lead">
              {context.inlines(block.text)}
            </p>
          ))}
      </header>
      <div className="leaf-body">
        <h2>{argument.title}</h2>
        <ol className="leaf-argument">
          {first(page.main, 'steps')?.items.map(({ title, body }, index) => (
            <li key={index}>
              <h3>{context.inlines(title)}</h3>
              <p>{context.inlines(body)}</p>
            </li>
          ))}
        </ol>
        {chart === undefined ? null : (
          <div className="leaf-chart">
            <h2>{chart.title}</h2>
            <p className="leaf-measure">
              {chart.subtitle}
              <sup className="cite">{block?.cites.join(', ')}</sup>
            </p>
            <div className="leaf-drawing">
              <ChartFigure chart={chart} variant="deck" frame={{ width: 1136, height: 480, font: 20 }} />
            </div>
            {chart.caveat === undefined ? null : <p className="leaf-caveat">{chart.caveat}</p>}
          </div>
        )}
      </div>
      <Foot deck={deck} page={1} />
    </section>
  );
}

function SecondPage({ deck, leaveBehind }: Props) {
  const { page } = leaveBehind;
  const context = contextOf(leaveBehind);
  return (
    <section className="leaf">
      <div className="leaf-body">
        <h2>{figures.title}</h2>
        <table className="leaf-figures">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">What it counts</th>
              <th scope="col">Who says so, of whom and when</th>
            </tr>
          </thead>
          <tbody>
            {first(page.side, 'figures')?.items.map((item, index) => (
              <FigureRow key={index} item={item} leaveBehind={leaveBehind} />
            ))}
          </tbody>
        </table>
        <div className="leaf-columns">
          <div className="leaf-doubts">
            <h2>{doubts.title}</h2>
            <Blocks blocks={page.side.filter(({ kind }) => kind === 'note')} context={context} />
          </div>
          <div className="leaf-ask">
            <h2>{ask.title}</h2>
            <p>{context.inlines(first(page.side, 'paragraph')?.text ?? [])}</p>
            <ol>
              {first(page.side, 'steps')?.items.map(({ title, body }, index) => (
                <li key={index}>
                  <b>{context.inlines(title)}</b> {context.inlines(body)}
                </li>
              ))}
            </ol>
          </div>
        </div>
        <h2 className="leaf-last">{sources.title}</h2>
        <ol className="leaf-sources">
          {page.citations.map(({ number, text, url, note }) => (
            <li key={number} value={number}>
              {url === null ? text : <a href={url}>{text}</a>}
              {url === null ? null : <span className="leaf-address"> {shortAddress(url)}</span>}
              {url !== null || note === null ? null : `. ${note}`}
            </li>
          ))}
        </ol>
      </div>
      <Foot deck={deck} page={2} />
    </section>
  );
}

function FigureRow({ item, leaveBehind }: { item: FigureItem; leaveBehind: LeaveBehind }) {
  const claim = leaveBehind.claims[item.claim];
  if (claim === undefined) return null;
  // In full: what is short enough for a slide may leave out "about" or "at least".
  const written = claim.figures.find(({ name }) => name === item.figure)?.display ?? item.big;
  return (
    <tr>
      <th scope="row">{written}</th>
      <td>{contextOf(leaveBehind).inlines(item.label)}</td>
      <td className="leaf-says">
        <b>{citeOf(claim, leaveBehind.sources)}</b>
        <span>{`. ${claim.population}, ${claim.place}, ${claim.period}. `}</span>
        {standingOf(claim)} <Strength claim={claim} />
      </td>
    </tr>
  );
}

function Foot({ deck, page }: { deck: DeckModel; page: number }) {
  const after = `${deck.updated}, after ${basisLine(deck)}.`;
  return (
    <footer className="leaf-foot">
      <p>{[deck.brand?.footer, after].filter(Boolean).join(' · ')}</p>
      <p>{`${page} of 2`}</p>
    </footer>
  );
}

/** An address to type in: in full where it is short, else the site alone; the words before it carry the whole link. */
function shortAddress(url: string): string {
  const plain = url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
  return plain.length <= 56 ? plain : (plain.split('/')[0] ?? plain);
}

/** The first block of a kind. */
function first<K extends BlockKind>(blocks: readonly Block[], kind: K): BlockOf<K> | undefined {
  return blocks.find((block): block is BlockOf<K> => block.kind === kind);
}
