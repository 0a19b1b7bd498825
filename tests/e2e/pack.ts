import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { selectEdition } from '../../src/select/select-edition.ts';

/** The pack as the build wrote it: tests ask it what must be on the pages. */
export const pack = JSON.parse(readFileSync('dist/deck.json', 'utf8')) as PackModel;

export const editions: DeckModel[] = Object.keys(pack.editions).map((id) => selectEdition(pack, id));

/** Ids of the slides of an edition's talk, in order. */
export function idsOf(edition: string): string[] {
  const deck = editions.find(({ id }) => id === edition);
  return shownSlides(deck?.slides ?? []).map(({ id }) => id);
}

export const pages = [
  '/',
  '/read/',
  ...pack.sections.map((section) => `/read/${section.id}/`),
  '/present/',
  '/present/commissioner/all/',
  '/downloads/',
  '/break-even/',
  '/answers/',
];

/** What a slide shows, but for numbers: those of its place and its sources are other ones in each edition. */
const shownOn = ({ id, plainTitle, main, side }: DeckModel['slides'][number]): string =>
  JSON.stringify([id, plainTitle, main, side]).replace(/\d+/g, '');

const looked = new Set<string>();

/** Of each edition, the slides that no edition before it shows so; a cover is an edition's own. The others are looked at there. */
export const freshSlides: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  editions.map(({ id, slides }) => {
    const fresh = slides.filter((slide) => slide.id === 'cover' || !looked.has(shownOn(slide)));
    for (const slide of fresh) looked.add(shownOn(slide));
    return [id, new Set(fresh.map((slide) => slide.id))];
  }),
);

/** How many slides an edition has, backup and all. */
export function slidesOf(edition: string): number {
  return editions.find(({ id }) => id === edition)?.slides.length ?? 0;
}

/** Records everything a visitor should never meet: errors in the console, and requests to anybody else. */
export function watch(page: Page): { errors: string[]; strangers: string[] } {
  const seen = { errors: [] as string[], strangers: [] as string[] };
  page.on('console', (message) => {
    // Said by Playwright, which keeps the worker out.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.hostname !== 'localhost') seen.strangers.push(request.url());
  });
  return seen;
}

/** Opens a deck and waits until reveal.js has taken over. */
export async function openDeck(page: Page, edition: string, slide = ''): Promise<void> {
  await page.goto(`/present/${edition}/${slide === '' ? '' : `#${slide}`}`);
  await page.locator('.reveal.started').waitFor();
}

/** Opens a deck that stays as CSS shows it, with all of its slides in place. */
export async function openStill(page: Page, edition: string, slide = ''): Promise<void> {
  await page.goto(`/present/${edition}/?still${slide === '' ? '' : `#${slide}`}`);
  await page.locator('.reveal.whole').waitFor();
}

/** Id of the slide on screen. */
export function currentSlide(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.slides > .present')?.id ?? '');
}

/**
 * Leads a deck to a slide by its address. The bar may still name that slide a moment after the deck has left it, and the
 * same address once more leads nowhere.
 */
export async function followLink(page: Page, id: string): Promise<void> {
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).not.toBe(`#${id}`);
  await page.evaluate((to) => {
    location.hash = to;
  }, id);
}

/** What an element says, once it says something. */
export async function saidIn(element: Locator): Promise<string> {
  await expect(element).toHaveText(/\S/);
  return element.innerText();
}

/** Waits until a slide is on screen. A poll would look again only a tenth of a second later, at every slide of a deck. */
export async function onSlide(page: Page, id: string | undefined): Promise<void> {
  await page.locator(`.slides > .present[id="${id}"]`).waitFor({ state: 'attached' });
}
