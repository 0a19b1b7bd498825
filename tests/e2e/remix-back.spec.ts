import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { faults } from './axe.ts';
import { watch } from './pack.ts';
import { downloadPptx, openPanel, partsOf, rewrite, startFrom, wordsIn } from './remix-files.ts';
import { sound } from './remix-states.ts';

const title = 'Early help for young Londoners';

test('hostile files are refused; words and notes changed in PowerPoint come back into the deck, and a number is named but not taken', async ({
  page,
}, info) => {
  const seen = watch(page);
  await startFrom(page, 'cyp');
  await test.step('hostile files are refused in a sentence, and the deck stays as it was', async () => {
    await openPanel(page, 'Bring back');
    const bomb = zipSync({ 'ppt/presentation.xml': new Uint8Array(20_000_000) });
    const entity = zipSync({
      'ppt/presentation.xml': strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    });
    const files: Array<[string, Uint8Array]> = [
      ['words.pptx', strToU8('not a zip at all')],
      ['bomb.pptx', bomb],
      ['entity.pptx', entity],
      ['empty.pptx', new Uint8Array()],
    ];
    for (const [name, bytes] of files) {
      await page.locator('.drop input').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await expect(page.getByRole('alert')).toContainText('Your deck is as it was.');
      if (name === 'bomb.pptx') await sound(page, 'a returned file refused');
      await page.locator('.drop').waitFor();
    }

    await openPanel(page, 'Your look');
    for (const text of [`<svg onload="document.title='run'"></svg`, 'GIF89a', '<html><svg></svg></html>']) {
      await page
        .locator('.file-button input')
        .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(text) });
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.locator('.slide-logo')).toHaveCount(0);
    }

    await openPanel(page, 'Share');
    for (const text of ['{"__proto__":{"polluted":1}}', '['.repeat(50_000), '{"format":1}']) {
      await page
        .getByLabel('Choose a remix file')
        .setInputFiles({ name: 'x.remix.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(page.getByRole('alert')).toContainText('file');
    }

    await openPanel(page, 'Your place');
    await page.getByRole('button', { name: 'Add from a table' }).click();
    await page.getByLabel('The table').fill('a,b\n"never closed,2');
    await page.getByRole('button', { name: 'Look at the columns' }).click();
    await expect(page.getByRole('alert')).toContainText('quotation mark');
    await page.keyboard.press('Escape');
    await expect(page.locator('.order')).toContainText(title);
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(page).not.toHaveTitle('run');
  });
  const { bytes } = await downloadPptx(page);
  await test.step('words come back, and go again with undo', async () => {
    const path = info.outputPath('edited.pptx');
    writeFileSync(path, rewrite(bytes, 'Young people bring', 'Young people here bring'));
    await openPanel(page, 'Bring back');
    await page.locator('.drop input').setInputFiles(path);
    await expect(page.locator('#back-title')).toBeFocused();
    await expect(page.locator('.work-panel')).toContainText(/All \d+ slides were made here\./);
    await expect(page.locator('.back-field ins').first()).toContainText('here');
    await sound(page, 'words of a returned file');
    await page.getByRole('button', { name: 'Take this text' }).click();
    await expect(page.locator('.order')).toContainText(
      'Young people here bring worries from home, school and friends',
    );
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.locator('.order')).toContainText(
      'Young people bring worries from home, school and friends',
    );
  });
  await test.step('speaker notes come back, and a number changed in a chart is named but not taken', async () => {
    const parts = unzipSync(bytes);
    const notes = Object.keys(parts).filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    const path = notes.find((name) => strFromU8(parts[name] ?? new Uint8Array()).includes('Says who?')) ?? '';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(
      xml.replace(/(<a:t>)([^<]{12})[^<]*?(\.?<\/a:t>)/, '$1$2 is what we say in Croydon$3'),
    );
    const [book = '', data = new Uint8Array()] =
      Object.entries(parts).find(([name]) => name.endsWith('.xlsx')) ?? [];
    const inner = unzipSync(data);
    const sheet = 'xl/worksheets/sheet1.xml';
    const cells = strFromU8(inner[sheet] ?? new Uint8Array());
    inner[sheet] = strToU8(cells.replace(/(r="B2"[^>]*><v>)[^<]*/, '$199.9'));
    parts[book] = zipSync(inner);
    const edited = info.outputPath('edited.pptx');
    writeFileSync(edited, zipSync(parts));
    await openPanel(page, 'Bring back');
    await page.locator('.drop input').setInputFiles(edited);
    await expect(page.locator('#back-title')).toBeFocused();
    const panel = page.locator('.work-panel');
    await expect(panel).toContainText('One chart was changed in the file.');
    await expect(panel.locator('.back-stale li')).toContainText('the file says 99.9');
    await expect(panel.getByLabel(/^Take: Speaker notes/)).toBeChecked();
    expect(await faults(page, { within: '.work-panel' })).toEqual([]);
    await page.getByRole('button', { name: 'Take this text' }).click();
    await expect(panel.getByLabel(/^Take: Speaker notes/)).toHaveCount(0);
    const again = partsOf((await downloadPptx(page)).bytes);
    expect(wordsIn(again[path] ?? '')).toContain('is what we say in Croydon');
  });
  expect(seen).toEqual({ errors: [], strangers: [] });
});
