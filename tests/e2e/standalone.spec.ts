import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { currentSlide, editions, followLink, freshSlides, idsOf, onSlide, pack } from './pack.ts';

const ids = idsOf('full');
const fileOf = (edition: string): string => `dist/downloads/social-prescribing-${edition}.html`;

type Seen = { errors: string[]; requests: string[] };

/** Cuts the network, and records what should never happen. */
async function watchFile(context: BrowserContext): Promise<Seen> {
  const seen: Seen = { errors: [], requests: [] };
  await context.setOffline(true);
  await context.route(/^(?!file:|data:|about:)/, (route) => {
    seen.requests.push(route.request().url());
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  context.on('weberror', (error) => seen.errors.push(error.error().message));
  return seen;
}

/** Opens a deck from a folder where nothing else is. */
async function openFile(page: Page, edition: string, slide = ''): Promise<void> {
  const folder = test.info().outputPath(`stick-${edition}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(fileOf(edition), `${folder}/deck.html`);
  await page.goto(`${pathToFileURL(`${folder}/deck.html`).href}${slide === '' ? '' : `#${slide}`}`);
  await page.locator('.reveal.started').waitFor();
}

async function goTo(page: Page, slide: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, slide);
  await page.locator(`section.present[id="${slide}"]`).waitFor();
}

test('the file of every edition can be walked through without a network, an error or a dead link', async ({
  page,
  context,
}) => {
  const seen = await watchFile(context);
  for (const deck of editions)
    await test.step(deck.name, async () => {
      expect(statSync(fileOf(deck.id)).size).toBeLessThan(3_000_000);
      await openFile(page, deck.id);
      // A press a slide, for as long as the tab is open: charts stand whole.
      if (deck === editions[0]) await page.keyboard.press('d');
      // Slide by slide in the first, which has most of them; in the others what it does not show so.
      if (deck !== editions[0]) for (const id of freshSlides.get(deck.id) ?? []) await goTo(page, id);
      else
        for (const [index, { id, backup }] of deck.slides.entries()) {
          await page.locator(`section.present[id="${id}"]`).waitFor();
          const next = deck.slides[index + 1];
          // The keys stop at the closing slide: those kept for questions are jumped to.
          if (next?.backup === true && backup !== true) await goTo(page, next.id);
          else await page.keyboard.press('ArrowRight');
        }
      const dead = await page.evaluate(() => {
        const claims = document.querySelector<HTMLTemplateElement>('#claim-cards')?.content;
        return [...document.querySelectorAll('a[href]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !/^(https:|mailto:)/.test(href))
          .filter(
            (href) =>
              href[0] !== '#' ||
              !(document.getElementById(href.slice(1)) ?? claims?.getElementById(href.slice(1))),
          );
      });
      expect(dead).toEqual([]);
      const pictures = await page.$$eval('img', (all) => all.map(({ naturalWidth }) => naturalWidth > 0));
      expect(pictures.every(Boolean)).toBe(true);
      expect(seen).toEqual({ errors: [], requests: [] });
    });
});

test('the file of the full pack opens at a link and stays there, and its numbers, notes and charts answer', async ({
  page,
  context,
}) => {
  // As in a browser that has no small window over all others.
  await page.addInitScript(() => {
    delete window.documentPictureInPicture;
  });
  const seen = await watchFile(context);
  await openFile(page, 'full', 'embedded/pre-diabetes');
  await expect.poll(() => currentSlide(page)).toBe('embedded/pre-diabetes');
  await expect(page).toHaveTitle(new RegExp(`^Slide \\d+ of ${ids.length}: `));
  await page.keyboard.press('ArrowLeft');
  const previous = ids[ids.indexOf('embedded/pre-diabetes') - 1];
  await onSlide(page, previous);
  // The address follows in the next quiet moment.
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe(`#${previous}`);
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await expect.poll(() => currentSlide(page)).toBe(previous);
  await goTo(page, 'why/life-expectancy');
  await test.step('a number opens its claim, and E lists the figures of the slide', async () => {
    const number = page.locator('section.present a.stat').first();
    const claim = ((await number.getAttribute('href')) ?? '').replace('#claim-', '');
    await number.click();
    await expect(page.locator('#claim-panel')).toContainText(
      pack.claims[claim]?.statement ?? 'no such claim',
    );
    await expect(page.locator('#claim-panel a[href^="/"]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await expect(page.getByRole('heading', { name: 'Figures on this slide' })).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.locator('#claim-panel .claim-statement')).toBeVisible();
    await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
    await page.keyboard.press('Escape');
    await expect(page.locator('#claim-panel')).toBeHidden();
  });
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const)
    await test.step(`T puts the notes beside the whole slide and away again, at ${width} by ${height}`, async () => {
      await page.setViewportSize({ width, height });
      // What stood beside the slide has gone, and the slide has come back to its size.
      const share = async () => ((await page.locator('section.present').boundingBox())?.width ?? 0) / width;
      await expect.poll(async () => Math.abs((await share()) - 0.97)).toBeLessThan(0.04);
      const before = await page.locator('section.present').boundingBox();
      await page.keyboard.press('t');
      const slide = (await page.locator('section.present').boundingBox()) ?? {
        x: -1,
        y: -1,
        width: 0,
        height: 0,
      };
      const notes = (await page.locator('aside .speaker-notes').boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      // reveal.js rounds the scale of small windows.
      expect(Math.max(Math.abs(slide.x), Math.abs(slide.y))).toBeLessThan(5);
      expect(slide.width).toBeGreaterThan(width * 0.55);
      expect(slide.x + slide.width <= notes.x + 1 || slide.y + slide.height <= notes.y + 1).toBe(true);
      // On an upright screen they end above the bar of the deck, so that it never lies over them.
      expect(Math.min(notes.width, notes.height)).toBeGreaterThan(260);
      expect(notes.x + notes.width).toBeLessThanOrEqual(width);
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('aside .speaker-notes section:visible h2')).toContainText(
        pack.slides['why/deprivation-london']?.plainTitle ?? '',
      );
      // On a phone a slide is shrunk whole, the buttons of its charts with it.
      const notRules = width < 600 ? ['target-size'] : [];
      expect(await faults(page, { without: '.speaker-copy', notRules })).toEqual([]);
      // They stand there again after a reload; Escape takes them away, as T does.
      await page.reload();
      await page.locator('.reveal.started').waitFor();
      await expect(page.locator('aside .speaker-notes section:visible h2')).toHaveCount(1);
      // What they open has its own keys.
      await page.getByRole('button', { name: 'Slides…' }).click();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await onSlide(page, 'why/deprivation-london');
      await expect(page.locator('aside .speaker-notes section:visible h2')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(page.locator('aside.speaker')).toHaveCount(0);
      await expect.poll(() => page.locator('section.present').boundingBox()).toEqual(before);
      await followLink(page, 'why/life-expectancy');
      await onSlide(page, 'why/life-expectancy');
    });
  await page.setViewportSize({ width: 1280, height: 720 });
  await test.step('S opens the notes in a window that follows the deck and leads it', async () => {
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    const heading = notes.locator('.speaker-notes section:not([hidden]) h2');
    // A press a slide: charts stand whole.
    await page.keyboard.press('d');
    const titleOf = (id: string | undefined) => pack.slides[id ?? '']?.plainTitle ?? '';
    await expect(heading).toContainText(titleOf('why/life-expectancy'));
    const at = ids.indexOf('why/life-expectancy');
    await expect(notes.locator('.speaker-next .slide-title')).toHaveText(titleOf(ids[at + 1]));
    await notes.keyboard.press('ArrowRight');
    await onSlide(page, ids[at + 1]);
    await expect(heading).toContainText(titleOf(ids[at + 1]));
    await page.keyboard.press('ArrowRight');
    await expect(heading).toContainText(titleOf(ids[at + 2]));
    // The notes look as they should: the policy of the file lets its styles into the window.
    await expect
      .poll(() => notes.locator('.elapsed').evaluate((element) => getComputedStyle(element).fontSize))
      .toBe('32px');
    expect(await faults(notes, { without: '.speaker-copy' })).toEqual([]);
    await notes.close();
    const [again] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await expect(again.locator('.speaker-notes section:not([hidden]) h2')).toContainText(
      titleOf(ids[at + 2]),
    );
    await again.close();
    await followLink(page, 'why/life-expectancy');
    await onSlide(page, 'why/life-expectancy');
  });
  await test.step('charts answer to keys and to the choice of a place', async () => {
    const slider = page.locator('section.present .chart-view:not([hidden]) .chart-slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /years/);
    await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
    await page.getByRole('button', { name: 'By period' }).click();
    await expect(page.locator('section.present .chart-view').nth(1)).toBeVisible();
    await goTo(page, 'why/deprivation-london');
    await page.getByLabel('Find a borough').fill('Tower Hamlets');
    await expect(page.locator('section.present .map-name')).toHaveText('Tower Hamlets');
    // The charts of other slides are told, and may need the place's name.
    for (const id of ids.slice(ids.indexOf('why/deprivation-london')).filter((_, index) => index < 12))
      await goTo(page, id);
  });
  await test.step('where the browser opens no window, S puts the notes beside the slide and says so', async () => {
    await page.evaluate(() => {
      window.open = () => null;
    });
    await goTo(page, 'why/life-expectancy');
    await page.keyboard.press('s');
    await expect(page.locator('.deck-offer')).toContainText('beside the slide');
    await expect(page.locator('aside.speaker')).toContainText('Read from left to right');
  });
  expect(seen).toEqual({ errors: [], requests: [] });
  await test.step('it runs no script but its own and asks nobody for anything, whatever gets into it', async () => {
    const got = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.body.append(script);
      const picture = new Image();
      picture.src = 'https://example.org/picture.png';
      document.body.append(picture);
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      const answer = await fetch('https://example.org/').then(
        () => 'an answer',
        () => 'nothing',
      );
      return [answer, document.title, getComputedStyle(document.body).display];
    });
    expect(got).toEqual(['nothing', expect.stringMatching(/^Slide \d/), 'block']);
    expect(seen.requests).toEqual([]);
    expect(seen.errors.length).toBeGreaterThanOrEqual(4);
  });
});

test('search finds slides by words, figures and notes, and takes the keyboard there', async ({
  page,
  context,
}) => {
  const seen = await watchFile(context);
  await openFile(page, 'full');
  await page.keyboard.press('/');
  const box = page.getByLabel('Their question, or words and figures of a slide');
  await expect(box).toBeFocused();
  await box.fill('central line');
  await expect(page.locator('#deck-search li').first()).toContainText('Central line');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#deck-search li a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await onSlide(page, 'why/tube-life-expectancy');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('why/tube-life-expectancy');
  await page.keyboard.press('/');
  await box.fill('Lancaster Gate to Mile End');
  await expect(page.locator('#deck-search li').first()).toContainText('In the notes');
  await box.fill('quokka');
  await expect(page.locator('#deck-search .search-said')).toHaveText(
    'Nothing here has “quokka”. Other words may find it.',
  );
  // An answer stands over the slide, which has not moved when it goes.
  await box.fill('will it cut GP demand here?');
  await page.keyboard.press('Enter');
  await expect(page.locator('#deck-answer')).toContainText('The strictest review found');
  await page.keyboard.press('Escape');
  await expect(page.locator('#deck-answer')).toBeHidden();
  await onSlide(page, 'why/tube-life-expectancy');
  // In the window of the notes it is read first.
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await notes.getByRole('button', { name: 'They asked…' }).click();
  await notes.getByLabel('Their question, or words and figures of a slide').fill('kids');
  await notes.keyboard.press('Enter');
  await expect(notes.locator('.asked-picture')).toContainText('Early signs are good');
  await notes.getByRole('button', { name: 'Show on the screen' }).click();
  await expect(page.locator('#deck-answer')).toContainText('Early signs are good');
  await expect(notes.locator('.speaker-now figcaption')).toContainText(
    'the answer to “Does it work for children',
  );
  // Nobody has told this file where the site stands: it says so, and shows no code that leads nowhere.
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(page.locator('#deck-follow')).toContainText('Phones cannot follow from this file');
  await expect(page.locator('.follow-code')).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(page.locator('#deck-follow')).toBeHidden();
  // What was shown and asked, in the window of the notes and over the deck.
  await notes.getByRole('button', { name: 'What was shown…' }).click();
  const paper = notes.locator('.shown-paper');
  await expect(paper.locator('> section > h2').first()).toHaveText(
    pack.slides['why/tube-life-expectancy']?.plainTitle ?? '',
  );
  await expect(paper.locator('.shown-question')).toContainText([
    '“central line”',
    '“will it cut GP demand here?”',
    '“kids”',
  ]);
  expect(await faults(notes, { within: '#deck-shown' })).toEqual([]);
  await notes.keyboard.press('Escape');
  await expect(paper).toHaveCount(0);
  await page.locator('.deck-bar').getByRole('button', { name: 'What was shown' }).click();
  await expect(page.locator('.shown-question')).toHaveCount(3);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('.shown-question')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await onSlide(page, 'why/tube-life-expectancy');
  expect(seen).toEqual({ errors: [], requests: [] });
});

test('without scripts, as in the preview of a mail, every slide stands on the page', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 800, height: 600 },
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(fileOf('cyp')).href);
  const slides = editions.find((edition) => edition.id === 'cyp')?.slides.length ?? 0;
  const boxes = await Promise.all(
    (await page.locator('section.slide').all()).map((slide) => slide.boundingBox()),
  );
  expect(boxes).toHaveLength(slides);
  for (const [index, box] of boxes.entries()) {
    expect(box?.width).toBeCloseTo(768, 0);
    expect(box?.y ?? 0).toBeGreaterThanOrEqual((boxes[index - 1]?.y ?? -1000) + 432);
  }
  await context.close();
});

test('a black screen is black from the first moment of a reload, and printing gives every slide a page, with its pictures', async ({
  page,
}) => {
  await openFile(page, 'cyp');
  await page.keyboard.press('b');
  // Every class that the page had while a slide could be seen.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (document.querySelector('section.slide') !== null) seen.push(document.documentElement.className);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((name) => !name.split(' ').includes('black'))).toEqual([]);
  await page.keyboard.press('b');
  await expect(page.locator('html.black')).toHaveCount(0);
  await page.keyboard.press('t');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const deck = editions.find((edition) => edition.id === 'cyp');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(deck?.slides.length ?? 0);
  expect(await faults(page, { without: '.speaker-copy' })).toEqual([]);
});

test('in a frame that may do nothing but run scripts the deck works, its notes beside the slide', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const host = 'http://frame.localhost/';
  await page.route(`${host}**`, (route) =>
    route.request().url() === host
      ? route.fulfill({
          contentType: 'text/html',
          body: '<iframe sandbox="allow-scripts" src="deck.html" width="1200" height="680"></iframe>',
        })
      : route.fulfill({ contentType: 'text/html', path: fileOf('commissioner') }),
  );
  await page.goto(host);
  const frame = page.frameLocator('iframe');
  await frame.locator('.reveal.started').waitFor();
  await frame.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowRight');
  await expect(frame.locator('#deck-status')).toContainText('Slide 2 of');
  await page.keyboard.press('/');
  await page.keyboard.type('life');
  await expect(frame.locator('#deck-search li').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(frame.locator('#deck-search')).toBeHidden();
  await page.keyboard.press('e');
  await expect(frame.locator('#claim-panel .claim-content')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(frame.locator('aside.speaker .speaker-notes section:visible')).toHaveCount(1);
  await page.keyboard.press('b');
  await expect(frame.locator('html.black')).toHaveCount(1);
  expect(errors).toEqual([]);
});
