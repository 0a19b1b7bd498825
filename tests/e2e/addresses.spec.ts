import { expect, test } from '@playwright/test';
import { pack } from './pack.ts';

const [claim = ''] = Object.keys(pack.claims);

test('pages do what their address means, whatever a mail or chat program added to it', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const cyp = pack.editions.cyp?.name ?? '';

  // Every other way to garble one: tests/model/received-address.test.ts.
  for (const address of ['/remix/%3Ffrom=cyp%2529', '/remix/?utm=%E0%A4%A&amp;from=cyp%E2%80']) {
    await page.goto(address);
    await expect(page.getByRole('textbox', { name: 'Name' }).first(), address).toHaveValue(
      `${cyp}, our version`,
    );
  }
  const open = new URL(page.url()).searchParams.get('open') ?? '';
  await expect(page.getByText('Saved').first()).toBeVisible();
  for (const [path, sign] of [
    [`/remix/?open=${open}).`, '.order-item'],
    [`/present/remix/?id=${open}%22)`, '.reveal.started'],
    [`/present/remix/speaker/?id=${open}.`, '.speaker-notes section:visible'],
    [`/remix/print/?still&id=${open}%3E`, '.is-drawn'],
    ['/remix/?ask).', 'text=Who will you speak to'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator(sign).first(), path).toBeAttached();
  }
  await page.goto('/remix/?from=no-such-edition');
  await expect(page.getByRole('alert')).toContainText('names no edition');
  for (const address of ['/remix/?%E0%A4%A', '/remix/#%', '/remix/?from=constructor']) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Start from an edition' }), address).toBeVisible();
  }

  await page.goto('/evidence/?place=England).&sort=grade%2529&verdict=%E0%A4%A&q=lonel%2569ness');
  await expect(page.locator('#register-count')).toContainText(/\d+ of \d+ claims/);
  await expect(page.getByRole('searchbox')).toHaveValue('loneliness');
  await expect(page.locator('select[name="place"]')).toHaveValue('England');
  await expect(page.locator('select[name="sort"]')).toHaveValue('strength');

  for (const path of [`/evidence/${claim}%E2%80%9D`, `/evidence%252F${claim}%2F,`]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(new RegExp(`/evidence/${claim}/$`));
  }
  await page.goto('/evidence/no-such-claim).');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await page.goto('/%E0%A4%A');
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goto('/read/why/#life-expectancy%2529.');
  await expect(page.locator('#life-expectancy')).toBeInViewport();
  await expect(page).toHaveURL(/#life-expectancy$/);
  expect(errors).toEqual([]);
});
