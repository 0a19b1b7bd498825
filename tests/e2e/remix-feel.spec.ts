import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pack } from './pack.ts';
import { openPanel, startFrom } from './remix-files.ts';

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('.field')?.dataset.path ?? '');

test('a click on the words of a slide leads to their field, and Escape leads back', async ({ page }) => {
  test.slow();
  await startFrom(page, 'full');
  for (const kind of ['cards', 'table', 'case', 'questions', 'chart', 'figures', 'diagram']) {
    const at = pack.editions.full?.slides.findIndex(({ id }) => pack.slides[id]?.layout === kind) ?? -1;
    await page.locator('.order-pick').nth(at).click();
    await openPanel(page, 'Deck and versions');
    await page.locator('.stage .slide-body [data-edit]').first().waitFor();
    const marks = page.locator('.stage [data-edit]');
    const count = await marks.count();
    for (const index of [0, Math.floor(count / 2), count - 1]) {
      const path = await marks.nth(index).getAttribute('data-edit');
      await marks.nth(index).click();
      await expect.poll(() => focused(page), `${kind} ${path}`).toBe(path);
    }
    expect(page.url()).toContain('/remix/');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage [data-edit]').last()).toBeFocused();
});

test('by keyboard the words of a slide are one stop, and each leads to its field and back', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await page.locator('.stage [data-edit]').first().waitFor();
  const marks = page.locator('.stage [data-edit]');
  expect(await page.locator('.stage [data-edit][tabindex="0"]').count()).toBe(1);
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  expect(await faults(page)).toEqual([]);
  const path = await marks.nth(1).getAttribute('data-edit');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(path);
  await page.keyboard.type(' Ours.');
  await expect(marks.nth(1)).toContainText('Ours.');
  await page.keyboard.press('Escape');
  await expect(marks.nth(1)).toBeFocused();
});

test('a big number leads to its place in the list of numbers, and the page is not left', async ({ page }) => {
  await startFrom(page, 'cyp');
  await page.locator('.order-pick').nth(4).click();
  await page.locator('.stage a.stat').first().click();
  await expect(page.locator('.numbers button:focus, .rich:focus')).toHaveCount(1);
  expect(page.url()).toContain('/remix/');
});

test('words of a slide of one’s own lead to their field as well', async ({ page }) => {
  await page.goto('/remix/?from=nothing');
  await page.locator('.work-tabs').waitFor();
  await openPanel(page, 'Add slides');
  await page.getByRole('button', { name: 'Text and points' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.keyboard.type('Our own title');
  await page.getByRole('textbox', { name: 'Paragraph 1', exact: true }).click();
  await page.keyboard.type('Two cafés opened in spring.');
  await page.locator('.stage .slide-body [data-edit]').first().click();
  await expect(page.getByRole('textbox', { name: 'Paragraph 1', exact: true })).toBeFocused();
  await page.locator('.stage .slide-title').click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
});
