import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { defaultsOf, inputsOf } from '../../src/break-even/inputs.ts';
import { outputsOf } from '../../src/break-even/outputs.ts';
import { readInputs, type Typed } from '../../src/break-even/read-inputs.ts';
import { workOutAll } from '../../src/break-even/steps.ts';
import { studiesOf } from '../../src/break-even/studies.ts';
import { faults } from './axe.ts';
import { pack, watch } from './pack.ts';

const inputs = inputsOf(pack.claims);
const studies = studiesOf(pack.claims);
const said = (values = defaultsOf(inputs)) =>
  outputsOf({ inputs, values, place: null }, workOutAll(values), studies);
const field = (page: Page, name: string) => page.locator(`input[type=text][name=${name}]`);
const out = (page: Page, name: string) => page.locator(`[data-out="${name}"]`).first();

test('without scripts the default case stands with its drawing, its working and its workbook', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/break-even/');
  for (const [name, words] of Object.entries(said()).filter(([name]) =>
    /^(answer|step|sum|study)/.test(name),
  ))
    await expect(out(page, name), name).toHaveText(words);
  await expect(page.locator('.be-narrow')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(page.locator('noscript p', { hasText: 'needs JavaScript' })).toBeVisible();
  const answer = await page.request.get('/break-even/working.xlsx');
  await expect
    .poll(async () => Object.keys(unzipSync(await answer.body())))
    .toContain('xl/worksheets/sheet4.xml');
  await context.close();
});

test('a number by keyboard changes sentence, drawing, working and address; nonsense is refused at its field', async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto('/break-even/?caseload=190-250');
  const at = (typed: Record<string, string>) =>
    said(readInputs(inputs, new Map(Object.entries(typed)) as Typed).values);
  const before = at({ caseload: '190 to 250' });
  await expect(field(page, 'caseload')).toHaveValue('190 to 250');
  await expect(out(page, 'answer-cost')).toHaveText(before['answer-cost']);

  const drawing = page.locator('.be-wide');
  const was = await drawing.innerHTML();
  await page.getByLabel('A GP appointment costs, highest').focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
  await expect(field(page, 'gp')).toHaveValue('£40 to £60');
  const after = at({ caseload: '190 to 250', gp: '40 to 60' });
  await expect(out(page, 'answer-time')).toHaveText(after['answer-time']);
  await expect(out(page, 'sum-needGp')).toHaveText(after['sum-needGp']);
  await expect.poll(() => drawing.innerHTML()).not.toBe(was);
  await expect.poll(() => new URL(page.url()).search).toBe('?caseload=190-250&gp=40-60');

  await field(page, 'caseload').fill('0');
  await expect(page.locator('#be-caseload-problem')).toContainText('at least 1 person a year');
  await expect(field(page, 'caseload')).toHaveAttribute('aria-invalid', 'true');
  await expect(out(page, 'answer-time')).toHaveText(after['answer-time']);
  await page.getByText('More numbers').click();
  await field(page, 'lessAe').fill('4');
  await field(page, 'lessLong').fill('1');
  await expect(page.locator('#be-lessAe-problem')).toContainText('count one visit twice');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'All numbers as they were' }).click();
  await expect(out(page, 'answer-cost')).toHaveText(said()['answer-cost']);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await test.step('an address that somebody edited is said at its field, and the rest of it counts', async () => {
    await page.goto('/break-even/?declined=140&support=1e300&overheads=20');
    await expect(page.locator('#be-declined-problem')).toContainText('More would decline than were referred');
    await expect(page.locator('#be-support-problem')).toContainText('More than £100,000');
    await expect(out(page, 'step-fullPost')).toHaveText('£45,597.60 to £48,105.60');
  });
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('a place fills in its people, and the workbook leaves with them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/break-even/');
  await page.getByLabel('A borough or an integrated care board').selectOption({ label: 'Hackney' });
  await expect(field(page, 'people')).toHaveValue('259,200');
  await expect(page.locator('.choose-said')).toContainText('lived in Hackney at the Census of 2021');
  await expect.poll(() => new URL(page.url()).search).toBe('?place=E09000012');
  expect(await faults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel, with the working' }).click(),
  ]);
  const parts = unzipSync(readFileSync(await download.path()));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>259200</v>');
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Place: Hackney.');

  await page.getByLabel('A borough or an integrated care board').selectOption({ label: 'Devon' });
  await expect(out(page, 'answer-cost')).toContainText('For 50,000 people, not Devon:');

  // Numbers that were changed go to the builder with whoever assumes them.
  await field(page, 'caseload').fill('190 to 250');
  await page.getByRole('link', { name: 'Make this a slide' }).click();
  await expect(page.locator('.be-said')).toContainText('Write who assumes these numbers');
  await page.getByLabel('Who assumes these numbers?').fill('Devon finance');
  await page.getByRole('link', { name: 'Make this a slide' }).click();
  const slide = page.locator('.stage-slide .frame');
  await expect(slide).toContainText('Our assumption: Devon finance');
  await expect(slide).toContainText('people, not Devon');
  // On a phone it is there for screen readers alone.
  await expect(page.locator('.bar-saved')).toContainText('Saved here');

  // With a deck at hand the slide is not one more deck: which it is for is asked, and the step can be taken back.
  await page.goto('/break-even/');
  await field(page, 'caseload').fill('150 to 180');
  await page.getByLabel('Who assumes these numbers?').fill('Croydon');
  await page.getByRole('link', { name: 'Make this a slide' }).click();
  await expect(page.getByRole('heading', { name: 'Which deck is your slide for?' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'What would have to be true' }).click();
  await expect(page.locator('.work')).toContainText('is slide 1 of this deck now');
  await expect(page.locator('.order-item')).toHaveCount(1);
  await expect(slide).toContainText('Our assumption: Croydon');
  await page.keyboard.press('Control+z');
  await expect(slide).toContainText('Our assumption: Devon finance');
});

test('a number that is marked does not count, all others do, and no slide is made of it', async ({
  page,
}) => {
  await page.goto('/break-even/');
  await field(page, 'gp').fill('£30 or so');
  await page.getByLabel('A borough or an integrated care board').selectOption({ label: 'Hackney' });
  await expect(field(page, 'people')).toHaveValue('259,200');
  await expect(out(page, 'answer-cost')).toHaveText(/^19 to 23 full-time link workers/);
  await field(page, 'caseload').fill('190 to 250');
  await page.getByRole('link', { name: 'Make this a slide' }).click();
  await expect(page.locator('.be-said')).toHaveText('A number is marked: mend it, then press again.');
  await expect(field(page, 'gp')).toBeFocused();

  // What was typed in order is in the address, and is there again.
  await expect.poll(() => new URL(page.url()).search).toBe('?place=E09000012&caseload=190-250');
  await page.reload();
  await expect(field(page, 'caseload')).toHaveValue('190 to 250');
  await expect(field(page, 'people')).toHaveValue('259,200');
  await page.getByRole('link', { name: 'Make this a slide' }).click();
  await expect(page.getByLabel('Who assumes these numbers?')).toBeFocused();

  // Of two numbers that cannot be true together, the one that does not count is marked too.
  await field(page, 'declined').fill('80');
  await expect(page.locator('#be-activity-problem')).toContainText('More would take part than are seen');
  await expect(field(page, 'declined')).toHaveAttribute('aria-invalid', 'true');
});

test('the people of a place stand with their own source, on paper too', async ({ page }) => {
  await page.goto('/break-even/');
  const place = page.getByLabel('A borough or an integrated care board');
  const note = page.locator('#be-people-note');
  await expect(note).toContainText('The size of a primary care network.');
  await place.selectOption({ label: 'Hackney' });
  await expect(note).toContainText('Residents of Hackney at the Census of 2021: 259,200.');
  await expect(note.getByRole('link')).toHaveText(['ONS, Census 2021, England and Wales']);
  await page.emulateMedia({ media: 'print' });
  await expect(note).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await place.selectOption({ index: 0 });
  await expect(note.getByRole('link')).toHaveText(['Says who?']);
});

test('a thumb moves its own end only, and a number beyond its slider does not fall to the edge', async ({
  page,
}) => {
  await page.goto('/break-even/');
  const press = async (thumb: string, key: string): Promise<void> => page.getByLabel(thumb).press(key);
  await field(page, 'caseload').fill('300 to 900');
  await press('People a link worker sees in a year, lowest', 'ArrowRight');
  await expect(field(page, 'caseload')).toHaveValue('305 to 900');
  await press('A link worker costs in a year, lowest', 'ArrowRight');
  await expect(field(page, 'post')).toHaveValue('£38,100 to £40,088');
  // One end takes the other along.
  await field(page, 'gp').fill('40');
  await press('A GP appointment costs, lowest', 'ArrowRight');
  await expect(field(page, 'gp')).toHaveValue('£41');

  await page.getByLabel('A borough or an integrated care board').selectOption({ label: 'North East London' });
  await press('People registered, slider', 'ArrowRight');
  await expect(field(page, 'people')).toHaveValue('2,005,000');
  await press('People registered, slider', 'ArrowLeft');
  await expect(field(page, 'people')).toHaveValue('2,000,000');
  await field(page, 'people').fill('800');
  await press('People registered, slider', 'ArrowRight');
  await expect(field(page, 'people')).toHaveValue('5,000');
});

for (const size of [
  { width: 390, height: 844 },
  { width: 320, height: 256 },
])
  test(`at ${size.width} × ${size.height} nothing that has the focus lies under the bar`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/break-even/');
    await page.getByLabel('A borough or an integrated care board').focus();
    const hidden: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const under = await page.evaluate(() => {
        const bar = document.querySelector('.be-bar')?.getBoundingClientRect();
        const one = document.activeElement;
        const { top = 0, height = 0 } = one?.getBoundingClientRect() ?? {};
        const edge = bar === undefined || bar.height === 0 ? innerHeight : Math.min(bar.top, innerHeight);
        return top + Math.min(height, 20) > edge + 1 ? `${one?.id} ${one?.textContent}` : '';
      });
      if (under !== '') hidden.push(under);
    }
    expect(hidden).toEqual([]);
  });

test('in forced colours the drawing keeps its own, on a ground of its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/break-even/');
  await expect(page.locator('.be-wide')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
