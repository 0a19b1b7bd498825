import { expect, type Page } from '@playwright/test';
import type { Remix } from '../../src/model/remix.ts';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { withSeen } from '../../src/select/merge-remix.ts';
import { faults } from './axe.ts';
import { pack } from './pack.ts';

/** Links that were asked about on a page, each as it stands among the words around it. */
const asked = new WeakMap<Page, Set<string>>();

/** The running order and the slide of a page, where they are as they were when it was asked before. */
const asBefore = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const known: Map<string, string> = Reflect.get(globalThis, 'known') ?? new Map();
    Object.assign(globalThis, { known });
    return ['.order', '.stage'].filter((part) => {
      const now = `${innerWidth} ${document.querySelector(part)?.outerHTML}`;
      const isAsBefore = known.get(part) === now;
      known.set(part, now);
      return isAsBefore;
    });
  });

/**
 * Asks axe about the page as it stands but for what it was asked about before, and in colours that a reader forces on it what depends on colours there: whether
 * links stand out from their text; of a page, each link among its words once. (The browser paints text in forced colours;
 * axe asks for its fill, which Chromium still gives as it was, so its contrast cannot be asked.)
 */
export async function sound(page: Page, state: string): Promise<void> {
  const without = (await asBefore(page)).join();
  expect(await faults(page, without === '' ? {} : { without }), state).toEqual([]);
  const known = asked.get(page) ?? new Set();
  asked.set(page, known);
  const links = await page
    .locator('a[href]:visible')
    .evaluateAll((all) => all.map((link) => link.parentElement?.outerHTML ?? ''));
  if (links.every((link) => known.has(link))) return;
  for (const link of links) known.add(link);
  await page.emulateMedia({ forcedColors: 'active' });
  const rule = 'link-in-text-block';
  expect(await faults(page, { rule }), `${state}, forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}

const now = '2026-01-05T09:00:00.000Z';

/** A deck that an older pack made: a number and a headline are others now. */
export function olderDeck(): Remix {
  const remix = withSeen(remixFromEdition(pack, 'cyp', { id: 'older', name: 'Older deck', now }), pack);
  const [figure = ''] = Object.keys(remix.seen);
  const item = remix.items.find((one) => one.kind === 'slide' && one.slide === 'what/definition');
  if (item?.kind !== 'slide') throw new Error('the edition has no such slide');
  item.edits = [{ path: 'title', base: 'What the pack said before', text: 'What we say now' }];
  return {
    ...remix,
    pack: { ...remix.pack, version: '0.9.0' },
    seen: { ...remix.seen, [figure]: '1 before' },
  };
}

/** A deck with words that no link can hold, an own slide with nothing on it and colours nobody can read. */
export function troubledDeck(): Remix {
  const remix = remixFromEdition(pack, 'cyp', { id: 'trouble', name: 'Trouble', now });
  const words = Array.from({ length: 9000 }, (_, at) => ((at * 48_271) % 2_147_483).toString(36)).join(' ');
  const own = { kind: 'own' as const, hidden: false, source: '', minutes: 1, notes: [] };
  const pieces = words.match(/.{1,3900}/g) ?? [];
  return {
    ...remix,
    brand: {
      name: 'Croydon',
      logo: null,
      colours: { main: '#FFEE00', accent: '#FFFFFF' },
      footer: '',
      font: null,
    },
    items: [
      ...remix.items,
      {
        ...own,
        id: 'empty',
        title: '',
        content: { kind: 'picture' as const, data: '', width: 1, height: 1, alt: '', caption: '' },
      },
      {
        ...own,
        id: 'long',
        title: 'Long',
        content: { kind: 'text' as const, paragraphs: pieces.slice(0, 10), bullets: [] },
      },
    ],
  };
}

/** Opens a deck as a file from the panel for sharing, and waits for its own page: a name that no deck before it had. */
export async function openDeckFile(page: Page, remix: Remix): Promise<void> {
  const file = {
    name: 'a.remix.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(remix)),
  };
  await page.getByLabel('Choose a remix file').setInputFiles(file);
  await expect(page.locator('.bar h1')).toHaveText(remix.name);
}
