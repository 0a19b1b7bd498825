import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Touches something until `box` shows `words`. Between the two halves of a touch a busy machine can let so much time
 * pass that the browser takes it for a long press, which opens a menu and no claim.
 */
export async function tapFor(target: Locator, box: Locator, words: string): Promise<void> {
  await expect(async () => {
    await target.tap();
    await expect(box).toContainText(words, { timeout: 10_000 });
    await expect(box).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Touches a button until the box that it closes has gone. */
export async function tapAway(button: Locator, box: Locator): Promise<void> {
  await expect(async () => {
    if (await box.isVisible()) await button.tap();
    await expect(box).toBeHidden({ timeout: 10_000 });
  }).toPass();
}

/**
 * A finger that is put down at a point, goes to another and is lifted; with `carries` it rests until that is seen, and
 * with `over` it is lifted once that is.
 */
export async function moveFinger(
  page: Page,
  from: Point,
  to: Point,
  { carries, over }: { carries?: Locator; over?: Locator } = {},
): Promise<void> {
  const hand = await page.context().newCDPSession(page);
  const at = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  if (carries !== undefined) await expect(carries).toBeVisible();
  for (const part of [0.25, 0.5, 0.75, 1])
    await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(part)] });
  if (over !== undefined) await expect(over).toBeVisible();
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await hand.detach();
}

type Point = { x: number; y: number };
