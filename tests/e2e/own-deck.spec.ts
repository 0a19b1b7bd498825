import { expect, test } from '@playwright/test';
import type { Remix } from '../../src/model/remix.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { remixFromAddress } from '../../src/remix/core/break-even-start.ts';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { withSeen } from '../../src/select/merge-remix.ts';
import { own, pixel } from '../remix/pack.ts';
import { onSlide, pack, watch } from './pack.ts';
import { chooseFile } from './remix-files.ts';
import { strays } from './strays.ts';

const shown = ['why/life-expectancy', 'why/deprivation-london'];
const main = '#7A1F5C';

/** A deck with a look, a place, a picture of one's own and a chart with a switch. */
function ownDeck(): Remix {
  const base = remixFromEdition(pack, 'full', { id: 'mine', name: 'Ours', now: '2026-01-05T09:00:00.000Z' });
  const slides = base.items.filter((item) => item.kind === 'slide');
  const [cover] = slides;
  if (cover === undefined) throw new Error('the edition has no slides');
  const chosen = shown.flatMap((id) => slides.filter(({ slide }) => slide === id));
  const local = { ...cover, id: 'place', slide: 'why/your-place' };
  const picture = {
    kind: 'picture' as const,
    data: pixel,
    width: 1,
    height: 1,
    alt: 'Our garden',
    caption: 'Ours',
  };
  const brand = {
    name: 'Croydon Council',
    logo: null,
    colours: { main, accent: '#00695C' },
    footer: 'For the board',
    font: null,
  };
  const items = [cover, own(picture, { id: 'garden', title: 'Our garden' }), ...chosen, local];
  return withSeen({ ...base, items, brand, place: 'E09000008' }, pack);
}

test('a deck of one’s own is presented as the pack’s are: its look, its place, its picture, its keys', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const file = {
    name: 'a.remix.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(ownDeck())),
  };
  await page.goto('/remix/');
  await chooseFile(page, file);
  await expect(page.locator('.bar-saved')).toContainText('Saved here');
  await page.getByRole('textbox', { name: 'Title', exact: true }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' today');
  await expect(page.locator('.stage .slide-title')).toContainText('today');
  await page.locator('.bar-saved-saved').waitFor();
  const [deck] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /^Present/ }).click(),
  ]);
  const seenThere = watch(deck);
  await deck.locator('.reveal.started').waitFor();
  await expect(deck.locator('#cover')).toContainText('Croydon Council');
  await expect(deck.locator('section.present .slide-title')).toContainText('today');
  await expect
    .poll(() => deck.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--c-blue')))
    .not.toBe('');

  const ids = await deck.$$eval('.slides > section', (all) => all.map(({ id }) => id));
  // A press a slide: charts stand whole.
  await deck.keyboard.press('d');
  for (const id of ids) {
    await onSlide(deck, id);
    // reveal.js closes the slide before it in the frame after.
    await expect.poll(() => deck.evaluate(strays), id).toEqual([]);
    await deck.keyboard.press('ArrowRight');
  }
  await expect(deck.locator('section img[alt="Our garden"]')).toHaveCount(1);

  // The chart with a switch.
  const at = ids.findIndex((id) => id.includes('life-expectancy'));
  await deck.keyboard.press('Home');
  for (let turn = 0; turn < at; turn++) await deck.keyboard.press('ArrowRight');
  const choice = deck.locator('section.present .chart-switch button');
  await choice.nth(1).click();
  await expect(choice.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(deck.locator('section.present .chart-view:visible')).toHaveCount(1);

  // Figures, a jump and the way back, overview.
  await deck.keyboard.press('e');
  await expect(deck.locator('#claim-panel .claim-content')).not.toBeEmpty();
  await deck.keyboard.press('Escape');
  await deck.keyboard.press('End');
  await onSlide(deck, ids.at(-1));
  await expect(deck.locator('section.present')).toContainText('Croydon');
  await deck.keyboard.press('r');
  await onSlide(deck, ids[at]);
  await deck.keyboard.press('o');
  await deck.keyboard.press('ArrowLeft');
  await deck.keyboard.press('Enter');
  await onSlide(deck, ids[at - 1]);

  // Notes follow, and lead; black is black from the first moment of a reload.
  const [notes] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
  await expect(notes.locator('.speaker-now figcaption')).toContainText(
    `On screen: slide ${at} of ${ids.length}`,
  );
  const picture = notes.frameLocator('.speaker-now iframe').locator('.slide-title:visible');
  await expect(picture).toHaveText('Our garden');
  await notes.getByRole('button', { name: 'Next →' }).click();
  await onSlide(deck, ids[at]);
  await deck.keyboard.press('b');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('black');
  await deck.route('**/*.js', (route) => route.abort());
  await deck.reload();
  await expect(deck.locator('html.black')).toBeAttached();
  await expect(notes.locator('.speaker-now figcaption')).toContainText('closed');
  await deck.unrouteAll();
  await deck.reload();
  await deck.locator('.reveal.started').waitFor();
  await expect(notes.locator('.speaker-now figcaption')).toContainText('black');
  await deck.keyboard.press('b');
  await expect(notes.locator('.speaker-now figcaption')).toContainText(`On screen: slide ${at + 1} of`);

  const pdf = await deck.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(ids.length);
  expect(seen).toEqual({ errors: [], strangers: [] });
  expect(seenThere.strangers).toEqual([]);
});

test('charts with figures of one’s own, and those of a place, are read out as they are drawn', async ({
  page,
  context,
}) => {
  const base = ownDeck();
  const made = { id: 'mine', name: 'Ours', now: base.changed };
  const [money] = remixFromAddress(pack, '?money=&caseload=100', made).items;
  const items = base.items.filter(({ id }) => id !== 'garden');
  const remix = { ...base, items: [...items, ...(money === undefined ? [] : [{ ...money, id: 'x1' }])] };
  const { deck: model } = applyRemix(pack, remix);
  await page.goto('/remix/');
  const [name, mimeType] = ['a.remix.json', 'application/json'];
  await chooseFile(page, { name, mimeType, buffer: Buffer.from(JSON.stringify(remix)) });
  await page.locator('.bar-saved-saved').waitFor();
  const [deck] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /^Present/ }).click(),
  ]);
  await deck.locator('.reveal.started').waitFor();
  await deck.keyboard.press('d');
  for (const id of ['why/your-place', 'impacts/break-even']) {
    const slide = model.slides.find((one) => one.id === id);
    const chart = model.charts[slide === undefined ? '' : (chartsIn(slide)[0] ?? '')];
    const [first = 'no figure'] = chart?.series[0]?.data.map(({ label }) => label) ?? [];
    await deck.evaluate((to) => {
      location.hash = to;
    }, id);
    await onSlide(deck, id);
    const drawn = deck.locator('section.present .chart-stage').first();
    await expect(drawn).toHaveClass(/chart-live/);
    await drawn.getByRole('slider').press('Home');
    await expect(drawn.getByRole('slider'), id).toHaveAttribute('aria-valuetext', new RegExp(first));
  }
});
