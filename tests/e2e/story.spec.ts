import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { pack, watch } from './pack.ts';

const scenes = (pack.story?.scenes ?? []).map(({ slide }) => ({
  id: slide.id.replace('story/', ''),
  title: slide.plainTitle,
}));
const ids = scenes.map(({ id }) => id);

/** The scene whose picture is shown. */
const shown = (page: Page) => page.locator('.scene.active');
const atScene = (page: Page, id: string) => expect(shown(page)).toHaveAttribute('id', id);

test('without scripts every scene stands with its still, and with a way into the pack', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('#one-city .dots > *').first()).toBeVisible();
  for (const { id, title } of scenes) {
    const scene = page.locator(`#${id}`);
    await expect(scene.locator('h2')).toHaveText(title);
    await expect(scene.locator('h2')).toBeVisible();
    const still = await scene.locator('.still').boundingBox();
    const panel = await scene.locator('.panel').boundingBox();
    expect(still?.height, id).toBeGreaterThan(200);
    expect((still?.y ?? 0) + (still?.height ?? 0), id).toBeLessThanOrEqual(panel?.y ?? 0);
    await expect(scene.locator('figcaption')).toBeVisible();
  }
  const doors = page.getByRole('navigation', { name: 'Ways in' }).getByRole('link');
  await expect
    .poll(() => doors.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toEqual(expect.arrayContaining(['/read/', '/present/', '/remix/', '/downloads/', '/evidence/']));
  await expect(page.locator('.choose')).toBeHidden();
  await page.goto('/story/what-is-known/');
  await expect(page.locator('#what-is-known h2')).toBeInViewport();
  await context.close();
});

test('scrolling shows each scene’s picture, the address follows, and reload and back return to it', async ({
  page,
}) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Array<PerformanceEntry & { value: number }>)
        Object.assign(globalThis, {
          moved: (globalThis as unknown as { moved: number }).moved + entry.value,
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The typeface may set a line of letters a hair wider than the one that stood in for it; nothing else moves.
  const stayed = (): Promise<void> =>
    expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { moved: number }).moved))
      .toBeLessThan(0.0005);
  for (const size of [
    { width: 768, height: 1024 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('/');
    await atScene(page, 'one-city');
    // What waits for the first words has come after them: the dots, the other scenes, and the typeface.
    await expect(page.locator('#one-city .dots > *').first()).toBeVisible();
    await expect(page.locator('.scene:visible')).toHaveCount(ids.length);
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')))
      .toBe(true);
    await stayed();
  }
  for (const name of ['Read', 'Present', 'Make your own', 'Files', 'Evidence', 'Your place'])
    await expect(
      page.getByRole('navigation', { name: 'Ways in' }).getByRole('link', { name, exact: true }),
    ).toBeInViewport({ ratio: 1 });
  for (const id of ids.slice(1)) {
    await page.mouse.wheel(0, 1100);
    await expect.poll(() => shown(page).getAttribute('id')).toBe(id);
    await expect(page.locator('.still:visible')).toHaveCount(1);
    await expect(page).toHaveURL(`/story/${id}/`);
    // The words stand whole over the picture once it is still.
    await page.locator(`#${id}`).evaluate((scene) => scene.scrollIntoView({ behavior: 'instant' }));
    await expect(page.locator(`#${id} h2`)).toBeInViewport({ ratio: 1 });
  }
  await stayed();
  // A scene opens by its own address, and by the one it had on the front page.
  await page.goto('/#what-is-known');
  await atScene(page, 'what-is-known');
  await expect(page.locator('#what-is-known h2')).toBeInViewport({ ratio: 1 });
  await page.goto('/story/who-gets-it/');
  await expect(page.locator('#who-gets-it h2')).toBeInViewport({ ratio: 1 });
  await atScene(page, 'who-gets-it');
  await page.reload();
  await atScene(page, 'who-gets-it');
  await page.locator('#who-gets-it').getByRole('link', { name: 'The chart and its table' }).click();
  await expect(page).toHaveURL('/chart/reach-deprived-areas/');
  await page.goBack();
  await atScene(page, 'who-gets-it');
  // A step back that leaves the scene in sight leaves its address.
  await page.evaluate(() => {
    history.scrollRestoration = 'manual';
    location.hash = 'your-place';
  });
  await atScene(page, 'your-place');
  await page.goBack();
  await expect(page).toHaveURL('/story/your-place/');
  await page.goto('/story/who-gets-it/');
  await page.locator('#who-gets-it .panel-words > p a.stat').first().click();
  await expect(page.getByRole('dialog')).toContainText('1.3 million');
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('the stepper goes on and back by keyboard and leaves the arrows alone elsewhere', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(tellLater);
  await page.goto('/');
  await page.keyboard.press('ArrowRight');
  await atScene(page, 'one-city');
  const steps = page.getByRole('navigation', { name: 'Scenes' });
  const told = steps.getByRole('status');
  await steps.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await atScene(page, ids[1] ?? '');
  await expect(told).toHaveText(`2 of ${ids.length}: ${scenes[1]?.title}`);
  await page.keyboard.press('ArrowRight');
  await atScene(page, ids[2] ?? '');
  await expect(steps).toContainText(`3 of ${ids.length}`);
  await expect(steps.getByRole('button', { name: 'Next' })).toBeFocused();
  // Nothing moves for whoever asked for that.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.locator('.story.moving')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await atScene(page, ids[1] ?? '');
  // Two scenes passed before the page is told of either: the last one counts.
  await page.evaluate(() => (globalThis.heldBack = []));
  for (const id of [ids[3], ids[5]]) {
    const before = await page.evaluate(() => globalThis.heldBack?.length);
    await page.locator(`#${id}`).evaluate((scene) => scene.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => page.evaluate(() => globalThis.heldBack?.length)).toBeGreaterThan(before ?? 0);
  }
  await page.evaluate(() => globalThis.tellAll?.());
  await atScene(page, ids[5] ?? '');
  // Whoever scrolls is told nothing.
  await expect(steps).toContainText(`6 of ${ids.length}`);
  await expect(told).toHaveText(`2 of ${ids.length}: ${scenes[1]?.title}`);
});

test('what the keyboard reaches is in sight, from the first link to the last', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The first is a window of 1280 by 1024 at 400 %.
  for (const size of [
    { width: 320, height: 256 },
    { width: 390, height: 844 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('/');
    await page.locator('.story.live').waitFor();
    const reached: string[] = [];
    const covered: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const [name, isSeen] = await page.evaluate(focused);
      if (name === '') break;
      reached.push(name);
      if (!isSeen) covered.push(name);
    }
    expect(covered, `${size.width} by ${size.height}`).toEqual([]);
    expect(reached).toEqual(expect.arrayContaining(['Back', 'Next', 'Start reading']));
  }
});

/** Runs in the page: the words of what has the focus, empty where nothing has it, and whether any of it is seen. */
function focused(): [name: string, isSeen: boolean] {
  const now = document.activeElement;
  if (now === null || now === document.body) return ['', false];
  const isSeen = [...now.getClientRects()].some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((right) =>
      [0.1, 0.5, 0.9].some((down) =>
        now.contains(document.elementFromPoint(left + right * width, top + down * height)),
      ),
    ),
  );
  return [(now.textContent ?? '').trim() || now.id, isSeen];
}

declare global {
  var heldBack: IntersectionObserverEntry[] | undefined;
  var tellAll: (() => void) | undefined;
}

/** Runs in the page: from when there is a `heldBack`, what comes into sight is told only by `tellAll`, all at once. */
function tellLater(): void {
  globalThis.IntersectionObserver = class extends IntersectionObserver {
    constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries) => {
        if (globalThis.heldBack === undefined || options?.rootMargin?.startsWith('-50%') !== true)
          return tell(entries, this);
        globalThis.heldBack.push(...entries);
        globalThis.tellAll = () => tell(globalThis.heldBack ?? [], this);
      }, options);
    }
  };
}

test('a place changes words and dots, says what is missing, and stays in the address', async ({ page }) => {
  const scene = page.locator('#your-place');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Ways in' }).getByRole('link', { name: 'Your place' }).click();
  await atScene(page, 'your-place');
  const dots = () =>
    scene.locator('.dots > *').evaluateAll((all) => all.map((one) => one.getAttribute('class')));
  await expect.poll(() => dots()).toEqual(['dot-quiet', 'dot-need']);
  await scene.getByLabel('A borough or an integrated care board').selectOption({ label: 'Hackney' });
  await expect(page).toHaveURL('/story/your-place/?place=E09000012');
  await expect(scene.getByRole('heading')).toContainText('Hackney');
  await expect.poll(dots).toEqual(['dot-far', 'dot-far', 'dot-light', 'dot-need']);
  await expect(page.locator('#how-well')).toContainText('Healthy life in Hackney');
  await expect(page.locator('#pay-its-way')).toContainText(
    /Hackney, at England’s rates: \d+ to \d+ link workers/,
  );
  // A step back leads up to the first scene, and not to what was there before a place was chosen.
  await page.goBack();
  await atScene(page, 'one-city');
  await expect(page).toHaveURL('/?place=E09000012');
  await page.reload();
  await expect(scene.getByRole('combobox')).toHaveValue('E09000012');
  await expect(page.locator('#one-city')).toContainText('Hackney');
  await scene.getByRole('combobox').selectOption({ label: 'City of London' });
  await expect(page.locator('#how-well')).toContainText('was not published for the City of London');
  await scene.getByRole('combobox').selectOption('');
  await expect(page).toHaveURL('/');
  await expect(scene.getByRole('heading')).toHaveText(
    scenes.find(({ id }) => id === 'your-place')?.title ?? '',
  );
  await expect.poll(() => dots()).toEqual(['dot-quiet', 'dot-need']);
  // A board that is no more leads to the one of today.
  await page.goto('/?place=E54000027#your-place');
  await expect(page).toHaveURL('/story/your-place/?place=E54000071');
  await expect(scene.getByRole('status')).toContainText('became part of');
  // The page of the numbers is asked for with the place.
  await page.locator('#pay-its-way').getByRole('link', { name: 'Put in your own numbers' }).click();
  await expect(page).toHaveURL('/break-even/?place=E54000071');
});

test('axe finds nothing on a phone, on a desk and in forced colours, and nothing is wider than the screen', async ({
  page,
}) => {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/#what-is-known');
    await atScene(page, 'what-is-known');
    expect(await faults(page), `${width} px`).toEqual([]);
  }
  // The picture keeps its own ground, so that its words can be read on it.
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.locator('#what-is-known .still')).toHaveCSS('background-color', 'rgb(11, 42, 74)');
  await expect(page.locator('#what-is-known .named text').first()).toHaveCSS('fill', 'rgb(63, 193, 181)');
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
