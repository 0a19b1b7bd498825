import { expect, type Locator, type Page, test } from '@playwright/test';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import {
  type Clipboard,
  calc,
  column,
  commas,
  commasInCells,
  docs,
  excel,
  indented,
  large,
  marked,
  others,
  pieces,
  plainCells,
  plainColumn,
  plainLines,
  semicolons,
  sheets,
  tableOfPage,
  word,
} from './clipboards.ts';
import { pack, watch } from './pack.ts';
import { atWork, chooseFile, openPanel } from './remix-files.ts';

const base = { kind: 'own', hidden: false, title: 'Ours', notes: [], source: '', minutes: 1 } as const;
const remix = {
  ...remixFromEdition(pack, 'cyp', { id: 'r1', name: 'Ours', now: '2026-11-20T09:30:00.000Z' }),
  items: [
    { ...base, id: 'text', content: { kind: 'text', paragraphs: [], bullets: ['Before after'] } },
    {
      ...base,
      id: 'table',
      content: { kind: 'table', caption: '', header: ['', ''], rows: [['', '']] },
    },
  ],
};

/** Opens the two slides, the first in hand. */
async function open(page: Page): Promise<void> {
  await page.goto('/remix/');
  await chooseFile(page, {
    name: 'ours.remix.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(remix)),
  });
  await atWork(page);
}

/** Puts something on the real clipboard as a program does: nothing of it is cleaned on the way. */
async function put(page: Page, clipboard: Clipboard): Promise<void> {
  const isThere = await page.evaluate((parts) => {
    const fill = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const [type, text] of Object.entries(parts)) event.clipboardData?.setData(type, text);
    };
    addEventListener('copy', fill, { capture: true, once: true });
    return document.execCommand('copy');
  }, clipboard);
  expect(isThere).toBe(true);
}

/** Pastes it into a field, with the keys. */
async function paste(page: Page, field: Locator, clipboard: Clipboard): Promise<void> {
  await put(page, clipboard);
  await field.click();
  await page.keyboard.press('Control+v');
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('lines that are pasted become points, with their weight, in one step', async ({ page }) => {
  const seen = watch(page);
  await open(page);
  const points = page.getByRole('group', { name: 'Points' }).locator('.rich');
  const undo = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await expect(points).toHaveText(['Before after']);
  };
  for (const from of [word, docs, plainLines, indented, ...Object.values(others)]) {
    await points.first().click();
    // The editor puts the cursor back to where it was if keys come within 20 ms of the focus.
    await expect(async () => {
      await page.keyboard.press('Home');
      for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => getSelection()?.focusOffset)).toBe(7);
    }).toPass();
    await put(page, from);
    await page.keyboard.press('Control+v');
    const isPlain = from === plainLines || from === indented;
    const second = isPlain ? 'Second point' : 'Second point is bold';
    await expect(points).toHaveText(['Before First point', second, 'Third pointafter']);
    await expect(points.locator('strong')).toHaveText(isPlain ? [] : ['bold']);
    await expect(page.locator('.stage .list > li')).toHaveText([
      'Before First point',
      second,
      'Third pointafter',
    ]);
    await undo();
  }
  // In a field of one line they are words with blanks between them; cells too.
  const title = page.locator('.form .rich').first();
  await title.click();
  await page.keyboard.press('Control+a');
  await paste(page, title, docs);
  await expect(page.locator('.stage .slide-title')).toContainText(
    'First point Second point is bold Third point',
  );
  const source = page.getByLabel('Source', { exact: true });
  await paste(page, source, plainLines);
  await expect(source).toHaveValue('First point Second point Third point');
  await page.keyboard.press('Control+z');
  await expect(source).toHaveValue('');
  // What does not fit a field is said.
  await paste(page, source, { 'text/plain': 'word '.repeat(60) });
  await expect(page.locator('[role=status], [role=alert]').filter({ hasText: 'was left out' })).toBeVisible();
  // More lines than there may be points: none of them is lost.
  await paste(page, points.first(), {
    'text/plain': Array.from({ length: 15 }, (_, at) => `Line ${at + 1}`).join('\n'),
  });
  await expect(points).toHaveCount(12);
  await expect(points.last()).toContainText('Line 12 Line 13 Line 14 Line 15');
  expect(seen.errors).toEqual([]);
});

test('rows stay rows, notes below a text stay behind, and no address is lost', async ({ page }) => {
  await open(page);
  const points = page.getByRole('group', { name: 'Points' }).locator('.rich');
  for (const { html, points: expected, links = [] } of Object.values(pieces)) {
    await put(page, { 'text/plain': '', 'text/html': html });
    await points.first().click();
    await expect(async () => {
      await page.keyboard.press('Control+a');
      expect(await page.evaluate(() => getSelection()?.toString())).toBe('Before after');
    }).toPass();
    await page.keyboard.press('Control+v');
    await expect(page.locator('.stage .list > li')).toHaveText(expected);
    await expect
      .poll(() => page.locator('.stage .list a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      .toEqual(links);
    await points.first().click();
    await page.keyboard.press('Control+z');
    await expect(points).toHaveText(['Before after']);
  }
});

test('cells that are pasted fill cells, and the table grows as far as it may', async ({ page }) => {
  const seen = watch(page);
  await open(page);
  await page.locator('.order-pick').nth(1).click();
  const first = page.getByLabel('Heading of column 1');
  const shown = (): Promise<string[][]> =>
    page
      .locator('.table-edit tr')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value)));
  const whole = [
    ['Borough', 'Referrals', 'Rate'],
    ['Croydon', '1,204', '3.1%'],
    ['Sutton', '880', '4.4%'],
  ];
  for (const from of [plainCells, excel, sheets, calc, commas, semicolons]) {
    await paste(page, first, from);
    await expect.poll(shown).toEqual(whole);
    await expect(page.locator('.stage table tbody tr')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect.poll(shown).toEqual([
      ['', ''],
      ['', ''],
    ]);
  }
  for (const [from, cells] of [
    [
      marked,
      [
        ['Area', 'Referrals'],
        ['Bristol, City of', '1,204²'],
      ],
    ],
    [
      column,
      [
        ['1,204', ''],
        ['1,880', ''],
      ],
    ],
    [
      plainColumn,
      [
        ['1,204', ''],
        ['1,880', ''],
      ],
    ],
    [
      commasInCells,
      [
        ['Croydon', '21,3'],
        ['Sutton', '1.204,5'],
      ],
    ],
  ] as const) {
    await paste(page, first, from);
    await expect.poll(shown).toEqual(cells);
    await page.keyboard.press('Control+z');
    await expect.poll(shown).toEqual([
      ['', ''],
      ['', ''],
    ]);
  }
  await paste(page, page.getByLabel('Row 1, column 2'), large);
  await expect.poll(async () => (await shown()).length).toBe(25);
  const grown = await shown();
  expect(grown[1]?.slice(0, 3)).toEqual(['', 'Two lines', 'r0c1']);
  expect(grown[24]?.at(-1)).toBe('r23c6');
  await expect(page.locator('.field-warning')).toHaveText(
    'Not everything fitted. Left out: 6 rows below the 24 that a table may have; 3 columns beyond the 8 that it may have.',
  );
  // In the box for a table of figures, too, cells stay cells.
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add from a table' }).click();
  await paste(page, page.getByLabel('The table'), tableOfPage);
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  await expect(page.locator('.match-rows tbody td')).toContainText(['Calls, in all', '3', 'Croydon', '2024']);
  expect(seen.errors).toEqual([]);
});
