import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { faults } from './axe.ts';
import { pack, saidIn } from './pack.ts';
import { openPanel, startFrom } from './remix-files.ts';
import { openDeckFile } from './remix-states.ts';
import { moveFinger } from './touch.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('.field')?.dataset.path ?? '');

test('by keyboard the words of a slide are one stop; whatever is typed in one breath is there, and the page is not left without it', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await page.locator('.stage [data-edit]').first().waitFor();
  const marks = page.locator('.stage [data-edit]');
  await expect.poll(() => page.locator('.stage [data-edit][tabindex="0"]').count()).toBe(1);
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
  await test.step('a big number leads to its place in the list of numbers, and the page is not left', async () => {
    await page.locator('.order-pick').nth(4).click();
    await page.locator('.stage a.stat').first().click();
    await expect(page.locator('.numbers button:focus, .rich:focus')).toHaveCount(1);
    await expect.poll(() => page.url()).toContain('/remix/');
  });
  await test.step('a panel whose code comes late leaves the focus where somebody has gone on to', async () => {
    const later = Promise.withResolvers<void>();
    await page.route(/\/leave-panel\.[\w-]+\.js$/, async (route) => {
      await later.promise;
      await route.continue();
    });
    const tabs = page.getByRole('navigation', { name: 'What to do' });
    await tabs.getByRole('button', { name: 'Take it away', exact: true }).click();
    const share = tabs.getByRole('button', { name: 'Share', exact: true });
    await share.focus();
    later.resolve();
    await expect(page.getByRole('region', { name: 'Download' }).locator('h2').first()).toBeVisible();
    await expect(share).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Share this deck' })).toBeFocused();
    await openPanel(page, 'Edit words');
  });
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  for (const [slide, words] of [
    [0, 'Early help for all of us in Croydon, as we know it'],
    [4, 'What we see here, and what we do about it'],
  ] as const) {
    await page.locator('.order-pick').nth(slide).click();
    await title.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await expect(title).toHaveText(words);
    await expect(page.locator('.stage .slide-title')).toHaveText(words);
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await expect(title).toHaveText(`${words}!`);
  }
  await page.locator('.bar-saved-saved').waitFor();
  const asks = await page.evaluate(async () => {
    document.execCommand('insertText', false, '?');
    // The editor hears of it, and no frame is drawn.
    await Promise.resolve();
    return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  });
  expect(asks).toBe(true);
});

test('a click on the words of a slide leads to their field, and Escape leads back', async ({ page }) => {
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
    await expect.poll(() => page.url()).toContain('/remix/');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage [data-edit]').last()).toBeFocused();
  await test.step('another slide begins at its title, one that is moved stays in sight, and the next thing is where it leads', async () => {
    await page.setViewportSize({ width: 1280, height: 600 });
    const panel = page.locator('.work-panel');
    await page.locator('.order-pick').nth(4).click();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeInViewport();
    await panel.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).not.toBeInViewport();
    await page.locator('.order-pick').nth(2).click();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeInViewport();

    const moved = page.locator('.order-item.is-selected');
    await page.locator('.order-pick').nth(2).focus();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('Alt+ArrowDown');
    await expect(moved.locator('.order-grip')).toHaveAccessibleName(/^Move slide 15:/);
    await expect(moved).toBeInViewport();

    await page.goto('/remix/');
    await page.getByRole('link', { name: 'Answer five questions' }).click();
    await page.getByRole('combobox', { name: 'Your place' }).selectOption({ label: 'Croydon' });
    await expect(page.locator('.proposal-list')).toContainText('Croydon: good health lasts');
    await page.getByRole('button', { name: 'Make this my deck' }).click();
    await page.getByRole('button', { name: 'Next: put in a figure of yours' }).click();
    await expect(page.getByRole('button', { name: 'Add a figure' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Add a figure' })).toBeInViewport();
  });
});

test('when the browser’s storage is full, that is said, nothing is lost, and a file can be saved', async ({
  page,
  baseURL,
}) => {
  // Set before the page opens: the browser asks for its room once and remembers it for a while.
  const session = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await startFrom(page, 'cyp');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' in Croydon');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('storage is full');
  expect(await faults(page)).toEqual([]);
  await expect(page.locator('.stage .slide-title')).toContainText('in Croydon');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('in Croydon');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.bar-saved-saved').waitFor();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.stage .slide-title')).toContainText('in Croydon');
});

test('a slide is dragged from the library to its place in the running order, by mouse and by finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await startFrom(page, 'cyp');
  await openPanel(page, 'Add slides');
  const before = await page.locator('.order-title').allInnerTexts();
  const card = page.locator('.library-card').nth(6);
  const name = await saidIn(card.locator('.library-name'));
  const row = page.locator('.order-item').nth(1);
  const isSecond = async (): Promise<void> => {
    await expect(page.locator('.order-item')).toHaveCount(before.length + 1);
    await expect(page.locator('.order-title').nth(1)).toContainText(name);
    await expect(page.locator('.order-drop, .order-carried')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.order-item')).toHaveCount(before.length);
  };
  const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
    const box = await target.boundingBox();
    if (box === null) throw new Error('It is not on the screen.');
    return { x: box.x + 60, y: box.y + 40 };
  };
  await card.scrollIntoViewIfNeeded();
  const start = await middleOf(card);
  const to = await middleOf(row);
  const end = { x: to.x + 20, y: to.y - 32 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await expect(page.locator('.order-drop')).toBeVisible();
  await page.mouse.up();
  await isSecond();
  // Beside the order it goes nowhere.
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 300, start.y + 30, { steps: 6 });
  await page.mouse.up();
  // A finger that rests carries it.
  const [carries, over] = [page.locator('.order-carried'), page.locator('.order-drop')];
  await moveFinger(page, await middleOf(card), end, { carries, over });
  await isSecond();
  // A finger that goes at once scrolls, and takes nothing.
  const panel = page.locator('.work-panel');
  const isScrolled = (): Promise<boolean> => panel.evaluate((box) => box.scrollTop > 0);
  // A busy page may take it for one that rests, and then carries a card to nowhere: once more.
  await expect(async () => {
    await panel.evaluate((box) => box.scrollTo(0, 0));
    const at = await middleOf(card);
    await moveFinger(page, at, { x: at.x, y: at.y - 240 });
    await expect.poll(isScrolled, { timeout: 5000 }).toBe(true);
  }).toPass();
  await expect(page.locator('.order-item')).toHaveCount(before.length);
});

test('the keyboard keeps its place where what it pressed goes away, and a file in the making arrives', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  const isLost = (): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);
  await test.step('a file, from a panel that is left while it is made', async () => {
    await openPanel(page, 'Download');
    const button = page.getByRole('button', { name: 'Download PowerPoint', exact: true });
    await button.focus();
    const arrives = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(button).toBeFocused();
    await openPanel(page, 'Edit words');
    expect((await arrives).suggestedFilename()).toMatch(/\.pptx$/);
    await expect(page.locator('.said')).toContainText('PowerPoint is in your downloads');
  });
  await test.step('minutes stand as they are typed', async () => {
    const minutes = page.getByLabel('Minutes for this slide');
    const before = await minutes.inputValue();
    const whole = await page.locator('.bar-clock b').textContent();
    await minutes.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await expect(minutes).toHaveValue('');
    await expect(page.locator('.bar-clock b')).toHaveText(whole ?? '');
    await page.keyboard.type('12');
    await expect(minutes).toHaveValue('12');
    await page.keyboard.press('Control+z');
    await expect(minutes).toHaveValue(before);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('-3');
    await page.keyboard.press('Tab');
    await expect(minutes).toHaveValue(before);
  });
  await test.step('a button that goes when it is pressed', async () => {
    await page.locator('.order-pick').nth(4).click();
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await title.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Ours.');
    await page.getByRole('button', { name: 'Put all of the pack’s words back' }).press('Enter');
    await expect(title).not.toContainText('Ours.');
    await expect.poll(isLost).toBe(false);
    await expect(page.locator('.work-panel :focus')).toHaveCount(1);
  });
  await test.step('every slide, removed by its key, and each time it is said', async () => {
    const slides = page.locator('.order-pick');
    await slides.first().focus();
    await page.evaluate(() => {
      const line = document.querySelector('.said');
      if (line === null) throw new Error('There is no line that says what was done.');
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver(() => heard.push(line.textContent ?? '')).observe(line, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const all = await slides.count();
    for (let left = all; left > 0; left -= 1) {
      await page.keyboard.press('Delete');
      await expect(slides).toHaveCount(left - 1);
    }
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
      .toEqual(Array(all).fill('Removed. Ctrl+Z brings it back.'));
    await expect.poll(isLost).toBe(false);
    await page.keyboard.press('Control+z');
    await expect(slides).toHaveCount(1);
    await expect(page.locator('.bar-saved-saved', { hasText: 'Saved here' })).toBeVisible();
  });
  await test.step('a deck that is to be deleted', async () => {
    await page.goto('/remix/');
    const remove = page.locator('.start-delete');
    await remove.press('Enter');
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(remove).toBeFocused();
  });
  await test.step('slides that are left out of a proposal, one after the other', async () => {
    await page.getByRole('link', { name: 'Answer five questions' }).click();
    const leave = page.locator('.proposal-leave');
    await expect.poll(() => leave.count()).toBeGreaterThan(3);
    const count = await leave.count();
    await leave.nth(1).press('Enter');
    await expect(leave).toHaveCount(count - 1);
    await expect(leave.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(leave).toHaveCount(count - 2);
  });
});

test('by keyboard a check leads into the field that it names, and after a fix to the heading; a case study has as many steps as its story', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Share');
  const own = { kind: 'own' as const, hidden: false, minutes: 1, source: 'Ours, 2025', notes: [] };
  const steps = ['First', 'Then', ''].map((text, at) => ({ title: `Part ${at + 1}`, text }));
  const table = {
    kind: 'table' as const,
    caption: '',
    header: ['A', 'B'],
    rows: [
      ['1', '2'],
      ['3', ''],
    ],
  };
  const local = {
    item: null,
    label: 'Nobody',
    place: 'Croydon',
    period: '2025',
    source: 'Ours',
    addedBy: 'Me',
    replaces: null,
  };
  const now = '2026-01-05T09:00:00.000Z';
  const remix = remixFromEdition(pack, 'cyp', { id: 'fields', name: 'Fields', now });
  await openDeckFile(page, {
    ...remix,
    locals: [
      { ...local, id: 'one', value: '41' },
      { ...local, id: 'two', value: '42' },
      { ...local, id: 'three', value: '9', replaces: { claim: 'central-line-widest-gap', figure: 'stops' } },
    ],
    items: [
      {
        kind: 'slide',
        id: 't',
        slide: 'why/tube-life-expectancy',
        edition: null,
        hidden: false,
        minutes: 1,
        edits: [],
      },
      { ...own, id: 'a', title: 'Cells', content: table },
      { ...own, id: 'b', title: 'Story', content: { kind: 'case', who: 'Us', steps, result: 'Well' } },
      { ...own, id: 'c', title: '', content: { kind: 'text', paragraphs: [''], bullets: [''] } },
      {
        ...own,
        id: 'd',
        title: 'Words',
        source: '',
        notes: ['Said first', 'As [[nobody]] knows'],
        content: { kind: 'text', paragraphs: ['Here'], bullets: [] },
      },
      { kind: 'break', id: 'e', hidden: false, minutes: 1, title: 'Part', lead: 'As [[nothing]] says' },
    ],
  });
  const head = page.getByRole('heading', { name: 'Check before it leaves' });
  const go = async (check: RegExp): Promise<void> => {
    await openPanel(page, 'Check list');
    await page.getByRole('button', { name: check }).first().press('Enter');
  };
  const at = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  for (const [check, field] of [
    [/^Write it\. One cell of the table/, 'Row 2, column 2'],
    [/^Write it\. The slide has no words/, 'Paragraph 1'],
    [/^Write it\. The title is empty/, 'Title'],
    [/^Add a source/, 'Source'],
    [/^Look at the words\. .*“\[\[nobody\]\]”/, 'Paragraph 2'],
    [/^Look at the words\. .*“\[\[nothing\]\]”/, 'A sentence under it'],
  ] as const)
    await test.step(field, async () => {
      await go(check);
      await expect(at(field)).toBeFocused();
    });
  await test.step('steps', async () => {
    const all = page.getByRole('group', { name: /^Step \d/ });
    await go(/^Write it\. Step 3 has no words/);
    await expect(all.nth(2).getByRole('textbox', { name: 'What happened' })).toBeFocused();
    await page.getByRole('button', { name: 'Remove step 3' }).press('Enter');
    await expect(all).toHaveCount(2);
    for (let count = 3; count <= 6; count += 1) {
      await page.getByRole('button', { name: 'Add a step' }).press('Enter');
      await expect(all).toHaveCount(count);
      await expect(all.last().getByRole('textbox', { name: 'Heading' })).toBeFocused();
    }
    await expect(page.getByRole('button', { name: 'Add a step' })).toHaveCount(0);
  });
  await test.step('a fix', async () => {
    for (const [fix, next] of [
      [/^Hide the chart/, /^Hide the slide\. Without its chart/],
      [/^Remove it\. Your figure 41/, /^Remove it\. Your figure 42/],
    ] as const) {
      await go(fix);
      await expect(page.getByRole('button', { name: fix })).toHaveCount(0);
      await expect(head).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: next })).toBeVisible();
    }
  });
});
