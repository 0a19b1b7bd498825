import type { Heading, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, Slide } from '../../../src/model/deck.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { renderText } from '../../../src/render/text/render-text.ts';
import { missing, openDecks } from './decks.ts';

let decks: DeckModel[];
let transcripts: Array<{ deck: DeckModel; root: Root }>;
beforeAll(async () => {
  const opened = await openDecks();
  decks = [...opened.decks, opened.local];
  transcripts = decks.map((deck) => ({ deck, root: parse(renderMarkdown(deck)) }));
});

const parse = (bytes: Uint8Array): Root =>
  unified().use(remarkParse).use(remarkGfm).parse(new TextDecoder().decode(bytes));

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** Nodes from the heading of a slide to the next heading as high. */
function partOf(root: Root, slide: Slide): Nodes[] {
  const isHead = (node: Nodes): node is Heading => node.type === 'heading' && node.depth <= 3;
  const at = root.children.findIndex(
    (node) => isHead(node) && textOf(node).startsWith(`Slide ${slide.number}. `),
  );
  if (at < 0) return [];
  const end = root.children.findIndex((node, index) => index > at && isHead(node));
  return root.children.slice(at, end < 0 ? undefined : end);
}

describe('the transcript in Markdown', () => {
  it('has every word of every slide under that slide’s heading, as a parser reads it', () => {
    for (const { deck, root } of transcripts) {
      expect(missing(deck, (slide) => partOf(root, slide).map(textOf).join('\n'))).toEqual([]);
    }
  });

  it('keeps every table whole: as many cells in each row as in its header', () => {
    for (const { deck, root } of transcripts) {
      const tables = root.children.filter((node) => node.type === 'table');
      expect(tables.length).toBeGreaterThan(Object.keys(deck.charts).length);
      for (const { children } of tables)
        expect(new Set(children.map((row) => row.children.length)).size).toBe(1);
    }
  });

  it('numbers the sources of a slide as the marks in its text do', () => {
    for (const { deck, root } of transcripts) {
      for (const slide of deck.slides.filter(({ citations }) => citations.length > 0)) {
        const lists = partOf(root, slide).filter((node) => node.type === 'list');
        const items = lists.at(-1)?.children.map(textOf) ?? [];
        expect(items.map((item, index) => item.startsWith(slide.citations[index]?.text ?? '?'))).toEqual(
          slide.citations.map(() => true),
        );
      }
    }
  });

  it('takes no word for a mark: hostile text comes back as it went in', () => {
    const [deck] = decks;
    if (deck === undefined) throw new Error('no deck');
    const nasty = '# *not* a [title](https://x.example) | `code` <b>bold</b> ~~gone~~ &amp; \\ end_';
    const slides = deck.slides.map((slide, index) =>
      index === 1
        ? {
            ...slide,
            title: [{ kind: 'text' as const, text: nasty }],
            main: [
              {
                kind: 'table' as const,
                caption: '',
                header: [[{ kind: 'text' as const, text: nasty }]],
                rows: [[[{ kind: 'text' as const, text: nasty }]]],
              },
            ],
          }
        : slide,
    );
    const root = parse(renderMarkdown({ ...deck, slides }));
    const [heading, table] = partOf(root, { ...deck.slides[1], number: 2 } as Slide);
    expect(heading && textOf(heading)).toBe(`Slide 2. ${nasty}`);
    expect(table?.type).toBe('table');
    expect(table && textOf(table)).toBe(nasty + nasty);
  });
});

describe('the transcript as plain text', () => {
  it('has every word of every slide under that slide’s line', () => {
    for (const deck of decks) {
      const text = new TextDecoder().decode(renderText(deck));
      const pieces = text.split(/\r\n\r\n(?=Slide \d+\. )/);
      const of = (slide: Slide) =>
        pieces
          .find((piece) => piece.startsWith(`Slide ${slide.number}. `))
          ?.replaceAll(/ \(https?:\S+\)/g, '') ?? '';
      expect(missing(deck, of)).toEqual([]);
    }
  });
});

it('the same deck gives the same bytes', () => {
  for (const deck of decks.slice(0, 2))
    for (const render of [renderMarkdown, renderText])
      expect(render(deck)).toEqual(render(structuredClone(deck)));
});
