import { expect, type Locator, type Page } from '@playwright/test';

/** A way to work a page: the same steps by mouse, or by keyboard alone. */
export type Hand = {
  /** Presses a button or follows a link. */
  press: (target: Locator) => Promise<void>;
  /** Puts words in place of those in a field. */
  write: (target: Locator, words: string) => Promise<void>;
  /** Adds words at the end of a field. */
  append: (target: Locator, words: string) => Promise<void>;
  /** Moves a slide of the running order one place down; counted from 0. */
  moveDown: (index: number) => Promise<void>;
  /** Looks for something in a box of suggestions, and takes the first that is offered. */
  choose: (box: Locator, words: string) => Promise<void>;
};

export type HandName = 'mouse' | 'keyboard';

export const handOf = (name: HandName, page: Page): Hand => (name === 'mouse' ? mouse(page) : keyboard(page));

/** Points with a mouse; words are typed. */
function mouse(page: Page): Hand {
  const put = async (target: Locator, keys: string, words: string): Promise<void> => {
    await target.click();
    await page.keyboard.press(keys);
    await page.keyboard.type(words);
  };
  return {
    press: (target) => target.click(),
    write: (target, words) => put(target, 'Control+a', words),
    append: (target, words) => put(target, 'Control+End', words),
    async moveDown(index) {
      const grips = page.locator('.order-grip');
      await grips.nth(index + 1).scrollIntoViewIfNeeded();
      const from = await grips.nth(index).boundingBox();
      const to = await grips.nth(index + 1).boundingBox();
      if (from === null || to === null) throw new Error('The running order is not on the screen.');
      await page.mouse.move(from.x + 10, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 10, from.y + 40, { steps: 4 });
      await page.mouse.move(to.x + 10, to.y + 40, { steps: 8 });
      await page.mouse.up();
    },
    async choose(box, words) {
      await put(box, 'Control+a', words);
      await page.getByRole('option').first().click();
    },
  };
}

/** Reaches everything by Tab and Shift+Tab, as somebody who cannot use a mouse does. */
function keyboard(page: Page): Hand {
  const put = async (target: Locator, keys: string, words: string): Promise<void> => {
    await tabTo(page, target);
    await page.keyboard.press(keys);
    await page.keyboard.type(words);
  };
  return {
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    write: (target, words) => put(target, 'Control+a', words),
    append: (target, words) => put(target, 'Control+End', words),
    async moveDown(index) {
      await tabTo(page, page.locator('.order-pick').nth(index));
      await page.keyboard.press('Alt+ArrowDown');
    },
    async choose(box, words) {
      await put(box, 'Control+a', words);
      await page.keyboard.press('Enter');
    },
  };
}

/** More stops than any page of ours has: a target that is not met by then cannot be reached. */
const mostStops = 250;

/** Walks to an element by Tab, or by Shift+Tab when it lies before the place of the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    const way = await target.evaluate((element) => {
      const now = document.activeElement;
      if (now === element) return 'there';
      if (now === null || now === document.body) return 'Tab';
      const isBefore = (element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return isBefore ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'there') return;
    await page.keyboard.press(way);
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}
