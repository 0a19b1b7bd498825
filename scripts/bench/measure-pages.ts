import type { Browser, Page } from '@playwright/test';
import { openSlowPage, rest } from './measure-load.ts';
import { part } from './run-timed.ts';
import { frameAt, watchFrame } from './watch-frame.ts';

/** Two pages that answer to the hand, at 4x CPU slowdown on a phone's screen. Times in ms. */
export type PageSpeed = {
  /** The story, scrolled from its head to its foot by a wheel. */
  story: { steps: number; longTasks: number; slowest: number };
  /** The break-even, from a press on a slider to the picture with the new sentence and drawing. */
  breakEven: { presses: number; median: number; p95: number };
};

const phone = { width: 390, height: 844 };

export async function measurePages(browser: Browser, url: string): Promise<PageSpeed> {
  return { story: await scrollStory(browser, url), breakEven: await pressBreakEven(browser, url) };
}

async function scrollStory(browser: Browser, url: string): Promise<PageSpeed['story']> {
  const { page, context } = await openSlowPage(browser, 'fast', phone);
  try {
    await page.goto(`${url}/`);
    await rest(page);
    await page.evaluate(noteLongTasks);
    await page.mouse.move(phone.width / 2, phone.height / 2);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const steps = Math.ceil(height / 120);
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(60);
    }
    await rest(page);
    const tasks = await page.evaluate(() => globalThis.longTasks);
    return { steps, longTasks: tasks.length, slowest: Math.max(0, ...tasks) };
  } finally {
    await context.close();
  }
}

async function pressBreakEven(browser: Browser, url: string): Promise<PageSpeed['breakEven']> {
  const { page, context } = await openSlowPage(browser, 'fast', phone);
  try {
    await page.goto(`${url}/break-even/`);
    await rest(page);
    const times: number[] = [];
    for (const key of Array.from({ length: 30 }, (_, press) => (press < 15 ? 'ArrowRight' : 'ArrowLeft')))
      times.push(await timePress(page, key));
    return { presses: times.length, median: part(times, 0.5), p95: part(times, 0.95) };
  } finally {
    await context.close();
  }
}

/** From the press to the first frame drawn after the drawing was written anew. */
async function timePress(page: Page, key: string): Promise<number> {
  await page.getByLabel('A GP appointment costs, highest').focus();
  await watchFrame(page, '.be-narrow');
  await page.evaluate(() => {
    const note = ({ timeStamp }: Event): void => {
      globalThis.pressed = timeStamp;
    };
    addEventListener('keydown', note, { capture: true, once: true });
  });
  await page.keyboard.press(key);
  const drawn = await frameAt(page);
  const time = drawn - (await page.evaluate(() => performance.timeOrigin + globalThis.pressed));
  await page.waitForTimeout(300);
  return time;
}

declare global {
  var longTasks: number[];
  var pressed: number;
}

/** Runs in the page. */
function noteLongTasks(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}
