import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel } from '../../../src/model/deck.ts';
import { shownSlides } from '../../../src/model/shown-slides.ts';
import { planPaper } from '../../../src/render/paper/plan-paper.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { renderDeckPages } from '../../../src/render/print/deck-pages.tsx';
import { renderHandouts } from '../../../src/render/print/handouts.tsx';
import { renderLeaveBehind } from '../../../src/render/print/leave-behind.tsx';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';

let deck: DeckModel;
let parts: Record<string, Uint8Array>;
const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const slideXml = (number: number): string => part(`ppt/slides/slide${number}.xml`);
const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
beforeAll(() => {
  deck = selectEdition(realPack(), 'commissioner');
  parts = unzipSync(renderPptx(deck));
});

describe('in PowerPoint', () => {
  it('backup slides are hidden, and no others', () => {
    const hidden = deck.slides.filter(({ number }) => /<p:sld [^>]*show="0"/.test(slideXml(number)));
    expect(hidden.map(({ id }) => id)).toEqual(
      deck.slides.filter(({ backup }) => backup).map(({ id }) => id),
    );
    expect(hidden.length).toBeGreaterThan(10);
    expect(part('docProps/app.xml')).toContain(`<HiddenSlides>${hidden.length}</HiddenSlides>`);
  });

  it('every slide is in exactly one section, and the last one, Backup, holds the hidden slides', () => {
    const found = [
      ...part('ppt/presentation.xml').matchAll(/<p14:section name="([^"]*)".*?<\/p14:section>/g),
    ];
    const sections = found.map(([xml, name]) => ({
      name,
      numbers: [...xml.matchAll(/<p14:sldId id="(\d+)"/g)].map(([, id]) => Number(id) - 255),
    }));
    expect(sections.flatMap(({ numbers }) => numbers)).toEqual(deck.slides.map(({ number }) => number));
    expect(sections.slice(-2).map(({ name }) => name)).toEqual(['Next steps', 'Backup']);
    const backup = deck.slides.filter((slide) => slide.backup).map(({ number }) => number);
    expect(sections.at(-1)?.numbers).toEqual(backup);
  });

  it('the ask stands on the second slide and on the last that is shown', () => {
    const ask = deck.ask?.replace(/\.$/, '') ?? 'none';
    expect(wordsOf(slideXml(2))).toContain(ask);
    expect(wordsOf(slideXml(shownSlides(deck.slides).length))).toContain(ask);
  });
});

describe('on paper', () => {
  it('backup slides follow the end under a heading of their own', () => {
    const html = renderDeckPages(deck);
    const order = [...html.matchAll(/<section id="([^"]*)" class="slide /g)].map(([, id]) => id);
    expect(order).toEqual(deck.slides.map(({ id }) => id));
    expect(html).toMatch(/<h2 class="slide-title"[^>]*>Backup<\/h2>/);
    expect(planPaper(deck).chapters.map(({ title }) => title)).toContain('Backup');
  });

  it('the ask opens the notes, and stands with its steps on what is left behind', () => {
    const ask = deck.ask ?? 'none';
    expect(wordsOf(renderHandouts(deck))).toContain(`What it asks: ${ask}`);
    expect(planPaper(deck).facts.join(' ')).toContain(ask);
    if (deck.leaveBehind === undefined) throw new Error('Nothing is left behind.');
    const left = wordsOf(renderLeaveBehind(deck, deck.leaveBehind));
    expect(left).toContain(ask);
    const table = shownSlides(deck.slides)
      .at(-1)
      ?.main.find((block) => block.kind === 'table');
    for (const [what] of table?.rows ?? [])
      for (const inline of what ?? []) if (inline.kind === 'text') expect(left).toContain(inline.text);
  });
});
