import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freePort, type Running, serve } from '../../scripts/lib/serve.ts';
import { base, folderSite, host } from './folder-site.ts';
import { pack, watch } from './pack.ts';
import { atWork, bytesOf, downloadPptx, hold, openPanel, partsOf, shownSlide } from './remix-files.ts';

// One builds the site, and the others use it.
test.describe.configure({ mode: 'default' });

let dir = '';
let site: Running;
test.beforeAll(async () => {
  dir = await folderSite();
  site = await serve(dir, await freePort(4701), base);
});
test.afterAll(() => site.stop());

/** What goes wrong in a site whose addresses forget its folder: errors, strangers, and answers that are not there. */
function watchFolder(page: Page): { errors: string[]; strangers: string[]; lost: string[] } {
  const lost: string[] = [];
  page.context().on('response', (response) => {
    const { hostname, pathname } = new URL(response.url());
    if (hostname === 'localhost' && (!pathname.startsWith(base) || response.status() >= 400))
      lost.push(`${response.status()} ${pathname}`);
  });
  return { ...watch(page), lost };
}

const well = { errors: [], strangers: [], lost: [] };

// Those that scripts write are watched in their source: tests/model/site.test.ts.
test('every address in every built page stays in the folder, and what it names is there', () => {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|css|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    // A deck in one file has no site around it.
    .filter((file) => !/downloads\/social-/.test(file));
  const inPage = /\s(?:href|src|srcset|data-[a-z]+|content|action)="(\/[^"]*)"|url\(["']?(\/[^"')]*)/g;
  const outside: string[] = [];
  const dead: string[] = [];
  let followed = 0;
  for (const file of files) {
    // A whole address of this host is one in its folder too.
    const text = readFileSync(file, 'utf8').replaceAll(`"${host}/`, '"/');
    for (const [, attribute, url] of text.matchAll(inPage))
      for (const address of (attribute ?? url ?? '').split(' ')) {
        const [path = ''] = address.split(/[?#]/);
        followed += 1;
        if (!path.startsWith(base)) outside.push(`${file}: ${address}`);
        else if (!existsSync(join(dir, path.slice(base.length), path.endsWith('/') ? 'index.html' : '')))
          dead.push(`${file}: ${address}`);
      }
  }
  expect(outside).toEqual([]);
  expect(dead).toEqual([]);
  expect(followed).toBeGreaterThan(3000);
  // Each section has a picture of its own in previews of links, by its whole address; other pages have the pack's.
  const pictureOf = (page: string) =>
    /property="og:image" content="([^"]*)"/.exec(readFileSync(join(dir, page, 'index.html'), 'utf8'))?.[1];
  for (const { id } of pack.sections) expect(pictureOf(`read/${id}`)).toBe(`${host}${base}share/${id}.jpg`);
  for (const { slide } of pack.story?.scenes.slice(1) ?? []) {
    expect(pictureOf(slide.id)).toBe(`${host}${base}share/${slide.id}.jpg`);
    expect(readFileSync(join(dir, slide.id, 'index.html'), 'utf8')).toContain(`<title>${slide.plainTitle} ·`);
  }
  for (const page of ['', 'present', 'evidence', 'present/cyp'])
    expect(pictureOf(page), page).toBe(`${host}${base}share/pack.jpg`);
});

test('pages are read, and charts, claims and the search find their data', async ({ page }) => {
  const seen = watchFolder(page);
  await page.goto(`${site.url}/`);
  await page.getByRole('link', { name: 'Start reading' }).click();
  await page.locator('h2 a[href$="/read/why/"]').click();
  await expect(page).toHaveURL(/\/pack\/read\/why\/$/);
  // Until its script is there, a number rightly leads to its claim's page.
  await page.waitForLoadState();
  const number = page.locator('.passage a.stat:visible').first();
  await number.click();
  await expect(page.locator('.claim-popover')).toContainText(/\w/);
  await page.keyboard.press('Escape');
  const map = page.locator('#chart-deprivation-london-page');
  await map.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      map
        .locator('.chart-ground:visible')
        .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0),
    )
    .toBe(true);
  await expect(map.locator('.chart-stage[role="group"]:visible')).toBeVisible();

  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await page.getByRole('searchbox').fill('rotherham');
  await expect(page).toHaveURL(/\/pack\/evidence\/\?q=rotherham$/);
  const row = page.locator('#claims tbody tr[id]:visible').first();
  await expect(row).toContainText('Rotherham');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\w/);
  expect(seen).toEqual(well);
});

test('a deck runs, with figures, speaker view and the way to the words', async ({ page, context }) => {
  const seen = watchFolder(page);
  await page.goto(`${site.url}/present/`);
  await page.locator('h2 a[href$="/present/full/"]').click();
  await page.locator('.reveal.started').waitFor();
  await page.goto(`${site.url}/present/full/#why/deprivation-london`);
  await page.locator('section.present[id="why/deprivation-london"]').waitFor();
  await page.keyboard.press('e');
  await expect(page.locator('#claim-panel')).toBeVisible();
  await page.keyboard.press('Escape');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const notes = await opening;
  const now = notes.frameLocator('.speaker-now iframe').locator('section:visible h2');
  await expect(now).toContainText(pack.slides['why/deprivation-london']?.plainTitle ?? '');
  await notes.close();
  await page.getByRole('link', { name: 'Read this' }).click();
  await expect(page).toHaveURL(/\/pack\/read\/why\/#deprivation-london$/);
  expect(seen).toEqual(well);
});

test('the first slide of a deck to be made stands before its scripts, with its picture', async ({ page }) => {
  const seen = watchFolder(page);
  const letGo = await hold(page, '**/assets/*.js');
  await page.goto(`${site.url}/remix/?from=cyp`, { waitUntil: 'commit' });
  await expect(page.locator('.stage .slide-title')).toHaveText(pack.editions.cyp?.cover ?? '');
  const before = await shownSlide(page);
  letGo();
  await page.locator('.field').first().waitFor();
  expect((await shownSlide(page)).equals(before)).toBe(true);
  expect(seen).toEqual(well);
});

test('a deck is made, kept, shared, shown and taken away', async ({ page, context }) => {
  const seen = watchFolder(page);
  await page.goto(`${site.url}/remix/`);
  await page.getByRole('link', { name: pack.editions.cyp?.name ?? '', exact: true }).click();
  await page.locator('.bar-saved-saved').waitFor();
  await expect(page).toHaveURL(/\/pack\/remix\/\?open=/);
  await page.reload();
  await atWork(page);
  await openPanel(page, 'Your place');
  await page.getByRole('combobox', { name: 'Borough or integrated care board' }).fill('croy');
  await page.keyboard.press('Enter');
  await expect(page.locator('.place-sum')).toContainText('of this deck');

  const { bytes } = await downloadPptx(page);
  const pictures = Object.keys(partsOf(bytes)).filter((name) => /slides\/slide\d+\.xml$/.test(name));
  expect(pictures.length).toBeGreaterThan(10);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Slides in one file' }).click();
  const file = new TextDecoder().decode(await bytesOf(await waiting));
  const outOfFile = [...file.matchAll(/\s(?:href|src)="(?!https:|#|data:|mailto:|\$)([^"]*)"/g)];
  expect(outOfFile.map(([, address]) => address)).toEqual([]);
  // Charts look for their data under these names.
  expect(file).toContain('data-for="charts/places.json"');

  await openPanel(page, 'Share');
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/^http:\/\/localhost:\d+\/pack\/remix\/#/);
  const other = await context.newPage();
  await other.goto(link);
  await atWork(other);
  await other.close();

  const showing = context.waitForEvent('page');
  await page.getByRole('link', { name: /^Present/ }).click();
  const shown = await showing;
  await shown.locator('.reveal.started').waitFor();
  await shown.getByRole('link', { name: 'Change it' }).click();
  await expect(shown).toHaveURL(/\/pack\/remix\/\?open=/);
  expect(seen).toEqual(well);
});
