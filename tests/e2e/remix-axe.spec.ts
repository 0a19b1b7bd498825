import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { pack } from './pack.ts';
import { atWork, chooseFile, downloadPptx, openPanel, rewrite, startFrom } from './remix-files.ts';
import { olderDeck, openDeckFile, sound, troubledDeck } from './remix-states.ts';

// Every state that the story of a deck can come to and no other test asks axe about, in a reader's forced colours too.

test('starting: the ways to begin, and what can go wrong with each', async ({ page }) => {
  await page.goto('/remix/');
  await page.locator('.file-button:not(.file-waits)').waitFor();
  await sound(page, 'nothing kept yet');
  await chooseFile(page, { name: 'x.json', mimeType: '', buffer: Buffer.from('{') });
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a file refused');
  await page.goto('/remix/#r2.broken');
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a link refused');
  await page.goto('/remix/?open=nobody');
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a deck that is not kept here');
  await page.goto('/remix/?ask');
  await page.locator('.proposal-list > li').first().waitFor();
  await sound(page, 'four questions');
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

test('arranging: nothing found, a slide in the hand, a hidden slide, a version', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Add slides');
  await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz');
  await expect(page.locator('.library-none')).toBeVisible();
  await sound(page, 'no slide matches');
  await openPanel(page, 'Edit words');
  await page.locator('.order-grip').nth(1).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Picked up/)).toBeAttached();
  await sound(page, 'a slide in the hand');
  await page.keyboard.press('Escape');
  await page.locator('.order-pick').nth(3).click();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await sound(page, 'a hidden slide');
  await openPanel(page, 'Deck and versions');
  await page.getByRole('textbox', { name: 'Name of this version' }).fill('First draft');
  await page.keyboard.press('Enter');
  await expect(page.locator('.versions')).toContainText('First draft');
  await sound(page, 'a list of versions');
});

test('editing: words compared, a number refused, a local figure half filled in', async ({ page }) => {
  await startFrom(page, 'commissioner');
  await page
    .locator('.order-pick')
    .filter({ hasText: pack.slides['embedded/high-intensity-users']?.plainTitle ?? '-' })
    .click();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.click();
  // The end of the field, and not of its first line.
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', here too');
  await page.getByRole('button', { name: /^Changed ?: Title/ }).click();
  await expect(page.locator('.changes ins')).toBeVisible();
  await sound(page, 'words compared');
  await page.getByRole('textbox', { name: 'Beside: Note', exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('About 12 years.');
  await expect(page.locator('.field-refusal')).toBeVisible();
  await sound(page, 'a typed number refused');
  await page.locator('.numbers li button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use this figure' }).click();
  await sound(page, 'a local figure that lacks its place');
});

test('local figures: a place and what it lacks, a table and what is wrong with it', async ({ page }) => {
  await startFrom(page, 'full');
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
    'Measure,Area,Year,Value,Source\nLink workers,Croydon,2025,31,SWL\nBroken,Croydon,2025,none,SWL',
  );
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  await expect(page.locator('.match-bad')).toBeVisible();
  await sound(page, 'a table with a row that cannot be used');
  await page.getByRole('button', { name: 'Make a slide of them' }).click();
  await expect(page.locator('.stage .slide')).toContainText('Local figure: Croydon, 2025');
  await sound(page, 'a slide of local figures');
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
  stuck = false;
  await html.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a file that could not be made');
  await page.getByRole('button', { name: 'Download Word' }).click();
  await expect(page.locator('.keep-good')).toBeVisible();
  await sound(page, 'a file that is done');
});

test('coming back: an update with a conflict, a returned file, and one that is refused', async ({ page }) => {
  await startFrom(page, 'cyp');
  const { bytes } = await downloadPptx(page);
  await openPanel(page, 'Bring back');
  const drop = page.locator('.drop input');
  const bomb = Buffer.from(zipSync({ 'ppt/presentation.xml': new Uint8Array(20_000_000) }));
  await drop.setInputFiles({ name: 'bomb.pptx', mimeType: '', buffer: bomb });
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'a returned file refused');
  const edited = Buffer.from(rewrite(bytes, 'Young people bring', 'Young people here bring'));
  await drop.setInputFiles({ name: 'edited.pptx', mimeType: '', buffer: edited });
  await expect(page.locator('.back-field').first()).toBeVisible();
  await sound(page, 'words of a returned file');
  await openPanel(page, 'Share');
  await openDeckFile(page, olderDeck());
  await page.getByRole('button', { name: 'See what changed' }).click();
  await expect(page.locator('.update').first()).toBeVisible();
  await sound(page, 'an update with a conflict');
  await openPanel(page, 'Check list');
  await sound(page, 'a check list of an older deck');
});

test('a second tab, and a browser that keeps nothing', async ({ page, context, browser }) => {
  await startFrom(page, 'cyp');
  await page.locator('.bar-saved-saved').waitFor();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('alert')).toContainText('open in another tab');
  await sound(other, 'a second tab');
  const bare = await (await browser.newContext()).newPage();
  await bare.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await bare.goto('/remix/?from=cyp');
  await expect(bare.getByRole('alert')).toContainText('does not keep anything');
  await sound(bare, 'a browser that keeps nothing');
  await bare.context().close();
});
