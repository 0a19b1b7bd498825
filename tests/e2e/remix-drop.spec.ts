import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { openPanel, startFrom } from './remix-files.ts';

const photo = resolve('tests/fixtures/cases/transparent-photo.png');

/** Lets files fall on a spot as a hand does that drags them in from a folder. */
async function drop(page: Page, x: number, y: number, file = photo): Promise<void> {
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', { type, x, y, data });
  await hand.detach();
}

test('a file that falls beside its box leaves the page as it is, wherever files are taken', async ({
  page,
}) => {
  // A browser opens a stray file in place of the page or, as here, beside it.
  const opened: Page[] = [];
  page.context().on('page', (other) => opened.push(other));
  await page.goto('/remix/');
  await expect(page.getByLabel('Choose a file')).toBeEnabled();
  const start = page.url();
  await drop(page, 300, 300);
  await expect(page.getByRole('heading', { name: 'Make it yours' })).toBeVisible();
  await expect.poll(() => page.url()).toBe(start);
  await startFrom(page, 'cyp');
  const work = page.url();
  const stay = async (where: string, x: number, y: number): Promise<void> => {
    await drop(page, x, y);
    await expect(page.locator('.order'), where).toContainText('Early help for young Londoners');
    await expect.poll(() => page.url(), where).toBe(work);
  };
  await stay('the stage', 640, 400);
  await stay('the order', 60, 400);
  await openPanel(page, 'Bring back');
  const box = await page.locator('.drop').boundingBox();
  await stay('under the box', (box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) + 60);
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add from a table' }).click();
  const paste = await page.getByLabel('The table').boundingBox();
  await stay('a field of words in a dialog', (paste?.x ?? 0) + 40, (paste?.y ?? 0) + 40);
  await page.keyboard.press('Escape');
  // On its button a file is taken.
  await openPanel(page, 'Your look');
  const button = await page.locator('.file-button').boundingBox();
  await drop(
    page,
    (button?.x ?? 0) + 20,
    (button?.y ?? 0) + 20,
    resolve('tests/fixtures/cases/logo-figma.svg'),
  );
  await expect(page.locator('.stage .slide-logo')).toBeVisible();
  // So is a presentation on the box around its button.
  await openPanel(page, 'Bring back');
  const around = await page.locator('.drop').boundingBox();
  await drop(page, (around?.x ?? 0) + 6, (around?.y ?? 0) + 6);
  await expect(page.getByRole('alert')).toContainText('not a PowerPoint file');
  expect(opened.map((other) => other.url())).toEqual([]);
});

/** The dot at the top left of the picture on the slide: its colour and how much of it covers. */
const corner = (page: Page): Promise<number[]> =>
  page.locator('.stage img[alt="Ours"]').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    return [...(pen?.getImageData(2, 2, 1, 1).data ?? [])];
  });

test('a clear ground stays clear, or is white where a picture must become a photograph', async ({ page }) => {
  // The first picture takes its time to be read.
  await page.addInitScript(() => {
    const read = createImageBitmap;
    const ready = new Promise((resolve) => addEventListener('may-be-read', resolve, { once: true }));
    window.createImageBitmap = async (file: ImageBitmapSource) => {
      await ready;
      return read(file);
    };
  });
  await page.goto('/remix/?from=nothing');
  await openPanel(page, 'Add slides');
  await page.getByRole('button', { name: 'Picture' }).click();
  const input = page.locator('.group input[type="file"]');
  await input.setInputFiles(photo);
  // What is typed meanwhile stays.
  await page.getByRole('textbox', { name: 'Description' }).fill('Ours');
  await expect(page.getByRole('button', { name: 'Undo: Change picture' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('may-be-read')));
  await expect(page.locator('.stage img[alt="Ours"]')).toHaveAttribute('src', /^data:image\/png/);
  await expect.poll(() => corner(page)).toEqual([0, 0, 0, 0]);
  // Clear on the left, and too busy on the right for any PNG that a deck can keep.
  const [width, height] = [1600, 1200];
  const dots = randomBytes(width * height * 4);
  for (let at = 3; at < dots.length; at += 4) dots[at] = ((at - 3) / 4) % width < width / 2 ? 0 : 255;
  const buffer = await sharp(dots, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  await input.setInputFiles({ name: 'busy.png', mimeType: 'image/png', buffer });
  await expect(page.locator('.stage img')).toHaveAttribute('src', /^data:image\/jpeg/);
  // It is another picture: it is not described by the words of the first.
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveText('');
  await expect(page.locator('.said')).toContainText('say what this one shows');
  await expect(page.locator('.stage img[alt="Ours"]')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Description' }).fill('Ours');
  await expect.poll(async () => Math.min(...(await corner(page)))).toBeGreaterThan(245);
});
