import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { currentSlide, idsOf, onSlide, openDeck, watch } from './pack.ts';
import { moveFinger } from './touch.ts';

const ids = idsOf('commissioner');

/** As if minutes had passed since the clock was last looked at. */
const pass = (notes: Page, minutes: number): Promise<void> =>
  notes.evaluate((ms) => {
    const key = 'talk-clock commissioner';
    const clock = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    sessionStorage.setItem(key, JSON.stringify({ ...clock, passed: clock.passed + ms }));
  }, minutes * 60_000);

/** A finger that is put down in the middle of the window and goes this far. */
const swipe = (page: Page, across: number, down: number): Promise<void> =>
  moveFinger(page, { x: 640, y: 300 }, { x: 640 + across, y: 300 + down });

/** Slides that the notes know to be left out. */
const leftOut = (notes: Page): Promise<string[]> =>
  notes.$$eval('[data-slide][data-left]', (all) =>
    all.map((one) => (one as HTMLElement).dataset.slide ?? ''),
  );

test('a talk that runs late is told what to skip, is shortened, and loses nothing by a reload or a wrong press', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  await openDeck(page, 'commissioner');
  // Nothing was looked up yet.
  await expect(page.locator('.deck-bar [data-action="leave"]')).toBeHidden();
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const said = notes.locator('.pace-said');
  const button = (name: string | RegExp) => notes.getByRole('button', { name });
  await expect(said).toHaveText('The clock starts when you go on.');
  await page.keyboard.press('d');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('On time.');
  await expect(notes.locator('.elapsed')).not.toHaveText('0:00');

  await pass(notes, 5);
  await expect(said).toHaveText(/^[45] minutes over\.$/);
  await button(/^Skip \d slides and be back on time$/).click();
  await expect(said).toHaveText('On time.');
  const skipped = await leftOut(notes);
  expect(skipped).not.toContain(ids[1]);
  expect(skipped).not.toContain(ids.at(-1));
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await notes.reload();
  await expect(notes.locator('.elapsed')).toHaveText(/^5:/);
  await expect.poll(() => leftOut(notes)).toEqual(skipped);
  const kept = ids.filter((id) => !skipped.includes(id));
  for (const id of kept.slice(2)) {
    await page.keyboard.press('ArrowRight');
    await onSlide(page, id);
  }
  await expect(notes.locator('.speaker-now figcaption')).toHaveText(
    `On screen: slide ${kept.length} of ${kept.length}`,
  );
  // Whoever asks for a slide that was left out has it told again.
  await page.goto(`/present/commissioner/#${skipped[0]}`);
  await onSlide(page, skipped[0]);
  await expect.poll(() => leftOut(notes)).toEqual(skipped.slice(1));
  await button(/^Take .+ in again$/).click();
  await expect.poll(() => leftOut(notes)).toEqual([]);

  await button('Restart clock').click();
  await expect(notes.locator('.elapsed')).toHaveText('0:00');
  await button('Undo restart').click();
  await expect(notes.locator('.elapsed')).toHaveText(/^5:/);
  await button('Pause clock').click();
  await expect(said).toHaveText(/^Paused\./);

  // What it took is there still when the tab was closed, and after a clearing by mistake.
  await notes.evaluate(() => sessionStorage.removeItem('talk-clock commissioner'));
  await notes.reload();
  await expect(notes.locator('.elapsed')).toHaveText('0:00');
  await button('Times…').click();
  const times = notes.getByRole('dialog', { name: 'Times of your run-through' });
  await expect(times.getByRole('status')).toContainText('Kept in this browser only');
  const taken = times.locator('tfoot td').first();
  const sum = await taken.textContent();
  expect(sum).not.toBe('0:00');
  await expect(times.locator('[scope="rowgroup"]').first()).toHaveText(/\w/);
  expect(await faults(notes, { within: 'dialog[open]' })).toEqual([]);
  await times.getByRole('button', { name: 'Clear these times' }).click();
  await expect(times.locator('table')).toBeHidden();
  await times.getByRole('button', { name: 'Bring the cleared times back' }).click();
  await expect(taken).toHaveText(sum ?? '');
  await notes.keyboard.press('Escape');

  await page.keyboard.press('Home');
  await notes.keyboard.press('l');
  const dialog = notes.getByRole('dialog', { name: 'Shorten the talk' });
  await dialog.getByLabel('Minutes left').fill('');
  await expect(dialog.getByRole('status')).toHaveText('Type a number of minutes from 1 to 600.');
  // A time that has passed is said to have; Enter in its field does what the button does.
  const end = dialog.getByLabel('Or the time at which to end');
  const inMinutes = (minutes: number): Promise<string> =>
    notes.evaluate((more) => {
      const at = new Date(Date.now() + more * 60_000);
      return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    }, minutes);
  await end.fill(await inMinutes(-60));
  await expect(dialog.getByRole('status')).toContainText('That time has passed');
  await end.fill(await inMinutes(30));
  await notes.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await notes.keyboard.press('l');
  await dialog.getByLabel('Minutes left').fill('6');
  await expect(dialog.getByRole('status')).toContainText('with the ask in it');
  expect(await faults(notes, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByRole('button', { name: /^Leave out these/ }).click();
  expect(await faults(notes, { without: 'iframe' })).toEqual([]);
  await expect.poll(async () => (await leftOut(notes)).length).toBeGreaterThan(3);
  const left = await leftOut(notes);
  const told = ids.filter((id) => !left.includes(id));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await onSlide(page, told[2]);
  // A finger passes over them too, both ways, and one that wanders up and down turns none.
  await swipe(page, -200, 10);
  await onSlide(page, told[3]);
  await swipe(page, 60, 300);
  await swipe(page, 200, 10);
  await onSlide(page, told[2]);

  // Frozen: the room stays through reloads of both, while the notes go on; keys pressed in its window are theirs.
  const caption = notes.locator('.speaker-now figcaption');
  await notes.keyboard.press('z');
  await expect(caption).toHaveText(/^Frozen: they stay at slide 3 of \d+\. You see slide 3 of \d+\.$/);
  await notes.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(caption).toContainText('You see slide 5 of');
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await notes.reload();
  await expect(caption).toHaveText(/they stay at slide 3 of \d+\. You see slide 5 of/);
  await page.keyboard.press('ArrowLeft');
  await expect(caption).toContainText('You see slide 4 of');
  expect(await faults(notes, { without: 'iframe' })).toEqual([]);

  // A light where the mouse is on the picture, in the room once nothing is frozen any more.
  const light = page.locator('.deck-light');
  const picture = notes.locator('.speaker-now iframe');
  const point = async (x: number, y: number): Promise<void> => {
    const box = await picture.boundingBox();
    if (box !== null) await notes.mouse.move(box.x + box.width * x, box.y + box.height * y);
  };
  /** How far across the slide, in hundredths. */
  const at = async () =>
    Math.round(
      Number.parseFloat(await light.evaluate((one) => (one as HTMLElement).style.getPropertyValue('--x'))) /
        12.8,
    );
  await notes.keyboard.press('c');
  await point(0.5, 0.5);
  await expect(light).toBeHidden();

  // By number, while the room sees nothing of it; and by picture.
  const jump = notes.getByRole('dialog', { name: 'Go to a slide' });
  await notes.keyboard.press('g');
  await jump.getByLabel('Number').fill('999');
  await notes.keyboard.press('Enter');
  await expect(jump.getByRole('status')).toContainText('type a number from 1 to');
  await jump.getByLabel('Number').fill(String(ids.indexOf(told[4] ?? '') + 1));
  await notes.keyboard.press('Enter');
  await expect(caption).toContainText('You see slide 5 of');
  await onSlide(page, told[2]);
  await button('Freeze what they see').click();
  await onSlide(page, told[4]);
  await point(0.25, 0.5);
  await expect(light).toBeVisible();
  await expect.poll(at).toBe(25);
  await notes.keyboard.press('Escape');
  await expect(light).toBeHidden();
  await page.mouse.move(640, 360);
  await page.keyboard.press('c');
  await expect(light).toBeVisible();
  await expect.poll(() => at()).toBe(50);
  await page.keyboard.press('Escape');
  await expect(light).toBeHidden();
  await button('Slides…').click();
  await expect(jump.locator('[aria-current]')).toContainText(/\w/);
  await jump.locator('.jump-picture .slide-title').first().waitFor();
  expect(await faults(notes, { within: 'dialog[open]' })).toEqual([]);
  await jump.locator('li').first().getByRole('button').click();
  await onSlide(page, ids[0]);
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('closed notes come back with the clock of the talk, and a talk shortened in the deck is short until it is opened anew', async ({
  page,
  context,
}) => {
  await openDeck(page, 'commissioner');
  /** Pressed until a window comes: one that is just closing still has the name. */
  const openNotes = async (): Promise<Page> => {
    await page.bringToFront();
    let opened: Page | undefined;
    await expect(async () => {
      const coming = context.waitForEvent('page', { timeout: 10_000 });
      await page.keyboard.press('s');
      opened = await coming;
    }).toPass();
    if (opened === undefined) throw new Error('no window came');
    return opened;
  };
  let notes = await openNotes();
  await expect(notes.locator('.pace-said')).toHaveText('The clock starts when you go on.');
  await page.keyboard.press('ArrowRight');
  await expect(notes.locator('.elapsed')).not.toHaveText('0:00');
  await notes.getByRole('button', { name: 'Pause clock' }).click();
  await expect(notes.locator('.pace-said')).toHaveText(/^Paused\./);
  const passed = await notes.locator('.elapsed').textContent();
  await notes.close();
  notes = await openNotes();
  await expect(notes.locator('.pace-said')).toHaveText(/^Paused\./);
  await expect(notes.locator('.elapsed')).toHaveText(passed ?? '');

  // What is said in the deck is known to the notes.
  await expect(notes.locator('.speaker-plan')).toHaveText(/^of 1\d:/);
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Shorten the talk' });
  await dialog.getByLabel('Minutes left').fill('6');
  await dialog.getByRole('button', { name: /^Leave out these/ }).click();
  await expect(notes.locator('.speaker-plan')).toHaveText(/^of 6:/);
  const left = await leftOut(notes);
  expect(left.length).toBeGreaterThan(3);

  // A second view of the same talk that goes takes neither the first nor its freeze along.
  await notes.keyboard.press('z');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('Frozen');
  const second = await context.newPage();
  await second.goto(notes.url());
  await expect(second.locator('.speaker-now figcaption')).toContainText('On screen');
  await second.close();
  await page.keyboard.press('ArrowRight');
  await expect(notes.locator('.speaker-now figcaption')).toContainText(
    /they stay at slide 2 .+ You see slide 3/,
  );
  await notes.keyboard.press('z');
  await notes.close();

  // To look through the overview takes none in again; to open one does.
  await page.keyboard.press('Home');
  await page.keyboard.press('o');
  const marked = page.locator('.slides > section[data-left]');
  await expect(marked).toHaveCount(left.length);
  for (const id of ids.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await onSlide(page, id);
  }
  await expect(marked).toHaveCount(left.length);
  while (!left.includes(await currentSlide(page))) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reveal.overview')).toHaveCount(0);
  await expect(marked).toHaveCount(left.length - 1);

  // An address that leads nowhere leaves the slide in it that is on the screen.
  const here = await currentSlide(page);
  await page.evaluate(() => {
    location.hash = '#no-such-slide';
  });
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${here}`);
  await page.evaluate((id) => {
    location.hash = `#${id.toUpperCase()}`;
  }, ids[0] ?? '');
  await onSlide(page, ids[0]);

  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await expect(marked).toHaveCount(left.length - 1);
  await page.goto('/present/');
  await openDeck(page, 'commissioner');
  await expect(marked).toHaveCount(0);
  notes = await openNotes();
  await expect(notes.locator('.pace-said')).toHaveText('The clock starts when you go on.');
});
