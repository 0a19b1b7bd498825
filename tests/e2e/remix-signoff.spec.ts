import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watch } from './pack.ts';
import { bytesOf, openPanel, startFrom } from './remix-files.ts';

test('the sign-off sheet shows on the page and is downloaded with the same words', async ({ page }) => {
  const seen = watch(page);
  await startFrom(page, 'cyp');
  await openPanel(page, 'Sign-off');
  await expect(page.locator('.work-panel .sheet')).toContainText('No words were changed.');
  const { violations } = await new AxeBuilder({ page }).include('.work-panel').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the sheet' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/-sign-off\.html$/);
  const file = new TextDecoder().decode(await bytesOf(download));
  await page.goto('about:blank');
  await page.setContent(file);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sign-off sheet');
  await expect(page.locator('main')).toContainText('No words were changed.');
  expect(seen).toEqual({ errors: [], strangers: [] });
});
