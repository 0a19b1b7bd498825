// @module-tag whole
import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { blockFixtures } from '../../src/blocks/fixtures.ts';
import { measurerIn } from '../../src/blocks/measure.ts';
import type { Block } from '../../src/model/block.ts';
import type { DeckModel } from '../../src/model/deck.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { planPaper } from '../../src/render/paper/plan-paper.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { deckBody } from '../../src/render/standalone/deck-body.tsx';
import { renderText } from '../../src/render/text/render-text.ts';
import { Passage } from '../../src/render/web/passage.tsx';
import { slideFields } from '../../src/select/slide-fields.ts';
import { figtree } from '../../src/theme/faces.ts';
import { fixtureDeck } from '../fixtures/deck.ts';

const [chart] = Object.keys(fixtureDeck.charts);

/** A deck of one slide with a block; a chart is one of the fixture's. */
function deckWith(block: Block, where: 'alone' | 'in a column'): DeckModel {
  const shown: Block = block.kind === 'chart' ? { ...block, chart: chart ?? '' } : block;
  const beside: Block[] = [{ kind: 'paragraph', lead: false, text: [{ kind: 'text', text: 'Beside it.' }] }];
  const main: Block[] =
    where === 'alone'
      ? [shown]
      : [
          {
            kind: 'columns',
            items: [
              { title: [{ kind: 'text', text: 'Here' }], body: [shown] },
              { title: [{ kind: 'text', text: 'There' }], body: beside },
            ],
          },
        ];
  const slide = fixtureDeck.slides.find(({ layout }) => layout === 'statement');
  if (slide === undefined) throw new Error('The fixture has no statement.');
  return { ...fixtureDeck, slides: [{ ...slide, number: 1, main, side: [] }] };
}

/** Markup as its words. */
const plain = (markup: string): string =>
  markup
    // PowerPoint says in an attribute what a table shows.
    .replace(/<[^>]+ descr="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;|&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** What each output says of a deck of one slide. */
const renderers: Record<string, (deck: DeckModel) => string> = {
  'the deck': (deck) =>
    deck.slides
      .map((slide) => plain(renderToStaticMarkup(<SlideView slide={slide} deck={deck} />)))
      .join(' '),
  'a page': (deck) =>
    deck.slides
      .map((slide) =>
        plain(renderToStaticMarkup(<Passage slide={slide} deck={deck} spelledOut={new Set()} />)),
      )
      .join(' '),
  'a deck in one file': (deck) => plain(deckBody(deck, '')),
  PowerPoint: (deck) => {
    const slide = unzipSync(renderPptx(deck))['ppt/slides/slide1.xml'];
    return plain(strFromU8(slide ?? new Uint8Array()));
  },
  'Word and paper': (deck) => plain(JSON.stringify(planPaper(deck))),
  'plain text': (deck) => strFromU8(renderText(deck)),
  Markdown: (deck) => strFromU8(renderMarkdown(deck)),
};

/** One kind of space, and none where runs of a sentence meet. */
const squeeze = (words: string): string => words.replace(/[\s\u00a0\\*]+/g, '');

const fixtures = Object.entries(blockFixtures).flatMap(([kind, list]) =>
  list.flatMap(({ block, says }, index) =>
    (['alone', 'in a column'] as const).map((where) => ({ kind, index: index + 1, where, block, says })),
  ),
);

describe.each(Object.keys(renderers))('%s', (name) => {
  it.each(fixtures)('says all of $kind $index, $where', ({ block, says, where }) => {
    const deck = deckWith(block, where);
    const words = block.kind === 'chart' ? [fixtureDeck.charts[chart ?? '']?.subtitle ?? ''] : says;
    const text = squeeze(renderers[name]?.(deck) ?? '');
    expect(words.filter((one) => !text.includes(squeeze(one)))).toEqual([]);
  });
});

/** What the builder lets nobody reword: data, contents made from the deck, and what a named person said. */
const fixed = ['chart', 'agenda', 'reported'];
/** Words that are not the writer's: numbers, marks, and what stands before the words of its own accord. */
const bound = ['42%', '1,204', 'Dated: from before', '7 in 10', 'felt better'];

describe('the builder', () => {
  const alone = fixtures.filter(({ where }) => where === 'alone');
  it.each(alone)('offers the words of $kind $index as fields', ({ kind, block, says, where }) => {
    const [slide] = deckWith(block, where).slides;
    const fields = slide === undefined ? [] : slideFields({ ...slide, title: [], notes: [] });
    const texts = squeeze(fields.map(({ text }) => text).join(' '));
    const missing = says.filter((one) => !bound.includes(one) && !texts.includes(squeeze(one)));
    expect(missing).toEqual(fixed.includes(kind) ? says : []);
  });
});

/** What is drawn keeps its shape, and is lower in a narrow column; words take more lines there. */
const drawn = ['chart', 'diagram', 'picture'];

describe('the measurer', () => {
  it.each(fixtures)('finds a height for $kind $index, $where', ({ kind, block, where }) => {
    const { main = [] } = deckWith(block, where).slides[0] ?? {};
    const heightAt = (width: number): number =>
      main.reduce((sum, one) => sum + measurerIn(figtree).block(one, width), 0);
    expect(heightAt(1136)).toBeGreaterThan(0);
    if (!drawn.includes(kind)) expect(heightAt(300)).toBeGreaterThanOrEqual(heightAt(1136));
  });
});

it('throws for a kind that nobody knows', () => {
  // A deck from a newer version of the pack, read from a file.
  const unknown: Block = JSON.parse('{ "kind": "constructor" }');
  for (const render of Object.values(renderers))
    expect(() => render(deckWith(unknown, 'alone'))).toThrow('There is no block of the kind "constructor"');
});
