// @module-tag whole
import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags } from '../../scripts/lib/browser-flags.ts';
import { standaloneParts } from '../../scripts/lib/build-standalone.ts';
import { findBrowser } from '../../scripts/lib/find-browser.ts';
import { inPowerPoint, linesOf, onTheWeb, titleLines } from '../../src/blocks/fit.ts';
import type { DeckModel } from '../../src/model/deck.ts';
import { layoutOf } from '../../src/model/layouts.ts';
import { tooLong } from '../../src/remix/core/too-long.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { measuredDecks } from '../fixtures/measured-decks.ts';
import { titled, titledKinds, titlesOf } from '../fixtures/titled-decks.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const decks = measuredDecks(pack);
let browser: Browser;
let css: string;
beforeAll(async () => {
  css = (await standaloneParts(resolve('.'))).css;
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
});
afterAll(() => browser.close());

type Drawn = { words: string; lines: number };

/** Runs in the page: each title and text of each slide, in order, and how many lines it is drawn on. */
function linesDrawn(): Drawn[][] {
  const texts =
    '.slide-title, .slide-main > p, .list > li, .slide-main > .note, .slide-side > .note, .slide-side > p, .step > p, .figure-label, .case-title, .case .case-who, .case-words > p:first-child, .question-ask, .question p, .resource p, .card-title, .card p, .column-title, .column p, .reported p, th, td';
  const linesIn = (element: Element): number => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    let lines = 0;
    let foot = Number.NEGATIVE_INFINITY;
    for (const { top, bottom, height } of rects.sort((a, b) => a.top - b.top)) {
      // A raised number stands within its line.
      if (top > foot - height * 0.4) lines += 1;
      foot = Math.max(foot, bottom);
    }
    return lines;
  };
  // Said, not drawn: that a number is a source's.
  for (const hidden of document.querySelectorAll('.visually-hidden')) hidden.remove();
  return [...document.querySelectorAll('.slide')].map((slide) =>
    [...slide.querySelectorAll(texts)]
      .filter((text) => text.textContent !== '' && text.closest('.chart-slide, .chart-figure') === null)
      .map((text) => ({ words: text.textContent ?? '', lines: linesIn(text) })),
  );
}

/** What was drawn already, by its markup: decks share most of their slides. */
const known = new Map<string, Drawn[]>();

/** The markup without what tells a slide's place in its deck, which no text that is looked at says. */
const keyOf = (markup: string): string =>
  markup.replace(/ (?:aria-label|data-minutes|data-worth|href)="[^"]*"|<p class="slide-count">.*?<\/p>/g, '');

async function drawn(deck: DeckModel): Promise<Array<Drawn & { slide: string }>> {
  const slides = deck.slides.map((slide) => renderToStaticMarkup(<SlideView slide={slide} deck={deck} />));
  const fresh = slides.filter((slide) => !known.has(keyOf(slide)));
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.setContent(`<style>${css}</style><main class="deck">${fresh.join('')}</main>`);
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(linesDrawn);
  await page.close();
  expect(found).toHaveLength(fresh.length);
  for (const [index, slide] of fresh.entries()) known.set(keyOf(slide), found[index] ?? []);
  return slides.flatMap((slide, index) =>
    (known.get(keyOf(slide)) ?? []).map((text) => ({ ...text, slide: deck.slides[index]?.id ?? '' })),
  );
}

/** Words as they compare: shapes of verdicts are drawn, the numbers of sources are drawn and measured alike, and spaces break or do not. */
const plain = (words: string): string => words.replace(/[\s\u00a0\u200b◇○□✕]+/g, '');

describe('a text is drawn in Chromium on as many lines as the check counts', () => {
  it.each(decks)('%s', async (_, deck) => {
    const found = await drawn(deck);
    const counted = deck.slides.flatMap((slide) =>
      linesOf(slide, onTheWeb).map((text) => ({ slide: slide.id, ...text })),
    );
    const wrong = found.flatMap(({ slide, words, lines }) => {
      const text = counted.find((one) => one.slide === slide && plain(one.words) === plain(words));
      if (text === undefined) return [`${slide}: "${words}" is not measured`];
      return lines >= text.least && lines <= text.most
        ? []
        : [`${slide}: "${words}" is drawn on ${lines} lines and measured on ${text.least} to ${text.most}`];
    });
    expect(wrong).toEqual([]);
    expect(found.length).toBeGreaterThan(deck.slides.length);
  });
});

describe('the builder calls a title too long where the slide or its file has no line left for it', () => {
  const titles = titlesOf(pack);

  it.each(titledKinds)('on a slide of the kind %s', async (kind) => {
    const remix = titled(pack, kind, titles);
    const { deck, itemOf } = applyRemix(pack, remix);
    const found = await drawn(deck);
    const counts = { fits: 0, long: 0 };
    const wrong = deck.slides.flatMap((slide) => {
      const item = remix.items.find(({ id }) => id === itemOf[slide.id]);
      const isLong = tooLong(slide, item, remix).some(({ part }) => part === 'title');
      counts[isLong ? 'long' : 'fits'] += 1;
      const title = found.find(
        (one) => one.slide === slide.id && plain(one.words) === plain(slide.plainTitle),
      );
      const has = layoutOf(slide.layout).titleLines;
      const lines = title?.lines ?? 0;
      const inFile = titleLines(slide, inPowerPoint(null), { full: true });
      const said = `${isLong ? 'too long' : 'fits'}, drawn on ${lines} of ${has}: ${slide.plainTitle}`;
      return lines > 0 && isLong === Math.max(lines, inFile) > has ? [] : [said];
    });
    expect(wrong).toEqual([]);
    expect(Math.min(counts.fits, counts.long)).toBeGreaterThan(20);
  });
});
