import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { pack, watch } from './pack.ts';
import { atWork, bytesOf, openPanel, partsOf, wordsIn, workbookNumbers } from './remix-files.ts';
import { type Hand, handOf } from './remix-hands.ts';

const stories = [
  {
    edition: 'cyp',
    by: 'mouse',
    typed: 'croy',
    place: 'Croydon',
    cover: 'Croydon’s children first',
    file: 'children-and-young-people-croydon-council',
  },
  {
    edition: 'swla',
    by: 'keyboard',
    typed: 'lamb',
    place: 'Lambeth',
    cover: 'Legal advice for Lambeth',
    // Its edition's name is cut to the words that fit.
    file: 'social-welfare-legal-lambeth-council',
  },
] as const;

type Row = [code: string, area: string, women: number | null, men: number | null];
const healthyLife = JSON.parse(readFileSync('data/datasets/healthy-life-by-place.json', 'utf8')) as {
  source: string;
  rows: Row[];
};

const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#005eb8"/><script>document.title="run"</script></svg>',
);

const definition = pack.slides['what/definition']?.plainTitle ?? '';
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Titles in the running order, without their numbers and marks. */
const titles = (page: Page): Promise<string[]> =>
  page
    .locator('.order-title')
    .evaluateAll((all) =>
      all.map((title) =>
        [...title.childNodes]
          .flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : []))
          .join(''),
      ),
    );

/** Words without spaces: in PowerPoint a number is a run of its own. */
const flat = (words: string): string => words.replace(/\s+/g, '');

/** Words and notes of every slide of a presentation, in order; no notes are an empty text. */
function slidesOf(parts: Record<string, string>): Array<{ words: string; notes: string }> {
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, index) => {
    const rels = parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`] ?? '';
    const notes = /notesSlides\/notesSlide\d+\.xml/.exec(rels)?.[0] ?? '';
    return {
      words: wordsIn(parts[`ppt/slides/slide${index + 1}.xml`] ?? ''),
      notes: wordsIn(parts[`ppt/${notes}`] ?? ''),
    };
  });
}

/** Brings a panel to the front, and waits until it is there. */
const open = (page: Page, hand: Hand, name: string): Promise<void> => openPanel(page, name, hand.press);

for (const { edition, by, typed, place, cover, file } of stories)
  test(`${edition} by ${by}: a deck is made ours, kept, shared and taken away as PowerPoint`, async ({
    page,
    browser,
  }) => {
    const seen = watch(page);
    const hand = handOf(by, page);

    await test.step('start', async () => {
      await page.goto('/remix/');
      await hand.press(page.getByRole('link', { name: pack.editions[edition]?.name ?? '', exact: true }));
      await page.locator('.bar-saved-saved').waitFor();
    });

    await test.step('arrange', async () => {
      const before = await titles(page);
      await hand.moveDown(3);
      await expect.poll(async () => (await titles(page))[4]).toBe(before[3]);
      await expect.poll(async () => (await titles(page))[3]).toBe(before[4]);
    });

    await test.step('edit', async () => {
      await hand.press(page.locator('.order-pick').filter({ hasText: definition }));
      await expect(page.locator('.stage .slide-title')).toHaveText(definition);
      await hand.append(field(page, 'Title'), `, in ${place}`);
      await expect(page.locator('.stage .slide-title')).toHaveText(`${definition}, in ${place}`);
      await hand.append(field(page, 'Speaker notes, paragraph 1'), ' Thank the link workers by name.');
      await open(page, hand, 'Deck and versions');
      await hand.write(page.getByLabel('Title on the cover'), cover);
    });

    await test.step('place', async () => {
      await open(page, hand, 'Your place');
      await hand.choose(page.getByRole('combobox', { name: 'Borough or integrated care board' }), typed);
      await expect(page.locator('.place-sum')).toContainText('of this deck');
      await hand.press(page.locator('.order-pick').filter({ hasText: `${place}: good health lasts` }));
      await expect(page.locator('.stage .slide-title')).toContainText(`${place}: good health lasts`);
    });

    let colour = '';
    await test.step('brand', async () => {
      await open(page, hand, 'Your look');
      await hand.write(page.getByLabel('Name of your organisation'), `${place} Council`);
      await hand.write(page.getByLabel('Words at the foot of every slide'), 'Draft for the board');
      await hand.write(page.locator('.colour-hex').first(), '#ffd100');
      await expect(page.locator('.colour-gate')).toContainText('would be hard to read');
      const offered = button(page, /^Use #/);
      colour = (await offered.innerText()).trim().replace('Use ', '');
      await hand.press(offered);
      await expect(page.locator('.colour-gate')).toHaveCount(0);
      await expect(page.locator('.colour-hex').first()).toHaveValue(colour);
      await expect(page.locator('.stage .slide')).toContainText(`${place} Council · Draft for the board`);
      await page
        .locator('.file-button input')
        .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: logo });
      await expect(page.locator('.stage .slide-logo')).toHaveAttribute('src', /^data:image\/png/);
      await hand.press(button(page, 'Remove the logo'));
      await expect(page.locator('.stage .slide-logo')).toHaveCount(0);
    });

    let order: string[] = [];
    await test.step('save and reload', async () => {
      await open(page, hand, 'Deck and versions');
      await hand.write(field(page, 'Name of this version'), 'For the board');
      await page.keyboard.press('Enter');
      await expect(page.locator('.versions')).toContainText('For the board');
      await page.locator('.bar-saved-saved').waitFor();
      order = await titles(page);
      expect(order).toContain(`${definition}, in ${place}`);
      await page.reload();
      await atWork(page);
      await expect.poll(() => titles(page)).toEqual(order);
      await open(page, hand, 'Deck and versions');
      await expect(page.locator('.versions')).toContainText('For the board');
    });

    await test.step('share', async () => {
      await open(page, hand, 'Share');
      const link = await page.getByLabel('Link', { exact: true }).inputValue();
      expect(link).toContain('/remix/#r2.');
      // What opens it is nobody's hand: one of the two is enough.
      if (by === 'keyboard') return;
      const context = await browser.newContext();
      const other = await context.newPage();
      const theirs = watch(other);
      await other.goto(link);
      await atWork(other);
      await expect.poll(() => titles(other)).toEqual(order);
      await expect(other.locator('.stage')).toContainText(cover);
      await openPanel(other, 'Your place');
      await expect(other.locator('.place-chosen')).toContainText(place);
      await openPanel(other, 'Your look');
      await expect(other.getByLabel('Name of your organisation')).toHaveValue(`${place} Council`);
      await expect(other.locator('.colour-hex').first()).toHaveValue(colour);
      expect(theirs).toEqual({ errors: [], strangers: [] });
      await context.close();
    });

    await test.step('export, and open the file', async () => {
      await open(page, hand, 'Download');
      const waiting = page.waitForEvent('download');
      await hand.press(button(page, 'Download PowerPoint'));
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`social-prescribing-${file}.pptx`);
      const bytes = await bytesOf(download);
      const parts = partsOf(bytes);
      await expect(page.locator('.leave-news')).toContainText(/\d+ slides(, \d+)? with notes/);
      // The divider before the slides for questions makes itself, and is in no running order.
      const slides = slidesOf(parts).filter(({ words }) => !words.includes('Slides for questions.'));
      expect(slides).toHaveLength(order.length);
      for (const [index, title] of order.entries())
        expect(flat(slides[index]?.words ?? ''), `slide ${index + 1}`).toContain(flat(title));
      expect(slides[0]?.words).toContain(cover);
      const shared = Object.keys(parts).filter((name) => /^ppt\/slide(Masters|Layouts)\/[^/]+$/.test(name));
      const frame = shared.map((name) => wordsIn(parts[name] ?? '')).join('\n');
      expect(frame).toContain(`${place} Council`);
      expect(frame).toContain('Draft for the board');
      expect(parts['ppt/theme/theme1.xml']?.toLowerCase()).toContain(colour.slice(1));

      const own = healthyLife.rows.find(([, area]) => area === place);
      const numbers = workbookNumbers(bytes);
      expect(numbers).toContain(String(own?.[2]));
      expect(numbers).toContain(String(own?.[3]));

      const edited = order.indexOf(`${definition}, in ${place}`);
      expect(slides[edited]?.notes).toContain('Thank the link workers by name.');
      const cite = pack.sources[healthyLife.source]?.cite ?? 'no source';
      const local = order.findIndex((title) => title.startsWith(`${place}: good health lasts`));
      expect(slides[local]?.words).toContain(
        `${place}: good health lasts ${own?.[3]?.toFixed(1)} years for men`,
      );
      expect(slides[local]?.words).toContain(cite);
      expect(slides[local]?.notes).toContain(`Source: ${cite}`);
    });
    expect(seen).toEqual({ errors: [], strangers: [] });
  });

const download = async (page: Page, hand: Hand): Promise<Uint8Array> => {
  await hand.press(button(page, 'Take it away'));
  const waiting = page.waitForEvent('download');
  await hand.press(button(page, 'Download PowerPoint'));
  return bytesOf(await waiting);
};

test('three answers are a PowerPoint in 12 presses; with a figure, a name and a sum, in 25', async ({
  page,
}) => {
  const hand = handOf('keyboard', page);
  const figure = {
    value: '12.3%',
    label: 'of children wait',
    period: '2024',
    source: 'Croydon observatory',
  };
  const sum = '£180,000 a year';
  const name = 'Croydon Partnership';

  await page.goto('/remix/');
  await hand.press(page.getByRole('link', { name: 'Answer five questions' }));
  await page.locator('.proposal-list li').first().waitFor();
  for (const answer of ['Councillors', '20'])
    await hand.answer(page.locator('.choice', { hasText: new RegExp(`^${answer}`) }).getByRole('radio'));
  await hand.write(page.getByRole('combobox', { name: 'Your place' }), 'Croydon');
  await expect(page.locator('.proposal-list')).toContainText('Croydon: good health lasts');
  const proposed = await page.locator('.proposal-title').allInnerTexts();
  await hand.press(button(page, 'Make this my deck'));
  await atWork(page);
  const first = slidesOf(partsOf(await download(page, hand)));
  for (const title of proposed)
    expect(first.map(({ words }) => flat(words)).join('\n')).toContain(flat(title));
  expect(hand.presses()).toBeLessThanOrEqual(12);

  await hand.press(button(page, 'Make it ours'));
  await hand.press(page.locator('.order-pick').filter({ hasText: 'We ask you to pay' }));
  await hand.write(field(page, 'How much'), sum);
  await hand.press(button(page, 'Your place'));
  await hand.press(button(page, 'Add a figure'));
  const form = page.getByRole('dialog');
  // Who added it stands in the sign-off sheet, and not on slides.
  for (const [key, words] of Object.entries({ ...figure, addedBy: 'Public health' }))
    await hand.write(form.locator(`[name="${key}"]`), words);
  await hand.press(form.getByRole('button', { name: 'Keep this figure' }));
  await hand.press(page.getByRole('button', { name: 'On a new slide' }));
  await hand.press(button(page, 'Your look'));
  await hand.write(page.getByLabel('Name of your organisation'), name);
  const parts = partsOf(await download(page, hand));
  expect(hand.presses()).toBeLessThanOrEqual(25);

  const slides = slidesOf(parts);
  const own = slides.find(({ words }) => flat(words).includes(flat(`${figure.value} ${figure.label}`)));
  for (const typed of ['Croydon', ...Object.values(figure)])
    expect(flat(`${own?.words} ${own?.notes}`), typed).toContain(flat(typed));
  expect(slides.find(({ words }) => words.includes('We ask you to pay'))?.words).toContain(sum);
  const layouts = Object.keys(parts).filter((part) => /^ppt\/slide(Masters|Layouts)\/[^/]+$/.test(part));
  expect(layouts.map((part) => wordsIn(parts[part] ?? '')).join('\n')).toContain(name);
});
