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
  /** Takes one of several answers of which one is taken already. */
  answer: (radio: Locator) => Promise<void>;
  /** How often it has pressed so far. The words of a field count one, and the way to it nothing. */
  presses: () => number;
};

export type HandName = 'mouse' | 'keyboard';

export const handOf = (name: HandName, page: Page): Hand => (name === 'mouse' ? mouse(page) : keyboard(page));

/** Points with a mouse; words are typed. */
function mouse(page: Page): Hand {
  let presses = 0;
  const press = async (target: Locator): Promise<void> => {
    presses += 1;
    await target.click();
  };
  const put = async (target: Locator, keys: string, words: string): Promise<void> => {
    await press(target);
    await page.keyboard.press(keys);
    await page.keyboard.type(words);
  };
  return {
    press,
    answer: press,
    presses: () => presses,
    write: (target, words) => put(target, 'Control+a', words),
    append: (target, words) => put(target, 'Control+End', words),
    async moveDown(index) {
      const grips = page.locator('.order-grip');
      await grips.nth(index + 1).scrollIntoViewIfNeeded();
      const from = await grips.nth(index).boundingBox();
      const to = await grips.nth(index + 1).boundingBox();
      if (from === null || to === null) throw new Error('The running order is not on the screen.');
      await page.mouse.move(from.x + 10, from.y + 10);
      presses += 1;
      await page.mouse.down();
      await page.mouse.move(from.x + 10, from.y + 40, { steps: 4 });
      await page.mouse.move(to.x + 10, to.y + 40, { steps: 8 });
      await page.mouse.up();
    },
    async choose(box, words) {
      await put(box, 'Control+a', words);
      await press(page.getByRole('option').first());
    },
  };
}

/** Reaches everything by Tab and Shift+Tab, as somebody who cannot use a mouse does. */
function keyboard(page: Page): Hand {
  let presses = 0;
  const strike = (key: string): Promise<void> => {
    presses += 1;
    return page.keyboard.press(key);
  };
  const put = async (target: Locator, keys: string, words: string): Promise<void> => {
    await tabTo(page, target);
    await strike(keys);
    await page.keyboard.type(words);
  };
  return {
    presses: () => presses,
    async press(target) {
      await tabTo(page, target);
      await strike('Enter');
    },
    /** Tab leads to the answer that is taken, and arrows from there to another. */
    async answer(radio) {
      const name = await radio.getAttribute('name');
      const group = page.locator(`input[type="radio"][name="${name}"]`);
      await tabTo(page, group.and(page.locator(':checked')));
      for (let left = await group.count(); left > 0 && !(await radio.isChecked()); left -= 1)
        await strike('ArrowDown');
      await expect(radio).toBeChecked();
    },
    write: (target, words) => put(target, 'Control+a', words),
    append: (target, words) => put(target, 'Control+End', words),
    async moveDown(index) {
      await tabTo(page, page.locator('.order-pick').nth(index));
      await strike('Alt+ArrowDown');
    },
    async choose(box, words) {
      await put(box, 'Control+a', words);
      await strike('Enter');
    },
  };
}

/** More stops than any page of ours has: a target that is not met by then cannot be reached. */
const mostStops = 250;

/**
 * Walks to an element by Tab, or by Shift+Tab when it lies before the place of the focus. Half of what seems to lie
 * between is walked at once: to ask the page at each stop takes longer than to walk.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; ) {
    const { way, count } = await target.evaluate(stopsTo);
    if (count === 0) return;
    for (let left = count; left > 0; left -= 1) await page.keyboard.press(way);
    stop += count;
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}

/** Runs in the page: which key leads to the element, and how often it can be pressed before the page is asked again. */
function stopsTo(element: Element): { way: 'Tab' | 'Shift+Tab'; count: number } {
  const now = document.activeElement;
  if (now === element) return { way: 'Tab', count: 0 };
  if (now === null || now === document.body) return { way: 'Tab', count: 1 };
  const isAfter = (one: Element, other: Element): boolean =>
    (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [from, to] = isAfter(element, now) ? [now, element] : [element, now];
  const stops = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, [tabindex]')];
  const between = stops.filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility() && isAfter(one, from) && isAfter(to, one),
  );
  return { way: from === now ? 'Tab' : 'Shift+Tab', count: Math.max(1, Math.floor(between.length / 2)) };
}
