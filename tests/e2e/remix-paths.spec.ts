import { expect, test } from '@playwright/test';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { faults } from './axe.ts';
import { slidesOf } from './pack.ts';
import { downloadPptx, openPanel, partsOf, startFrom, wordsIn } from './remix-files.ts';

const flat = (text: string): string => text.replace(/\s+/g, '');

test('a figure that is kept goes where its maker says, into the file, and with who says so into the print view', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await page.locator('.order-pick').nth(1).click();
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add a figure' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('The figure').fill('12.3%');
  await form.getByLabel('What it counts').fill('of children wait');
  await form.locator('[name="place"]').fill('Hackney');
  await form.getByLabel('Period').fill('2024');
  await form.getByLabel('Source').fill('Hackney observatory');
  await form.getByLabel('Added by').fill('Public health');
  await form.getByRole('button', { name: 'Keep this figure' }).click();
  const where = page.getByRole('dialog', { name: 'Where should 12.3% stand?' });
  await expect(where).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await where.getByRole('button', { name: 'On this slide' }).click();
  await expect(page.locator('.stage .slide')).toContainText('12.3%');
  await expect(page.locator('.locals')).toContainText('On a slide');
  await openPanel(page, 'Edit words');
  const box = page.getByRole('checkbox', { name: 'On this slide: 12.3%' });
  await box.uncheck();
  await expect(page.locator('.stage .slide')).not.toContainText('12.3%');
  await openPanel(page, 'Check list');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Put it on a new slide. Your figure 12.3%/ }).click();
  await expect(page.locator('.said')).toContainText(/is on slide \d+ of \d+, before the ask/);
  await expect(page.locator('.stage .slide')).toContainText('Local figure: Hackney, 2024');
  const { bytes } = await downloadPptx(page);
  const slides = Object.entries(partsOf(bytes)).filter(([name]) => name.startsWith('ppt/slides/slide'));
  const on = slides.filter(([, xml]) => wordsIn(xml).includes('12.3%'));
  expect(on.map(([, xml]) => wordsIn(xml)).join()).toContain('Hackney observatory');
  await test.step('the print view ends with who says so for every number, local figures included', async () => {
    // One is on a new slide.
    const count = slidesOf('cyp') + 1;
    await openPanel(page, 'Your place');
    await page.getByRole('button', { name: 'Add a figure' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('The figure').fill('45.6%');
    await form.getByLabel('What it counts').fill('of children');
    await form.locator('[name="place"]').fill('Croydon');
    await form.getByLabel('Period').fill('2024');
    await form.getByLabel('Source').fill('Croydon observatory');
    await form.getByLabel('Added by').fill('Public health');
    await form.getByLabel('Put it in the place of a number in the deck').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Keep this figure' }).click();
    // It takes the place of a number, is listed, and can be taken back.
    await expect(page.locator('.locals')).toContainText('Instead of');
    await page.getByRole('button', { name: 'Remove 45.6%' }).click();
    await expect(page.locator('.locals')).not.toContainText('Instead of');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.locator('.locals')).toContainText('Instead of');
    await openPanel(page, 'Download');
    await expect(page.locator('.bar-saved-saved')).toBeVisible();
    const address = await page.getByRole('link', { name: /^Print view/ }).getAttribute('href');
    await page.goto(`${address}&still`);
    await expect(page.locator('html.is-drawn')).toHaveCount(1);
    await expect(page.getByRole('status')).toContainText(`${count} slides and who says so for each number.`);
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(new Set(pages.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set(['960 540']));
    const register = flat(
      pages
        .slice(count)
        .map(({ text }) => text)
        .join(' '),
    );
    expect(register).toContain('Whosaysso?');
    expect(register).toContain(flat('Croydon observatory'));
    // A number on a slide leads to its claim on those pages, and not to an address that paper does not have.
    const links = page.locator('.print-slides > .slide a[class*="by-"]');
    await expect.poll(() => links.count()).toBeGreaterThan(5);
    for (const href of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
      await expect(page.locator(`[id="${href.slice(1)}"]`), href).toHaveCount(1);
  });
});

test('a panel that is opened takes the focus to its heading, and words that do not fit are told until they are shorter', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await expect(page.locator('.work-panel h2').first()).toBeVisible();
  await expect(page.locator('.work-panel h2').first()).not.toBeFocused();
  const tabs = page.getByRole('navigation', { name: 'What to do' });
  for (const [tab, heading] of [
    ['Your place', 'Your place'],
    ['Take it away', 'Download your deck'],
    ['Make it ours', 'Words on the slide'],
    ['Edit words', 'Words on the slide'],
  ] as const) {
    await tabs.getByRole('button', { name: tab, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeFocused();
  }
  const row = page.locator('.order-pick').nth(6);
  await row.click();
  const title = page.locator('.field-title').first();
  const field = title.getByRole('textbox');
  const words = (await field.innerText()).trim();
  await expect(title.locator('.field-warning')).toHaveCount(0);
  await field.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${'and a good deal more than there is room for '.repeat(5)}`);
  await expect(title.locator('[aria-live="polite"]')).toContainText(
    /The title takes \d lines and has room for/,
  );
  await expect(field).toHaveAccessibleDescription(/The title takes/);
  await expect(row).toContainText('Does not fit');
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(`${words.split(' ').slice(0, 3).join(' ')} `);
  await expect(title.locator('.field-warning')).toHaveCount(0);
  await expect(row).not.toContainText('Does not fit');
});
