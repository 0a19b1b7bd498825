import { expect, test } from '@playwright/test';
import { atWork, chooseFile, openPanel, startFrom } from './remix-files.ts';
import { openDeckFile, sound, troubledDeck } from './remix-states.ts';

// States that the story of a deck can come to and no other test asks axe about, in a reader's forced colours too.

test('starting: the ways to begin, and what can go wrong with each', async ({ page }) => {
  await page.goto('/remix/');
  await page.locator('.file-button:not(:has(:disabled))').waitFor();
  await sound(page, 'nothing kept yet');
  for (const address of ['#r2.broken', '?open=nobody', '?from=nobody']) {
    await page.goto('about:blank');
    await page.goto(`/remix/${address}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('.opening')).toBeEmpty();
  }
  await sound(page, 'an address that cannot be opened');
  // The start screen works all the same.
  const stranger = { name: 'x.json', mimeType: '', buffer: Buffer.from('{"__proto__":{"a":1}}') };
  await chooseFile(page, stranger);
  await expect(page.getByRole('alert')).toContainText('This file');
  await chooseFile(page, { name: 'x.json', mimeType: '', buffer: Buffer.from('{') });
  await expect(page.getByRole('alert')).toContainText('could not be read');
  await sound(page, 'a file refused');
  await page.goto('/remix/?ask');
  await page.locator('.proposal-list > li').first().waitFor();
  await sound(page, 'five questions');
  await page.goto('/remix/?from=nothing');
  await atWork(page);
  await sound(page, 'an empty deck');
  await openPanel(page, 'Download');
  await sound(page, 'nothing to download');
  await page.goto('/remix/');
  await page.locator('.start-saved').waitFor();
  await sound(page, 'decks kept here');
  await page.route('**/remix/pack.json', (route) => route.abort());
  await page.goto('/remix/?from=cyp');
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a pack that does not arrive');
});

test('opening: while it loads, from a link, and the print view', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Share');
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Show the code large' }).click();
  await sound(page, 'the code, large');
  await page.getByRole('button', { name: 'Close' }).click();
  const refused = { name: 'x.json', mimeType: '', buffer: Buffer.from('{}') };
  await page.getByLabel('Choose a remix file').setInputFiles(refused);
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a shared file refused');
  await openPanel(page, 'Download');
  const address = await page.getByRole('link', { name: /^Print view/ }).getAttribute('href');
  await page.goto('/remix/print/?id=nobody&still');
  await expect(page.getByRole('status')).toContainText('not kept');
  await sound(page, 'a print view of nothing');
  await page.goto(`${address}&sheet&still`);
  await expect(page.locator('html.is-drawn')).toHaveCount(1);
  await sound(page, 'the print view with its sheet');
  let arrive = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/remix/pack.json', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('about:blank');
  await page.goto(link, { waitUntil: 'commit' });
  await page.locator('html.is-working').waitFor();
  await sound(page, 'waiting for the pack');
  arrive();
  await atWork(page);
  await expect(page.locator('.order-item').first()).toBeVisible();
  await sound(page, 'opened from a link');
});

test('local figures: a place and what it lacks, a table, what is wrong with it, and the slide made of it', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your place');
  const box = page.getByRole('combobox', { name: 'Borough or integrated care board' });
  await box.fill('cro');
  await expect(page.getByRole('option').first()).toBeVisible();
  await sound(page, 'places offered');
  await box.fill('zzzz');
  await expect(page.locator('.field-hint')).toContainText('No place');
  await sound(page, 'no place of that name');
  await box.fill('city of london');
  await page.keyboard.press('Enter');
  await expect(page.locator('.place-sum')).toContainText('missing');
  await sound(page, 'a place with missing figures');
  await page.getByRole('button', { name: 'Add from a table' }).click();
  const table = page.getByLabel('The table');
  await table.fill('a,b\n"never closed,2');
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a table refused');
  await table.fill(
    'Measure\tArea\tYear\tValue\tSource\nLink workers\tCroydon\t2025\t31\tSWL ICB\nBroken\tCroydon\t2025\tnone\tSWL ICB',
  );
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  await expect(page.locator('.match-sum')).toHaveText('1 of 2 rows can be used.');
  await expect(page.locator('.match-bad')).toContainText('Row 2: “none” is not a number.');
  await sound(page, 'a table with a row that cannot be used');
  await page.getByRole('button', { name: 'Make a slide of them' }).click();
  await expect(page.locator('.stage .slide')).toContainText('Local figure: Croydon, 2025');
  await sound(page, 'a slide of local figures');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.stage .slide')).not.toContainText('Local figure: Croydon');
});

test('leaving: colours refused, things to mend, a sheet, a link too long', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Share');
  await openDeckFile(page, troubledDeck());
  await openPanel(page, 'Your look');
  await expect(page.locator('.colour-gate').first()).toBeVisible();
  const text = Buffer.from('GIF89a');
  await page
    .locator('.file-button input')
    .setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: text });
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'colours and a logo refused');
  await openPanel(page, 'Check list');
  await expect(page.locator('.check-sum')).toContainText('to mend');
  await sound(page, 'things to mend');
  await openPanel(page, 'Sign-off');
  await expect(page.locator('.work-panel .to-mend')).toBeVisible();
  await sound(page, 'a sheet with things to mend');
  await openPanel(page, 'Share');
  await expect(page.locator('.keep-trouble')).toBeVisible();
  await sound(page, 'a deck too large for a link');
  await openPanel(page, 'Download');
  await expect(page.locator('.keep-trouble')).toBeVisible();
  await sound(page, 'a download with things to mend');
  await page.getByRole('button', { name: 'Download Word' }).click();
  const held = page.getByRole('dialog', { name: 'A slide is not finished' });
  await expect(held).toContainText('No picture has been chosen.');
  await sound(page, 'a slide that is not finished');
  await held.getByRole('button', { name: 'Finish it' }).click();
  await expect(page.getByRole('region', { name: 'Edit words', exact: true })).toBeVisible();
  await openPanel(page, 'Download');
  await page.getByRole('button', { name: 'Download Word' }).click();
  const waiting = page.waitForEvent('download');
  await held.getByRole('button', { name: 'Leave the slide out' }).click();
  await waiting;
  await expect(held).toHaveCount(0);
});

test('downloading: at work, given up, done, and failed', async ({ page, context }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Download');
  let stuck = true;
  await context.route('**/standalone/parts.json', (route) => (stuck ? undefined : route.abort()));
  const html = page.getByRole('button', { name: 'Download Slides in one file' });
  await html.click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await sound(page, 'a file being made');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await sound(page, 'a file given up');
  // So can one whose parts are on their way.
  await page.route('**/art/*.jpg', () => undefined);
  const pptx = page.getByRole('button', { name: 'Download PowerPoint' });
  await pptx.click();
  await expect(page.locator('.leave-news')).toContainText('fetching its parts');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.said')).toContainText('Given up');
  await expect(pptx).toBeEnabled();
  await page.unroute('**/art/*.jpg');
  stuck = false;
  await html.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a file that could not be made');
  await page.getByRole('button', { name: 'Download Word' }).click();
  await expect(page.locator('.keep-good')).toBeVisible();
  await sound(page, 'a file that is done');
});
