import { expect, type Page, test } from '@playwright/test';
import type { Remix } from '../../src/model/remix.ts';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { pack, watch } from './pack.ts';
import { bytesOf, openPanel, startFrom } from './remix-files.ts';
import { openDeckFile } from './remix-states.ts';

const bad = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
const link = "[press](javascript:document.title='run') [too](data:text/html,x) [and](http://evil.example)";

/** A deck with markup, code and forbidden addresses in every field that holds words. */
function hostileDeck(): Remix {
  const now = '2026-11-20T09:30:00.000Z';
  const remix = remixFromEdition(pack, 'cyp', { id: 'bad', name: `Bad ${bad}`, now });
  const own = {
    kind: 'own' as const,
    hidden: false,
    minutes: 1,
    title: bad,
    source: `${bad} javascript:x`,
    notes: [bad, link],
  };
  const table = { kind: 'table' as const, caption: bad, header: [bad, link], rows: [[bad, link]] };
  const figure = { value: '<b>1</b>', label: bad, place: bad, period: bad };
  const steps = [{ title: bad, text: link }];
  const edits = [{ path: 'title', base: 'x', text: `${bad} ${link}` }];
  return {
    ...remix,
    title: bad,
    subtitle: bad,
    audience: bad,
    brand: { name: bad, logo: null, colours: null, footer: bad, font: null },
    locals: [
      {
        id: 'l1',
        replaces: null,
        item: null,
        label: bad,
        value: '<i>2</i>',
        place: bad,
        period: bad,
        source: `${bad} http://evil.example`,
        addedBy: bad,
      },
    ],
    items: [
      ...remix.items.map((item, at) => (at === 4 && item.kind === 'slide' ? { ...item, edits } : item)),
      { kind: 'break', id: 'b1', hidden: false, title: bad, lead: link, minutes: 1 },
      { ...own, id: 'o1', content: { kind: 'text', paragraphs: [bad, link], bullets: [bad, link] } },
      { ...own, id: 'o2', content: table },
      { ...own, id: 'o3', content: { kind: 'figures', figures: [figure] } },
      { ...own, id: 'o4', content: { kind: 'case', who: bad, steps, result: link } },
    ],
  };
}

/** Nothing of a stranger's became an element or an address that is not allowed. */
async function expectWords(page: Page): Promise<void> {
  await expect(page).not.toHaveTitle('run');
  await expect.poll(() => page.locator('img[src="x"], [onerror]').count()).toBe(0);
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
  expect(hrefs.filter((href) => /^(javascript|data):|evil/.test(href))).toEqual([]);
}

test('markup and code in every field of a deck stay words, on the page and in the files', async ({
  page,
}, info) => {
  const seen = watch(page);
  await startFrom(page, 'cyp');
  await openPanel(page, 'Share');
  await openDeckFile(page, hostileDeck());
  for (const name of [
    'Edit words',
    'Add slides',
    'Deck and versions',
    'Your place',
    'Your look',
    'Check list',
    'Sign-off',
    'Share',
  ]) {
    await openPanel(page, name);
    await expectWords(page);
  }
  await openPanel(page, 'Edit words');
  const picks = page.locator('.order-pick');
  const count = await picks.count();
  for (const at of [0, 4, count - 5, count - 4, count - 3, count - 2, count - 1]) {
    await picks.nth(at).click();
    await expect(page.locator('.stage .slide')).toBeVisible();
    await expectWords(page);
  }
  await openPanel(page, 'Download');
  const address = await page.getByRole('link', { name: /^Print view/ }).getAttribute('href');
  const saved: string[] = [];
  for (const name of ['Slides in one file', 'Sign-off sheet']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${name}` }).click();
    const path = info.outputPath(`${name}.html`);
    const download = await waiting;
    expect((await bytesOf(download)).length).toBeGreaterThan(1000);
    await download.saveAs(path);
    saved.push(path);
  }
  for (const place of [
    `${address}&sheet&still`,
    `/present/remix/${(address ?? '').slice('/remix/print/'.length)}`,
    ...saved.map((path) => `file://${path}`),
  ]) {
    await page.goto(place);
    await page.waitForLoadState('load');
    await expect(page.getByText('<img src=x').first()).toBeAttached();
    await expectWords(page);
  }
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('no page of a deck’s story allows code that is not its own', async ({ page }) => {
  for (const address of ['/remix/', '/remix/print/', '/present/remix/', '/present/remix/speaker/']) {
    await page.goto(address);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toMatch(/script-src 'self'/);
    expect(policy, address).not.toMatch(/unsafe-|\*|https?:/);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "document.title = 'run'";
      document.body.append(script);
    });
    await expect(page, address).not.toHaveTitle('run');
  }
});
