import { expect, type Locator } from '@playwright/test';

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
