import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { withSeen } from '../../src/select/merge-remix.ts';
import { faults } from './axe.ts';
import { pack, slidesOf, watch } from './pack.ts';
import {
  atWork,
  bytesOf,
  downloadPptx,
  openPanel,
  partsOf,
  startFrom,
  wordsIn,
  workbookNumbers,
} from './remix-files.ts';
import { olderDeck, openDeckFile } from './remix-states.ts';

const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#005eb8"/><script>document.title="run"</script></svg>',
);

test('a place, a look and a link: a colleague opens the same deck in another browser, and its PowerPoint is local', async ({
  page,
  browser,
}) => {
  const seen = watch(page);
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your place');
  await page.getByRole('combobox', { name: 'Borough or integrated care board' }).fill('croy');
  await page.keyboard.press('Enter');
  await expect(page.locator('.place-sum')).toContainText('of this deck');
  await page.locator('.order-pick').filter({ hasText: 'Croydon: good health lasts' }).click();
  await expect(page.locator('.stage')).toContainText('Croydon: good health lasts');

  await page.locator('.order').getByText('Early help for young Londoners').first().click();
  await openPanel(page, 'Deck and versions');
  await page.getByLabel('Title on the cover').fill('Croydon’s children first');
  await openPanel(page, 'Your look');
  await page.getByLabel('Name of your organisation').fill('Croydon Council');
  await page.getByLabel('Words at the foot of every slide').fill('Draft for the board');
  await page.locator('.colour-hex').first().fill('#ffd100');
  await expect(page.locator('.colour-gate')).toContainText('would be hard to read');
  const offered = page.getByRole('button', { name: /^Use #/ });
  const nearest = (await offered.innerText()).trim().replace('Use ', '');
  await offered.click();
  await expect(page.locator('.colour-gate')).toHaveCount(0);
  await expect(page.locator('.colour-hex').first()).toHaveValue(nearest);
  await expect(page.locator('.stage .slide')).toContainText('Croydon Council · Draft for the board');
  await page
    .locator('.file-button input')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: logo });
  await expect(page.locator('.stage .slide-logo')).toHaveAttribute('src', /^data:image\/png/);
  await page.getByRole('button', { name: 'Remove the logo' }).click();

  await openPanel(page, 'Share');
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toContain('/remix/#r2.');

  const { name, bytes } = await downloadPptx(page);
  expect(name).toBe('social-prescribing-children-and-young-people-croydon-council.pptx');
  await expect(page.locator('.leave-news')).toContainText(/16 slides(, \d+)? with notes/);
  const parts = partsOf(bytes);
  const slides = Object.entries(parts).filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
  const words = slides.map(([, xml]) => wordsIn(xml)).join('\n');
  expect(words).toContain('Croydon’s children first');
  expect(words).toContain('Croydon: good health lasts 63.2 years for men');
  expect(workbookNumbers(bytes)).toContain('63.23');
  const notes = Object.entries(parts).filter(([part]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(part));
  const spoken = notes.map(([, xml]) => wordsIn(xml)).join('\n');
  expect(spoken).toContain('Croydon');
  expect(spoken).toContain('Source: ONS, healthy life by local authority, 2018–20');

  const context = await browser.newContext();
  const other = await context.newPage();
  const theirs = watch(other);
  await other.goto(link);
  await atWork(other);
  await expect(other.locator('.stage')).toContainText('Croydon’s children first');
  await openPanel(other, 'Your look');
  await expect(other.getByLabel('Name of your organisation')).toHaveValue('Croydon Council');
  await expect(other.locator('.colour-hex').first()).toHaveValue(nearest);
  await openPanel(other, 'Your place');
  await expect(other.locator('.place-chosen')).toContainText('Croydon');
  await expect(other.locator('.order')).toContainText('Croydon: good health lasts');
  await context.close();
  expect(theirs).toEqual({ errors: [], strangers: [] });
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('figures from a pasted table are matched, checked and put on a slide with their label', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add from a table' }).click();
  await page
    .getByLabel('The table')
    .fill(
      'Measure\tArea\tYear\tValue\tSource\nLink workers\tCroydon\t2025\t31\tSWL ICB\nBroken\tCroydon\t2025\tnone\tSWL ICB',
    );
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  await expect(page.locator('.match-sum')).toHaveText('1 of 2 rows can be used.');
  await expect(page.locator('.match-bad')).toContainText('Row 2: “none” is not a number.');
  await page.getByRole('button', { name: 'Make a slide of them' }).click();
  await expect(page.locator('.stage .slide')).toContainText('Local figure: Croydon, 2025');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.stage .slide')).not.toContainText('Local figure: Croydon');
});

test('a file with titles, and a cell that is doubted, are settled with the keyboard alone', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add from a table' }).click();
  const lines = 'Referrals by age;;\r\n\r\nAge group;Referrals;Area;Year\r\n05-Sep;\xa312;Croydon;2024\r\n';
  await page
    .getByRole('dialog')
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines, 'latin1') });
  const headings = page.getByLabel('The headings are in');
  await expect(headings).toHaveValue('1');
  await expect(page.getByRole('dialog')).toContainText('Windows-1252');
  await headings.focus();
  await page.keyboard.press('ArrowUp');
  await expect(headings).toHaveValue('0');
  await expect(headings).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Source, the same for all rows').fill('Us');
  await page.getByLabel('What it counts, the same for all rows').fill('Spent');
  await page.getByLabel('Tell rows apart by').selectOption('Age group');
  await expect(page.locator('.match-sum')).toHaveText('0 of 1 rows can be used.');
  await page.getByLabel('Row 1: “05-Sep” looks like a date').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.match-sum')).toHaveText('1 of 1 rows can be used.');
  await expect(page.locator('.match-rows')).toContainText('Spent, 05-Sep£12Croydon2024Us');
});

test('a local figure takes the place of a number, is listed, and can be taken back', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add a figure' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('The figure').fill('12.3%');
  await form.getByLabel('What it counts').fill('of children');
  await form.locator('[name="place"]').fill('Croydon');
  await form.getByLabel('Period').fill('2024');
  await form.getByLabel('Source').fill('Croydon observatory');
  await form.getByLabel('Added by').fill('Public health');
  await form.getByLabel('Stands in for this number of the deck').selectOption({ index: 1 });
  await form.getByRole('button', { name: 'Keep this figure' }).click();
  await expect(page.locator('.locals')).toContainText('Instead of');
  await page.getByRole('button', { name: 'Remove 12.3%' }).click();
  await expect(page.locator('.locals li')).toHaveCount(0);
});

test('what the check list finds is mended by its button', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your look');
  await page.locator('.colour-hex').last().fill('#ffff00');
  await openPanel(page, 'Check list');
  await expect(page.locator('.check-sum')).toContainText('1 thing to mend');
  await page.getByRole('button', { name: /^Use #/ }).click();
  await expect(page.locator('.check-sum')).not.toContainText('1 thing to mend');
  // A talk that is too long: its minutes lead to what may wait for questions.
  await page.getByLabel('Minutes you have').fill('7');
  await openPanel(page, 'Edit words');
  await page.getByRole('button', { name: / over$/ }).click();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Keep for questions. The talk takes/ }).click();
  await expect(page.getByRole('button', { name: / over$/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: / over$/ })).toBeVisible();
});

test('a deck from an older pack says which figure went stale, and takes the update field by field', async ({
  page,
}) => {
  const older = olderDeck();
  const [now = ''] = Object.values(withSeen(older, pack).seen);
  await startFrom(page, 'cyp');
  await openPanel(page, 'Share');
  await openDeckFile(page, older);
  await page.getByRole('button', { name: 'See what changed' }).click();
  const panel = page.getByRole('region', { name: 'Updates' });
  await expect(panel.locator('.update').first()).toContainText('1 before');
  await expect(panel.locator('.update').first()).toContainText(now);
  await expect(panel.locator('.update-sides')).toContainText('added: say');
  await panel.getByRole('radio', { name: 'Take the pack’s' }).check();
  await panel.getByRole('button', { name: 'Take the update' }).click();
  await expect(panel).toContainText('This deck is up to date.');
  await expect(page.locator('.order')).not.toContainText('What we say now');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.order')).toContainText('What we say now');
});

test('a deck in one file holds the words of this deck', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Deck and versions');
  await page.getByLabel('Title on the cover').fill('Croydon’s children first');
  await openPanel(page, 'Download');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download Slides in one file/ }).click();
  const html = new TextDecoder().decode(await bytesOf(await waiting));
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html).toContain('Croydon’s children first');
});

test('every file on offer is made in the browser', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Download');
  const names = await page.locator('.leave button').allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
  for (const [index] of names.entries()) {
    const waiting = page.waitForEvent('download');
    await page.locator('.leave button').nth(index).click();
    const file = await waiting;
    expect((await bytesOf(file)).length, file.suggestedFilename()).toBeGreaterThan(500);
    await expect(page.locator('.leave-news')).toContainText(file.suggestedFilename());
  }
});

test('the print view holds every slide of the deck, a page each', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Download');
  const address = await page.getByRole('link', { name: /^Print view/ }).getAttribute('href');
  await page.goto(`${address}&still`);
  await expect(page.locator('html.is-drawn')).toHaveCount(1);
  expect(await page.locator('.print-slides > .slide').count()).toBe(slidesOf('cyp'));
});

// Wide, every panel is looked at in the states that it comes to.
test('no panel has an accessibility problem on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startFrom(page, 'cyp');
  for (const name of [
    'Your place',
    'Your look',
    'Check list',
    'Sign-off',
    'Download',
    'Share',
    'Updates',
    'Bring back',
  ]) {
    await openPanel(page, name);
    await page.locator('.work-panel h2').first().waitFor();
    expect(await faults(page, { within: '.work-panel' }), name).toEqual([]);
  }
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add from a table' }).click();
  await page.getByLabel('The table').fill('A,B\n1,2');
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  expect(await faults(page, { within: 'dialog' })).toEqual([]);
});

test('steps of undo that come over a reload name places as they are today', async ({ page }) => {
  await startFrom(page, 'cyp');
  const old = JSON.parse(readFileSync('tests/fixtures/cases/deck-cyp.remix.json', 'utf8'));
  const carried = {
    remix: { ...old, place: null },
    whys: {},
    past: [{ state: { ...old, place: 'E54000027' }, label: 'Show no place' }],
    future: [],
  };
  await page.evaluate(
    (deck) => history.replaceState({ carried: deck }, '', `/remix/?open=${deck.remix.id}`),
    carried,
  );
  await page.reload();
  await expect(page.locator('.said')).toContainText('Your deck came along');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await openPanel(page, 'Your place');
  await expect(page.locator('.place-chosen')).toContainText('West and North London');
});
