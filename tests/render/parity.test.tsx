// @module-tag whole
import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, Slide } from '../../src/model/deck.ts';
import { isObject } from '../../src/model/walk.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { Passage } from '../../src/render/web/passage.tsx';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';
import { walkObjects } from '../walk.ts';

let decks: DeckModel[];
beforeAll(async () => {
  const pack = realPack();
  decks = Object.keys(pack.editions).map((id) => selectEdition(pack, id));
});

/** Keys of the model that hold words a reader must meet. */
const spoken = ['text', 'title', 'big', 'ask', 'by', 'role', 'mark', 'caption'];

/** Every piece of text of a slide's title and body, in whatever block it stands. */
function wordsOf(slide: Slide): string[] {
  const words: string[] = [];
  walkObjects([slide.title, slide.main, slide.side], (node) => {
    // A paraphrase without this would pass for the person's own words.
    if (node.kind === 'reported') words.push('(reported in our words)');
    for (const key of spoken) {
      const value = node[key];
      if (typeof value === 'string' && value.trim() !== '') words.push(value);
    }
  });
  return words;
}

/** Text as it compares: one kind of space, no space at all, so that line breaks and units set apart do not matter. */
const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, '').toLowerCase();

/** The text of markup, without tags. */
function textOf(markup: string): string {
  const plain = markup
    // PowerPoint says in an attribute what a table shows.
    .replace(/<[^>]+ descr="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return squeeze(plain);
}

/** Words of the slide that the text lacks. Links of case studies stand on pages only. */
function missing(slide: Slide, text: string): string[] {
  const links = new Set<string>();
  walkObjects(slide.main, (node) => {
    if (isObject(node.link) && typeof node.link.text === 'string') links.add(node.link.text);
  });
  return wordsOf(slide)
    .filter((word) => !links.has(word))
    .filter(
      (word) =>
        word.split(/\s+/).some((part) => !text.includes(squeeze(part))) || !text.includes(squeeze(word)),
    )
    .map((word) => `${slide.id}: ${word}`);
}

describe('no renderer drops a word', () => {
  it('on the slides of the deck', () => {
    const lost = decks.flatMap((deck) =>
      deck.slides.flatMap((slide) =>
        missing(slide, textOf(renderToStaticMarkup(<SlideView slide={slide} deck={deck} />))),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('on the reading pages', () => {
    const full = decks.find((deck) => deck.id === 'full');
    const lost = full?.slides
      .filter((slide) => slide.section !== null && slide.layout !== 'section')
      .flatMap((slide) => {
        const passage = <Passage slide={slide} deck={full} spelledOut={new Set()} />;
        // Where an abbreviation is spelled out, its meaning stands in brackets behind it.
        const text = textOf(renderToStaticMarkup(passage)).replace(/<\/abbr>/g, '');
        const expansions = full.glossary.map((entry) => `(${squeeze(entry.expansion)})`);
        const plain = expansions.reduce((rest, expansion) => rest.replaceAll(expansion, ''), text);
        return missing(slide, plain);
      });
    expect(lost).toEqual([]);
  });

  it('in PowerPoint', async () => {
    const lost: string[] = [];
    for (const deck of decks) {
      const files = unzipSync(await renderPptx(deck, {}));
      for (const slide of deck.slides) {
        const xml = strFromU8(files[`ppt/slides/slide${slide.number}.xml`] ?? new Uint8Array());
        // A break between lines is a space to a reader.
        lost.push(...missing(slide, textOf(xml)).map((words) => `${deck.id} ${words}`));
      }
    }
    expect(lost).toEqual([]);
  });

  it('in the speaker notes of PowerPoint, with every source of the slide', async () => {
    const full = decks.find((deck) => deck.id === 'full');
    if (full === undefined) throw new Error('no full edition');
    const files = unzipSync(await renderPptx(full, {}));
    const lost: string[] = [];
    for (const slide of full.slides.filter((candidate) => candidate.notes.length > 0)) {
      const relations = strFromU8(
        files[`ppt/slides/_rels/slide${slide.number}.xml.rels`] ?? new Uint8Array(),
      );
      const notes = /notesSlides\/(notesSlide\d+\.xml)/.exec(relations)?.[1] ?? '';
      const text = textOf(strFromU8(files[`ppt/notesSlides/${notes}`] ?? new Uint8Array()));
      const wanted = [
        ...slide.notes.flat().flatMap((inline) => (inline.kind === 'cite' ? [] : [inline.text])),
        ...slide.citations.map((citation) => citation.text),
        // A second chart has no place on the slide: its figures are written out.
        ...slide.main.flatMap((block) => {
          const second = block.kind === 'chart' ? full.charts[block.also ?? ''] : undefined;
          return second === undefined ? [] : [second.summary, ...second.table.rows.flat()];
        }),
      ];
      lost.push(
        ...wanted.filter((words) => !text.includes(squeeze(words))).map((words) => `${slide.id}: ${words}`),
      );
    }
    expect(lost).toEqual([]);
  });
});
