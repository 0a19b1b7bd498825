import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { withSeen } from '../../src/select/merge-remix.ts';
import { faults } from './axe.ts';
import { pack } from './pack.ts';
import { atWork, openPanel, startFrom, tabOf } from './remix-files.ts';
import { olderDeck, openDeckFile, sound } from './remix-states.ts';

test('a table is settled with the keyboard alone, and what the check list finds is mended by its button', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await test.step('a file with titles, and a cell that is doubted', async () => {
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
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
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
  await test.step('steps of undo that come over a reload name places as they are today', async () => {
    const old = JSON.parse(readFileSync('tests/fixtures/cases/deck-cyp.remix.json', 'utf8'));
    const carried = {
      remix: { ...old, place: null },
      whys: {},
      past: [{ state: { ...old, place: 'E54000027' }, label: 'Show no place' }],
      future: [],
    };
    // The builder would put the deck in hand in its place.
    const bring = async (deck: { remix: { id: string } }): Promise<void> => {
      await page.goto('/read/');
      await page.evaluate(
        (brought) => history.replaceState({ carried: brought }, '', `/remix/?open=${brought.remix.id}`),
        deck,
      );
      await page.reload();
    };
    await bring(carried);
    await expect(page.locator('.said')).toContainText('Your deck came along');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await openPanel(page, 'Your place');
    await expect(page.locator('.place-chosen')).toContainText('West and North London');
    // What was kept since, in another tab, is not thrown back by it.
    await page.locator('.bar-saved-saved', { hasText: 'Saved here' }).waitFor();
    await bring({
      ...carried,
      remix: { ...carried.remix, name: 'Of long ago', changed: '2020-01-01T00:00:00.000Z' },
    });
    await page.getByRole('button', { name: /^Undo/ }).waitFor();
    await expect(page.locator('.bar h1')).toHaveText(old.name);
  });
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
  await sound(page, 'an update with a conflict');
  await openPanel(page, 'Check list');
  await sound(page, 'a check list of an older deck');
  await openPanel(page, 'Updates');
  await panel.getByRole('radio', { name: 'Take the pack’s' }).check();
  await panel.getByRole('button', { name: 'Take the update' }).click();
  await expect(panel).toContainText('This deck is up to date.');
  await expect(page.locator('.order')).not.toContainText('What we say now');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.order')).toContainText('What we say now');
});

test('a link that is opened again leads to its copy, with what was changed in it', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Share');
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  for (const said of ['Opened from a link', 'You opened this link before']) {
    await page.goto('about:blank');
    await page.goto(link);
    await atWork(page);
    await expect(page.getByText(said)).toBeVisible();
    await (await tabOf(page, 'Edit words')).click();
    await title.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' again');
    await expect(page.locator('.bar-saved')).toContainText('Saved here');
  }
  await expect(title).toHaveText(/ again again$/);
  await page.goto('/remix/');
  await expect(page.getByRole('region', { name: 'Carry on' }).getByRole('listitem')).toHaveCount(2);
});

test('on a phone one can look and reorder, what was done is said without covering a control, and no panel has a fault', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startFrom(page, 'cyp');
  await expect(page.locator('.stage-slide')).toBeVisible();
  await (await tabOf(page, 'Order')).click();
  await expect(page.locator('.order-item').first()).toBeVisible();
  await expect(page.locator('.stage')).toBeHidden();
  expect(await faults(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await page.locator('.order-pick').nth(1).click();
  await (await tabOf(page, 'Edit words')).click();
  await page.getByRole('button', { name: 'Move down' }).click();
  await expect(page.locator('.tools-place')).toContainText('3 of');
  await test.step('what was last done is said without covering a control', async () => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.getByRole('button', { name: 'Hide', exact: true }).click();
      const said = page.locator('.said');
      await expect(said).toHaveText('Hidden from the deck.');
      const covered = await said.evaluate((line) => {
        const box = line.getBoundingClientRect();
        return [...document.querySelectorAll('button, a, input, [contenteditable]')].filter((control) => {
          const { top, bottom, left, right, width: wide } = control.getBoundingClientRect();
          const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const isShown = wide > 0 && (middle === line || control.contains(middle));
          return (
            isShown && top < box.bottom - 1 && bottom > box.top + 1 && left < box.right && right > box.left
          );
        }).length;
      });
      expect(covered, `${width} px`).toBe(0);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight <= innerHeight))
        .toBe(true);
      await page.getByRole('button', { name: 'Show', exact: true }).click();
    }
    await page.setViewportSize({ width: 390, height: 844 });
  });
  // Wide, every panel is looked at in the states that it comes to.
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
