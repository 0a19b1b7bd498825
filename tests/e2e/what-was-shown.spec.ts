import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { faults } from './axe.ts';
import { onSlide, pack } from './pack.ts';

// From the package's own file: it would otherwise be fetched from another host.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const bytes = readFileSync(wasm);
prepareZXingModule({
  overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
});

// By another name than that of a computer that nobody else can reach.
test.use({ baseURL: `http://pack.localhost:${process.env.E2E_PORT}` });

const titleOf = (id: string): string => pack.slides[id]?.plainTitle ?? '';

test('phones follow the slide by a code, and after the meeting one page has what was shown and asked', async ({
  page,
  context,
  baseURL,
}) => {
  const errors: string[] = [];
  const strangers: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('request', (request) => {
    if (/^http/.test(request.url()) && !request.url().startsWith(`${baseURL}/`))
      strangers.push(request.url());
  });
  await page.goto('/present/commissioner/?place=E09000030#why/life-expectancy');
  await page.locator('.reveal.started').waitFor();
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const caption = notes.locator('.speaker-now figcaption');
  await expect(caption).toContainText('On screen:');
  // It has stood long enough to count.
  const list = () => page.evaluate(() => sessionStorage.getItem('deck-told commissioner') ?? '');
  await expect.poll(list).toContain('"why/life-expectancy"]');

  await page.keyboard.press('a');
  const code = page.locator('#deck-follow .follow-code');
  const found = await readBarcodes(new Uint8Array(await code.screenshot()), { formats: ['QRCode'] });
  const address = `${baseURL}/read/why/?place=E09000030#life-expectancy`;
  expect(found.map(({ text }) => text)).toEqual([address]);
  await expect(page.locator('.follow-address')).toHaveText(address.replace('http://', ''));
  await expect(caption).toContainText('the code for phones, over slide');
  expect(await faults(page)).toEqual([]);
  // The key ends it, as Escape does, and what turns pages takes it away and moves nothing.
  await page.keyboard.press('a');
  await expect(code).toBeHidden();
  await notes.getByRole('button', { name: /^Phones/ }).click();
  await expect(code).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(code).toBeHidden();
  await onSlide(page, 'why/life-expectancy');

  // Looked up by a question, and read by the presenter alone.
  await page.keyboard.press('/');
  const box = 'Their question, or words and figures of a slide';
  await page.getByLabel(box).fill('several conditions');
  await page.locator('#deck-search li a[href="#why/long-term-conditions"]').click();
  await notes.keyboard.press('/');
  await notes.getByLabel(box).fill('will it cut gp demand?');
  await expect(notes.locator('#deck-search li').first()).toContainText('Will it cut GP demand here?');
  await notes.keyboard.press('Enter');
  await notes.keyboard.press('Escape');
  // Both windows are loaded again, and nothing is lost.
  await expect.poll(list).toContain('"why/long-term-conditions"],"questions"');
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await notes.reload();

  await notes.getByRole('button', { name: 'What was shown…' }).click();
  const paper = notes.locator('.shown-paper');
  await expect(paper.locator('> section > h2')).toHaveText([
    titleOf('why/life-expectancy'),
    titleOf('why/long-term-conditions'),
    'What was asked',
    'What we ask',
  ]);
  await expect(paper.getByRole('img').first()).toBeVisible();
  await expect(paper.locator('table').first()).toContainText('Deprivation tenth');
  await expect(paper.getByRole('list', { name: 'Sources' }).first()).toContainText('ONS, healthy life');
  const asked = paper.locator('.shown-question');
  await expect(asked).toContainText(['“several conditions”', '“will it cut gp demand?”']);
  await expect(asked.nth(1)).toContainText('The strictest review found');
  await notes.getByLabel('Something else that was asked').fill('Who chairs the board?');
  await notes.keyboard.press('Enter');
  await expect(asked).toHaveCount(3);
  expect(await faults(notes, { without: 'iframe' })).toEqual([]);
  await asked
    .first()
    .getByRole('button', { name: /^Leave out/ })
    .click();
  await expect(asked).toHaveCount(2);
  await notes.keyboard.press('Enter');
  await expect(asked).toHaveCount(3);
  // Nothing stands on the screen that would be the first of the next meeting.
  await page.keyboard.press('b');
  await expect(page.locator('html')).toHaveClass(/black/);
  await notes.getByRole('button', { name: 'Clear' }).click();
  await expect(notes.getByRole('status').filter({ hasText: 'Nothing yet.' })).toBeVisible();
  await notes.getByRole('button', { name: 'Undo' }).click();
  await expect(asked).toHaveCount(3);
  await notes.getByLabel('With what was asked').uncheck();
  await expect(asked).toHaveCount(0);
  await notes.getByLabel('With what was asked').check();
  await expect(asked).toHaveCount(3);

  // On paper it is pages of A4 and nothing else; as a file it asks nobody for anything.
  const pdf = (await notes.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  const [download] = await Promise.all([
    notes.waitForEvent('download'),
    notes.getByRole('button', { name: 'Save as a web page' }).click(),
  ]);
  const file = test.info().outputPath('shown.html');
  await download.saveAs(file);
  const alone = await context.newPage();
  await alone.goto(pathToFileURL(file).href);
  await expect(alone.getByRole('heading', { level: 2 })).toHaveCount(4);
  await expect(alone.locator('button')).toHaveCount(0);
  expect(await faults(alone)).toEqual([]);
  await notes.bringToFront();
  await notes.keyboard.press('Escape');
  await expect(notes.getByRole('button', { name: 'What was shown…' })).toBeFocused();
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
});
