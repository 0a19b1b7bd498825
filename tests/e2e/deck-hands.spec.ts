import { expect, type Page, test } from '@playwright/test';
import { currentSlide, editions, idsOf, onSlide, openDeck, pack } from './pack.ts';
import { moveFinger } from './touch.ts';

const ids = idsOf('full');
const screens = [
  [1280, 720],
  [1100, 700],
  [1024, 768],
  [390, 844],
] as const;

// Several screens and windows each: many small steps on a slow machine.

/** Presses a key as a keyboard of another language, or a clicker, would. */
async function press(page: Page, key: string, code: string): Promise<void> {
  await page.evaluate(
    (init) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
    { key, code },
  );
}

const isBlack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.classList.contains('black'));

test('letters work on any keyboard, a clicker turns pages and blanks, what is no key leaves the deck alone, and R leads back', async ({
  page,
  context,
}) => {
  await openDeck(page, 'full', 'why/life-expectancy');
  await test.step('R leads back from a jump, and from the jump before it, also after a reload', async () => {
    await page.keyboard.press('End');
    await onSlide(page, ids.at(-1));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('g');
    await page.locator('#deck-contents a[href="#impacts/economics"]').click();
    await onSlide(page, 'impacts/economics');
    await page.keyboard.press('ArrowRight');
    await page.reload();
    await page.locator('.reveal.started').waitFor();
    await page.keyboard.press('r');
    await onSlide(page, ids.at(-2));
    await page.keyboard.press('r');
    await onSlide(page, 'why/life-expectancy');
    await page.keyboard.press('?');
    await expect(page.locator('#deck-keys')).toContainText('Return to the slide before a jump');
    await page.keyboard.press('Escape');
    await expect(page.locator('#deck-keys')).toBeHidden();
  });
  await test.step('letters work with Caps Lock and on Cyrillic and Greek keyboards', async () => {
    for (const [key, code, dialog] of [
      ['G', 'KeyG', '#deck-contents'],
      ['п', 'KeyG', '#deck-contents'],
      ['γ', 'KeyG', '#deck-contents'],
      ['.', 'Slash', '#deck-search'],
      ['?', 'Digit7', '#deck-keys'],
    ] as const) {
      await press(page, key, code);
      await expect(page.locator(dialog)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator(dialog)).toBeHidden();
    }
    await press(page, 'т', 'KeyN');
    await onSlide(page, 'why/deprivation-london');
    await press(page, 'з', 'KeyP');
    await onSlide(page, 'why/life-expectancy');
  });
  await test.step('what is no key of the deck leaves it alone', async () => {
    const seen = await page.evaluate(() => {
      const root = document.documentElement;
      const state = () =>
        `${document.querySelector('.slides > .present')?.id} ${root.className} ${document.querySelector('dialog[open]')?.id}`;
      const before = state();
      const inits: KeyboardEventInit[] = [
        { key: '€', code: 'KeyE', modifierAltGraph: true },
        { key: 'Dead', code: 'KeyE', modifierAltGraph: true },
        { key: 'Dead', code: 'Quote' },
        { key: 'b', code: 'KeyB', isComposing: true },
        { key: 'Enter', code: 'Enter', isComposing: true },
        { key: 'AudioVolumeUp', code: 'AudioVolumeUp' },
        { key: 'AudioVolumeDown', code: 'AudioVolumeDown' },
        { key: 'Escape', code: 'KeyG' },
        { key: '+', code: 'NumpadAdd' },
        { key: 'b', code: 'KeyB', ctrlKey: true },
      ];
      return inits
        .filter((init) => {
          const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
          return !document.body.dispatchEvent(event) || state() !== before;
        })
        .map(({ key }) => key);
    });
    expect(seen).toEqual([]);
    for (const [key, code, dialog] of [
      ['/', 'Period', '#deck-search'],
      ['/', 'NumpadDivide', '#deck-search'],
    ] as const) {
      await press(page, key, code);
      await expect(page.locator(dialog)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator(dialog)).toBeHidden();
    }
    // Until the next frame, keys still go to the field of a dialog that has been closed.
    await press(page, '/', 'Slash');
    await expect(page.locator('#deck-search-words')).toBeFocused();
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('#deck-search')?.close();
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
      );
    });
    await onSlide(page, 'why/deprivation-london');
    await page.keyboard.press('PageUp');
    await onSlide(page, 'why/life-expectancy');
    await press(page, 'Enter', 'NumpadEnter');
    await onSlide(page, 'why/deprivation-london');
    await page.keyboard.press('PageUp');
    await onSlide(page, 'why/life-expectancy');
  });
  await test.step('a clicker turns pages, blanks, and brings the slide back before it turns the next', async () => {
    await press(page, 'PageDown', 'PageDown');
    await onSlide(page, 'why/deprivation-london');
    await press(page, 'PageUp', 'PageUp');
    await onSlide(page, 'why/life-expectancy');
    for (const [key, code] of [
      ['.', 'Period'],
      ['ю', 'Period'],
      ['b', 'KeyB'],
      ['и', 'KeyB'],
      ['B', 'KeyB'],
    ] as const) {
      await press(page, key, code);
      await expect.poll(() => isBlack(page), key).toBe(true);
      await press(page, 'PageDown', 'PageDown');
      await expect.poll(() => isBlack(page), key).toBe(false);
      await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
    }
    // Over an open panel too.
    await page.keyboard.press('e');
    await expect(page.locator('#claim-panel')).toBeVisible();
    await press(page, '.', 'Period');
    await expect.poll(() => isBlack(page)).toBe(true);
    await press(page, 'Escape', 'Escape');
    await expect.poll(() => isBlack(page)).toBe(false);
    // What lies over the slide is gone through to its end and then taken away; the slide behind it stays.
    for (const [key, id] of [
      ['?', 'deck-keys'],
      ['g', 'deck-contents'],
    ] as const) {
      await page.keyboard.press(key);
      const over = page.locator(`#${id}`);
      await expect(over).toBeVisible();
      await expect(async () => {
        await page.keyboard.press('PageDown');
        await expect(over).toBeHidden({ timeout: 500 });
      }).toPass();
      await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
    }
    await page.keyboard.press('F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  });
  await test.step('Shift and F5 show the slide on screen in full', async () => {
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
    await page.keyboard.press('Shift+F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
  });
  await test.step('a window that the browser does not open is said, with a link that opens it', async () => {
    await page.evaluate(async () => {
      window.open = () => null;
      await document.exitFullscreen();
    });
    await page.keyboard.press('s');
    await expect(page.locator('.deck-offer')).toContainText('opened no window');
    const [notes] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open the speaker notes' }).click(),
    ]);
    await expect(page.locator('.deck-offer')).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await expect(notes.locator('section:visible h2')).toContainText(
      pack.slides['why/deprivation-london']?.plainTitle ?? '',
    );
  });
});

test('black and the marks put out stay so when the deck is loaded again, and only then', async ({ page }) => {
  await openDeck(page, 'full', 'why/life-expectancy');
  const mark = () =>
    page.evaluate(() => {
      const number = document.querySelector(`section.present .figure-label a.stat`);
      return number && getComputedStyle(number, '::after').content;
    });
  await expect.poll(() => mark()).not.toBe('none');
  await page.keyboard.press('m');
  await expect.poll(() => mark()).toBe('none');
  await page.keyboard.press('b');
  const colours = async () => {
    const picture = await page.screenshot();
    return (await (await import('sharp')).default(picture).stats()).channels.map(({ max }) => max);
  };
  await expect.poll(() => colours()).toEqual([0, 0, 0]);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await expect.poll(async () => (await colours()).slice(0, 3)).toEqual([0, 0, 0]);
  await expect(page.locator('html')).toHaveClass(/no-marks/);
  await page.unroute('**/*.js');
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await expect.poll(() => isBlack(page)).toBe(true);
  await page.keyboard.press('b');
  await expect.poll(() => isBlack(page)).toBe(false);
  await page.keyboard.press('?');
  await page.locator('#deck-keys').getByLabel('Show the marks beside numbers').check();
  await expect.poll(() => mark()).not.toBe('none');
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await expect.poll(() => isBlack(page)).toBe(false);
});

test('on any screen E and a pressed number leave the whole slide in sight, and the overview is a grid that arrows walk by rows', async ({
  page,
}) => {
  for (const [width, height] of screens) {
    await page.setViewportSize({ width, height });
    await openDeck(page, 'full', 'why/life-expectancy');
    const before = await page.locator('section.present').boundingBox();
    for (const open of ['e', 'number']) {
      if (open === 'e') await page.keyboard.press('e');
      else await page.locator('section.present a.stat').last().click();
      await expect(page.locator('#claim-panel')).toBeVisible();
      const covered = () =>
        page.evaluate(() => {
          const slide = document.querySelector('section.present')?.getBoundingClientRect();
          const panel = document.querySelector('#claim-panel')?.getBoundingClientRect();
          if (!slide || !panel) return 'nothing there';
          // reveal.js rounds the scale of small windows.
          const isBeside = slide.right <= panel.left || slide.bottom <= panel.top + 5;
          return isBeside && slide.left > -5 && slide.top > -5 ? '' : JSON.stringify([slide, panel]);
        });
      await expect.poll(covered, `${open} at ${width}`).toBe('');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('section.present').boundingBox()).toEqual(before);
    }
    await page.keyboard.press('Home');
    await onSlide(page, ids[0]);
    await page.keyboard.press('o');
    const boxes = await page.$$eval('.slides > section', (all) =>
      all.map((slide) => {
        const { left, top, right, width: wide } = slide.getBoundingClientRect();
        return { left, top, right, wide };
      }),
    );
    const columns = boxes.findIndex(({ top }) => top !== boxes[0]?.top);
    expect(columns, `columns at ${width}`).toBeGreaterThan(1);
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(columns);
    for (const { left, right, wide } of boxes) {
      expect(left >= 0 && right <= width).toBe(true);
      expect(wide * columns).toBeGreaterThan(width * 0.8);
    }
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => currentSlide(page)).toBe(ids[columns]);
    await page.keyboard.press('End');
    await expect(page.locator('section.present')).toBeInViewport();
    await page.locator('.slides > section').nth(50).scrollIntoViewIfNeeded();
    const box = await page.locator('.slides > section').nth(50).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await expect(page.locator('.reveal.overview')).toHaveCount(0);
    await expect.poll(() => currentSlide(page)).toBe(ids[50]);
    await page.goto('about:blank');
  }
});

test('each deck leads its own speaker view, through reloads of either, and a new deck moves none', async ({
  page,
  context,
}) => {
  const titleOf = (id: string) => pack.slides[id]?.plainTitle ?? '';
  const open = async (deck: Page, slide: string): Promise<Page> => {
    await openDeck(deck, 'full', slide);
    const [view] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
    await expect(view.locator('section:visible h2')).toContainText(titleOf(slide));
    return view;
  };
  const other = await context.newPage();
  const notes = await open(page, 'why/life-expectancy');
  const otherNotes = await open(other, 'impacts/economics');
  await openDeck(await context.newPage(), 'full');
  await page.keyboard.press('PageDown');
  await expect(notes.locator('section:visible h2')).toContainText(titleOf('why/deprivation-london'));
  await expect(otherNotes.locator('section:visible h2')).toContainText(titleOf('impacts/economics'));
  const spoken = pack.slides['impacts/economics']?.notes[0]?.[0];
  await expect(otherNotes.locator('section:visible')).toContainText(
    spoken?.kind === 'text' ? spoken.text.slice(0, 40) : 'no words',
  );
  const picture = otherNotes.frameLocator('.speaker-now iframe').locator('section:visible h2');
  await expect(picture).toContainText(titleOf('impacts/economics'));
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await notes.reload();
  await otherNotes.getByRole('button', { name: 'Previous' }).click();
  await expect.poll(() => currentSlide(other)).not.toBe('impacts/economics');
  await expect.poll(() => currentSlide(page)).toBe('why/deprivation-london');
  await notes.getByRole('button', { name: 'Previous' }).click();
  await onSlide(page, 'why/life-expectancy');
  await page.keyboard.press('PageDown');
  await expect(notes.locator('section:visible h2')).toContainText(titleOf('why/deprivation-london'));
  // Nobody turns pages behind what lies over the slide.
  for (const key of ['?', 'g', '/']) {
    await page.keyboard.press(key);
    await expect(page.locator('dialog[open]')).toHaveCount(1);
    await notes.getByRole('button', { name: 'Next' }).click();
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect.poll(() => currentSlide(page)).toBe('why/deprivation-london');
  }
  await test.step('two presses in one breath are two slides', async () => {
    const ids = await page.locator('.slides > section').evaluateAll((all) => all.map(({ id }) => id));
    const from = ids.indexOf('why/deprivation-london');
    await notes.evaluate(() => {
      for (const key of ['PageUp', 'PageUp'])
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }),
        );
    });
    await onSlide(page, ids[from - 2]);
    await expect(notes.locator('section:visible h2')).toContainText(titleOf(ids[from - 2] ?? ''));
    await page.evaluate(() => {
      location.hash = '#why/deprivation-london';
    });
    await expect(notes.locator('section:visible h2')).toContainText(titleOf('why/deprivation-london'));
  });
  // The clicker works in whichever window was pressed last.
  await notes.keyboard.press('.');
  await expect.poll(() => isBlack(page)).toBe(true);
  await expect(notes.locator('.speaker-now figcaption')).toContainText('black');
  await expect.poll(() => isBlack(other)).toBe(false);
  await notes.keyboard.press('PageDown');
  await expect.poll(() => isBlack(page)).toBe(false);
  const strayView = await context.newPage();
  await strayView.goto('/present/full/speaker/');
  await expect(strayView.locator('.speaker-now figcaption')).toContainText('Several decks are open');
});

test('on a phone, upright or on its side, nothing of the speaker view is cut, and slides that come do not scroll it', async ({
  page,
}) => {
  const whole = (name: string) => page.frameLocator(`.speaker-${name} iframe`).locator('.reveal.whole');
  const pictured = (id: string | undefined) =>
    page.frameLocator('.speaker-now iframe').locator(`section:visible[id="${id}"]`);
  const stays = async (): Promise<void> => {
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.locator('.elapsed')).toBeInViewport({ ratio: 1 });
    for (const name of ['previous', 'next'])
      await expect(page.locator(`[data-notes="${name}"]`)).toBeInViewport({ ratio: 1 });
  };
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`/present/full/speaker/?${width}#${ids[4]}`);
    for (const name of ['now', 'next']) await expect(whole(name)).toBeAttached();
    await expect(pictured(ids[4])).toBeVisible();
    await stays();
    await page.locator('[data-notes="next"]').click();
    await expect(pictured(ids[5])).toBeVisible();
    await stays();
    // Behind what does not fit into the window too the ground is dark.
    const [ground, body, cut] = await page
      .locator('main.speaker')
      .evaluate((main) => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
        main.scrollHeight - main.clientHeight,
      ]);
    expect(ground).toBe(body);
    expect(cut).toBe(0);
    await page.locator('.speaker-notes section:visible > :last-child').scrollIntoViewIfNeeded();
    await expect(page.locator('.speaker-notes section:visible > :last-child')).toBeInViewport();
  }
});

test('a copied tab leaves the speaker view to the deck that it was copied from', async ({
  page,
  context,
}) => {
  await openDeck(page, 'full', 'why/life-expectancy');
  const open = async (deck: Page): Promise<Page> =>
    (await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]))[0];
  const notes = await open(page);
  await expect(notes.locator('.speaker-now figcaption')).toContainText('On screen');
  // As a copied tab it brings along what the tab keeps.
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await copy.locator('.reveal.started').waitFor();
  const pairOf = (deck: Page) => deck.evaluate(() => sessionStorage.getItem('deck-pair full'));
  await expect.poll(async () => (await pairOf(copy)) !== (await pairOf(page))).toBe(true);
  await copy.keyboard.press('End');
  await onSlide(copy, ids.at(-1));
  const copyNotes = await open(copy);
  await expect(copyNotes.locator('.speaker-now figcaption')).toContainText(
    `On screen: slide ${ids.length} of`,
  );
  await page.keyboard.press('PageDown');
  await expect(notes.locator('.speaker-now figcaption')).toContainText(
    `On screen: slide ${ids.indexOf('why/deprivation-london') + 1} of`,
  );
  await expect.poll(() => currentSlide(copy)).toBe(ids.at(-1));
  // Away and back: the speaker view says so, and goes on.
  await page.goto('/read/');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('The deck is closed');
  await notes.getByRole('button', { name: 'Next →' }).click();
  await expect(notes.locator('.speaker-now figcaption')).toContainText('No deck follows');
  await page.goBack();
  await expect(notes.locator('.speaker-now figcaption')).toContainText('On screen');
  await page.keyboard.press('Home');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('On screen: slide 1 of');
  await copy.close();
  await expect(copyNotes.locator('.speaker-now figcaption')).toContainText('The deck is closed');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('On screen: slide 1 of');

  // A deck that crashes cannot say that it goes.
  const lost = await context.newPage();
  await openDeck(lost, 'full', 'why/life-expectancy');
  const lostNotes = await context.newPage();
  await lostNotes.goto(`/present/full/speaker/?pair=${await pairOf(lost)}`);
  await expect(lostNotes.locator('.speaker-now figcaption')).toContainText('On screen');
  const crashed = lost.waitForEvent('crash');
  const devtools = await context.newCDPSession(lost);
  // The crash itself never answers.
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(lostNotes.locator('.speaker-now figcaption')).toContainText('The deck is closed');
});

test('a deck whose name the browser does not keep is not called closed while it answers', async ({
  page,
  context,
}) => {
  // Refused once, and nobody is told: to the speaker view it looks like a deck that has crashed.
  await page.addInitScript(() => {
    navigator.locks.request = () => Promise.reject(new DOMException('refused', 'AbortError'));
  });
  await openDeck(page, 'full', 'why/life-expectancy');
  const notes = await context.newPage();
  await notes.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const caption = document.querySelector('.speaker-now figcaption');
      if (caption === null) return;
      new MutationObserver(() => {
        if (caption.textContent?.includes('closed')) document.documentElement.dataset.saidClosed = 'yes';
      }).observe(caption, { subtree: true, childList: true, characterData: true });
    });
  });
  const pair = await page.evaluate(() => sessionStorage.getItem('deck-pair full'));
  await notes.goto(`/present/full/speaker/?pair=${pair}`);
  const caption = notes.locator('.speaker-now figcaption');
  await expect(caption).toContainText('On screen');
  await page.keyboard.press('End');
  await expect(caption).toContainText(`On screen: slide ${ids.length} of`);
  await page.keyboard.press('Home');
  await expect(caption).toContainText('On screen: slide 1 of');
  await expect(notes.locator('html')).not.toHaveAttribute('data-said-closed');
});

test('an address opens its slide whatever was added to it, and never stops the deck', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const id = 'why/life-expectancy';
  // Every other way to garble one: tests/model/received-address.test.ts.
  for (const hash of [`%3C${id}%3E`, `${id}%E2%80`]) {
    await page.goto('about:blank');
    await openDeck(page, 'full', hash);
    await expect.poll(() => currentSlide(page), hash).toBe(id);
  }
  await page.goto('about:blank');
  await openDeck(page, 'full', '%E0%A4%A');
  await expect.poll(() => currentSlide(page)).toBe(ids[0]);
  await page.keyboard.press('PageDown');
  await onSlide(page, ids[1]);
  await page.evaluate(() => {
    location.hash = 'impacts/economics).';
  });
  await onSlide(page, 'impacts/economics');
  await page.goto('/present/full/speaker/#%E0%A4%A');
  await expect(page.locator('section:visible h2')).toHaveCount(1);
  expect(errors).toEqual([]);
});

test('what to say if asked stands in sight on a small laptop, in the notes of every slide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  // The pictures of the slides keep their place without their decks.
  await page.route('**/*still*', (route) => route.abort());
  for (const { id } of editions) {
    await page.goto(`/present/${id}/speaker/`);
    const hidden = await page.evaluate(() => {
      const sections = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
      const found: string[] = [];
      for (const section of sections) {
        for (const each of sections) each.hidden = each !== section;
        for (const line of section.querySelectorAll(':scope > p:not(.speaker-limits)'))
          if (line.getBoundingClientRect().bottom > innerHeight) found.push(section.dataset.slide ?? '');
      }
      return found;
    });
    expect(hidden, id).toEqual([]);
  }
});

test('a phone held upright is offered the words of the slide first', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openDeck(page, 'full', 'why/life-expectancy');
  const offer = page.locator('.deck-phone');
  await expect(offer).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(offer).toBeVisible();
  const isAbove = async (): Promise<boolean> => {
    const [box, slide] = [await offer.boundingBox(), await page.locator('section.present').boundingBox()];
    return (box?.y ?? 0) + (box?.height ?? 900) <= (slide?.y ?? 0);
  };
  await expect.poll(isAbove).toBe(true);
  await offer.getByRole('link', { name: 'Read this as text' }).click();
  await expect(page).toHaveURL(/\/read\/why\/#life-expectancy$/);
});

test('on a touch screen the slide stands whole above its bar, and a finger moves a slide that is enlarged', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 667, height: 375 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openDeck(page, 'commissioner', 'why/life-expectancy');
  for (const size of [
    { width: 667, height: 375 },
    { width: 1024, height: 600 },
  ]) {
    await page.setViewportSize(size);
    const under = (): Promise<number> =>
      page.evaluate(() => {
        const edge = (selector: string): DOMRect | undefined =>
          document.querySelector(selector)?.getBoundingClientRect();
        return (edge('section.present')?.bottom ?? 0) - (edge('.deck-bar')?.top ?? 0);
      });
    // What is within a few px of its lower edge is its own margin.
    await expect.poll(under, JSON.stringify(size)).toBeLessThan(6);
  }
  // What does not fit into the row is drawn into it.
  await page.locator('.deck-bar [data-action="keys"]').scrollIntoViewIfNeeded();
  await expect(page.locator('.deck-bar [data-action="keys"]')).toBeInViewport();

  await page.setViewportSize({ width: 390, height: 844 });
  const hand = await context.newCDPSession(page);
  await hand.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
  await expect(page.locator('.reveal')).toHaveCSS('touch-action', 'auto');
  await moveFinger(page, { x: 300, y: 150 }, { x: 100, y: 150 });
  await hand.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await expect(page.locator('.reveal')).toHaveCSS('touch-action', 'pinch-zoom');
  expect(await currentSlide(page)).toBe('why/life-expectancy');
  await moveFinger(page, { x: 300, y: 420 }, { x: 100, y: 420 });
  const told = idsOf('commissioner');
  await onSlide(page, told[told.indexOf('why/life-expectancy') + 1]);
  await context.close();
});
