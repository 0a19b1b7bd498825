import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { idsOf, pack, saidIn, watch } from './pack.ts';
import { tabOf } from './remix-files.ts';
import { sound } from './remix-states.ts';

/** Opens a new deck from an edition and waits until it can be worked on. */
async function begin(page: Page, edition: string): Promise<void> {
  await page.goto(`/remix/?from=${edition}`);
  await page.locator('.order-item').first().waitFor();
  await page.locator('.bar-saved-saved').waitFor();
}

const title = (page: Page) => page.locator('.stage .slide-title');
const order = (page: Page) => page.locator('.order-title').allInnerTexts();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('the start screen leads on without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/remix/');
  for (const { id, name } of Object.values(pack.editions))
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', `/remix/?from=${id}`);
  await context.close();
});

test('five questions give a running order with a reason for every slide, and a deck with the same titles and its name on the tab', async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto('/remix/');
  await page.getByRole('link', { name: 'Answer five questions' }).click();
  await page.getByRole('radio', { name: /Councillors/ }).check();
  await page.getByRole('radio', { name: /Social welfare legal advice/ }).check();
  await page.getByRole('radio', { name: '10', exact: true }).check();
  await page.getByRole('radio', { name: 'send people to it' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: /Councillors/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /Social welfare legal advice/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'send people to it' })).toBeChecked();
  const rows = page.locator('.proposal-list > li');
  // The list is drawn anew for each answer: it has come to rest when it stays as long as it was.
  let count = 0;
  await expect
    .poll(async () => {
      const before = count;
      count = await rows.count();
      return count > 3 && count === before;
    })
    .toBe(true);
  for (const why of await page.locator('.proposal-why').allInnerTexts()) expect(why).toMatch(/\.$/);
  await page
    .getByRole('button', { name: /^Leave out/ })
    .last()
    .click();
  await expect(rows).toHaveCount(count - 1);
  expect(await faults(page)).toEqual([]);
  const proposed = await page.locator('.proposal-title').allInnerTexts();
  const [first = ''] = proposed;
  await expect(page.getByRole('spinbutton', { name: `Minutes for ${first}`, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: `Leave out: ${first}`, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Make this my deck' }).click();
  // The running order follows the first slide.
  await expect(page.locator('.order-title')).toHaveCount(proposed.length);
  const titles = await page
    .locator('.order-title')
    .evaluateAll((all) => all.map((one) => one.childNodes[1]?.textContent ?? ''));
  expect(titles).toEqual(proposed);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle('Councillors, about social welfare legal advice in 10 minutes');
  await expect(page.locator('.said')).toContainText(`${proposed.length} slides`);
  await expect(page.getByRole('spinbutton', { name: 'Minutes for this slide', exact: true })).toBeVisible();
  await expect(page.getByText('Why is this here?')).toBeVisible();
  await expect(page.getByLabel('Minutes you have')).toHaveValue('10');
  await page.getByLabel('Name of this remix').fill('For the March board');
  await expect(page).toHaveTitle('For the March board');
  await page.getByRole('link', { name: 'All remixes' }).click();
  await expect(page).toHaveTitle(/^Make it yours/);
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('slides are dragged, words change on the slide as they are typed, are compared, undone, and kept over a reload', async ({
  page,
}) => {
  const seen = watch(page);
  await begin(page, 'cyp');
  await test.step('the running order is changed by dragging', async () => {
    await page.locator('.order-grip').nth(1).waitFor();
    const before = await order(page);
    const from = await page.locator('.order-grip').nth(1).boundingBox();
    const to = await page.locator('.order-grip').nth(2).boundingBox();
    if (from === null || to === null) throw new Error('The running order is not on the screen.');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 40, { steps: 4 });
    await page.mouse.move(to.x + 10, to.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(async () => (await order(page))[2])
      .toContain(before[1]?.replace(/^Slide \d+:\s*/, '') ?? '');
  });
  await page.locator('.order-pick').nth(4).click();
  const before = await saidIn(title(page));
  await field(page, 'Title').click();
  await page.keyboard.press('End');
  await page.keyboard.type(', here too');
  await expect(title(page)).toContainText('here too');
  await page.getByRole('button', { name: /^Changed ?: Title/ }).click();
  await expect(page.locator('.changes ins')).toContainText('here too');
  await sound(page, 'words compared');
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(title(page)).toContainText('here too');
  await page.locator('.bar-saved-saved').waitFor();
  await page.reload();
  await expect(page.locator('.order-title').nth(4)).toContainText('here too');
  await page.locator('.order-pick').nth(4).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(title(page)).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(title(page)).toContainText('here too');
  await page.getByRole('button', { name: 'Put all of the pack’s words back' }).click();
  await expect(title(page)).toHaveText(before);
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('a change taken back before it was written is said to be kept, and so is an undo only once it is', async ({
  page,
}) => {
  await page.clock.install();
  await begin(page, 'cyp');
  const saved = page.locator('.bar-saved-saved');
  await field(page, 'Title').click();
  await page.keyboard.press('End');
  // Nothing is written while the clock stands.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.keyboard.type('!');
  // The frame of the key alone.
  await page.clock.runFor(20);
  await expect(saved).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Title')).not.toContainText('!');
  await page.clock.resume();
  await saved.waitFor();

  await page.keyboard.type('?');
  await expect(title(page)).toContainText('?');
  await saved.waitFor();
  await page.clock.pauseAt(Date.now() + 7_200_000);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Title')).not.toContainText('?');
  await expect(saved).toHaveCount(0);
  await page.clock.resume();
  await saved.waitFor();
});

test('a number with a source cannot be typed over, only replaced by a labelled local figure, which brings its own words', async ({
  page,
}) => {
  await begin(page, 'full');
  await test.step('a slide is kept for questions by a button and by a key, and taken back by undo', async () => {
    const talk = idsOf('full').length;
    const head = page.locator('.order-head');
    await expect(head).toContainText(`${talk} slides`);
    await page.locator('.order-pick').nth(2).click();
    await page.getByRole('button', { name: 'To backup', exact: true }).click();
    await expect(head).toContainText(`${talk - 1} slides`);
    await expect(page.locator('.order-item').last()).toContainText('Backup');
    await page.keyboard.press('Control+z');
    await expect(head).toContainText(`${talk} slides`);
    await expect(page.locator('.order-item').nth(2)).not.toContainText('Backup');
    await page.locator('.order-pick').nth(2).focus();
    await page.keyboard.press('b');
    await expect(head).toContainText(`${talk - 1} slides`);
    await page.keyboard.press('b');
    await expect(head).toContainText(`${talk} slides`);
  });
  await page
    .locator('.order-pick')
    .filter({ hasText: pack.slides['embedded/high-intensity-users']?.plainTitle ?? '-' })
    .click();
  const note = field(page, 'Beside: Note');
  await note.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('About 12 years.');
  await expect(page.locator('.field-refusal')).toContainText('rests on a source');
  await sound(page, 'a typed number refused');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Gaps differ from place to place.');
  await expect(page.locator('.field-refusal')).toHaveCount(0);
  await expect(page.locator('.stage .slide-side')).toContainText('Gaps differ from place to place.');

  await page.locator('.numbers li button').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The figure').fill('14.2');
  await dialog.getByRole('button', { name: 'Use this figure' }).click();
  await expect(dialog.getByLabel('Place')).toBeFocused();
  await sound(page, 'a local figure that lacks its place');
  await dialog.getByLabel('Place').fill('Croydon');
  await dialog.getByLabel('Period').fill('2022');
  await dialog.getByLabel('Source').fill('Croydon public health report');
  await dialog.getByLabel('Added by').fill('A. Tester');
  await dialog.getByRole('button', { name: 'Use this figure' }).press('Enter');
  // The keyboard is back where the dialog was opened.
  await expect(page.locator('.numbers :focus')).toHaveCount(1);
  await expect(page.locator('.stage .slide')).toContainText('14.2');
  await expect(page.locator('.stage')).toContainText('Local figure: Croydon, 2022');
  await expect(page.locator('.stage .slide-foot')).toContainText('Croydon public health report');
  await test.step('on a card, and in a sentence edited beside it', async () => {
    const pick = (title: string) =>
      page.locator('.order-item', { hasText: title }).locator('.order-pick').click();
    const fill = async (value: string): Promise<void> => {
      await dialog.getByLabel('The figure').fill(value);
      await dialog.getByLabel('Place').fill('Hackney');
      await dialog.getByLabel('Period').fill('2025');
      await dialog.getByLabel('Source').fill('Hackney survey');
      await dialog.getByLabel('Added by').fill('A. Tester');
    };
    await pick(pack.slides['embedded/mental-health']?.plainTitle ?? '');
    await expect(page.locator('.numbers')).not.toContainText('where the count begins');
    await page.locator('.numbers li button', { hasText: '40%' }).click();
    await expect(dialog.getByLabel('What it counts')).toHaveValue('of GP appointments involve mental health');
    await fill('52%');
    await dialog.getByLabel('What it counts').fill('of GP appointments with a young person involve worry');
    await dialog.getByRole('button', { name: 'Use this figure' }).click();
    await expect(page.locator('.stage .figure', { hasText: '52%' })).toContainText(
      'young person involve worry',
    );

    await pick(pack.slides['why/outside-clinical-care']?.plainTitle ?? '');
    await page.locator('.numbers li button').first().click();
    await fill('79%');
    await dialog.getByLabel('What it counts').fill('of what shapes health');
    const words = dialog.locator('.dialog-sentences').getByRole('textbox', { name: 'Title' });
    await expect(words).toContainText('79%');
    // On a busy machine what a page puts off comes late: letters typed meanwhile stay.
    await page.evaluate(() => {
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (message: unknown) {
        setTimeout(() => post.call(this, message), 60);
      };
    });
    await words.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' in Hackney', { delay: 40 });
    await expect(words).toContainText('in Hackney');
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Use this figure' }).click();
    await expect(title(page)).toContainText('79%');
    await expect(title(page)).toContainText('in Hackney');
  });
});

test('slides are found, added, copied, hidden, removed and brought back', async ({ page }) => {
  await begin(page, 'swla');
  const count = await page.locator('.order-item').count();
  await (await tabOf(page, 'Add slides')).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz');
  await expect(page.locator('.library-none')).toBeVisible();
  await sound(page, 'no slide matches');
  await page.getByRole('searchbox', { name: 'Search' }).fill('loneliness');
  await page.getByLabel('Has a chart').check();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('.library-card')).toHaveCount(Object.keys(pack.slides).length);
  await page.getByLabel('Topic').selectOption('priorities');
  const card = page.locator('.library-card').last();
  const added = await saidIn(card.locator('.library-name'));
  await card.getByRole('button').click();
  await expect(page.locator('.order-item')).toHaveCount(count + 1);
  await expect.poll(async () => (await order(page))[1]).toContain(added);
  expect(await faults(page)).toEqual([]);
  await (await tabOf(page, 'Edit words')).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.locator('.order-item')).toHaveCount(count + 2);
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.locator('.order-head')).toContainText(`${idsOf('swla').length + 1} slides`);
  await sound(page, 'a hidden slide');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect(page.locator('.order-item')).toHaveCount(count);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+y');
  await expect(page.locator('.order-item')).toHaveCount(count + 1);
});

test('by keyboard alone: start, move, edit, hide, undo, name a version and bring it back', async ({
  page,
}) => {
  await page.goto('/remix/');
  await page.getByRole('link', { name: 'Secondary care' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.order-item').first().waitFor();
  // The number is there before the title.
  await expect(page.locator('.order-title').nth(1)).toHaveText(/^Slide 2:\s*\S/);
  const second = await saidIn(page.locator('.order-title').nth(1));

  // The handle: Space takes it, an arrow moves it, Space puts it down; each step is said.
  await page.locator('.order-grip').nth(1).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Picked up/)).toBeAttached();
  await sound(page, 'a slide in the hand');
  // The keys of a slide in the hand are listened to from the next task on.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/is now at position 3/)).toBeAttached();
  await page.keyboard.press('Space');
  const words = second.replace(/^Slide \d+:\s*/, '');
  await expect(page.locator('.order-title').nth(2)).toContainText(words);

  // The picture: Alt and an arrow move it in one step.
  await page.locator('.order-pick').nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.order-title').nth(1)).toContainText(words);
  await page.keyboard.press('Enter');
  await page.getByLabel('Move to').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.locator('.order-title').nth(3)).toContainText(words);

  await field(page, 'Title').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' now');
  await expect(title(page)).toContainText('now');

  await (await tabOf(page, 'Deck and versions')).focus();
  await page.keyboard.press('Enter');
  await field(page, 'Name of this version').focus();
  await page.keyboard.type('First draft');
  await page.keyboard.press('Enter');
  await expect(page.locator('.versions')).toContainText('First draft');
  await sound(page, 'a list of versions');
  await page.locator('.order-pick').nth(3).focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.order-title').nth(3)).not.toContainText(words);
  await (await tabOf(page, 'Deck and versions')).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Bring back ?: First draft/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.order-title').nth(3)).toContainText(`${words} now`);
});

test('every kind of slide of one’s own is made, and none has a fault for a screen reader', async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto('/remix/?from=nothing');
  for (const kind of ['Text and points', 'Big figures', 'Case study', 'Table', 'Picture']) {
    await (await tabOf(page, 'Add slides')).click();
    await page.getByRole('button', { name: kind }).click();
    await expect(field(page, 'Title')).toBeFocused();
    await page.keyboard.type(`Our ${kind.toLowerCase()}`);
    await expect(title(page)).toHaveText(`Our ${kind.toLowerCase()}`);
    expect(await faults(page)).toEqual([]);
    if (kind === 'Text and points') await test.step('its words lead to their field', () => ownWords(page));
  }
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await page
    .locator('.group input[type="file"]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
  await field(page, 'Description').fill('A red dot');
  await expect(page.locator('.stage').getByRole('img', { name: 'A red dot' })).toBeVisible();
  await page
    .locator('.group input[type="file"]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload=alert(1)>') });
  await expect(page.locator('.field-refusal')).toContainText('not a picture');
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('a second tab is told, may look, and may take over with the newest words', async ({ page, context }) => {
  await begin(page, 'cyp');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('alert')).toContainText('open in another tab');
  await expect(field(other, 'Title')).toHaveAttribute('contenteditable', 'false');
  await sound(other, 'a second tab');
  await test.step('which does not delete it either', async () => {
    const address = other.url();
    await other.goto('/remix/');
    await other.locator('.start-delete').click();
    await expect(other.locator('.start-sure')).toContainText('open in another tab');
    await expect(other.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0);
    await other.getByRole('button', { name: 'Keep it' }).click();
    await other.goto(address);
    await expect(other.getByRole('alert')).toContainText('open in another tab');
  });
  await field(page, 'Title').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' first');
  await page.locator('.bar-saved-saved').waitFor();
  await other.getByRole('button', { name: 'Work here instead' }).click();
  await expect(title(other)).toContainText('first');
  await expect(page.getByRole('alert')).toContainText('open in another tab');
  await expect(field(page, 'Title')).toHaveAttribute('contenteditable', 'false');
});

async function ownWords(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Paragraph 1', exact: true }).click();
  await page.keyboard.type('Two cafés opened in spring.');
  await page.locator('.stage .slide-body [data-edit]').first().click();
  await expect(page.getByRole('textbox', { name: 'Paragraph 1', exact: true })).toBeFocused();
  await page.locator('.stage .slide-title').click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  // What is added is written at once: a space would press the button again.
  await page.getByRole('button', { name: 'Add a paragraph' }).first().click();
  const added = page.getByRole('textbox', { name: 'Paragraph 2', exact: true });
  await expect(added).toBeFocused();
  await page.keyboard.type('And a third in May.');
  await expect(added).toHaveText('And a third in May.');
  await expect(page.getByRole('textbox', { name: /^Paragraph/ })).toHaveCount(2);
}
