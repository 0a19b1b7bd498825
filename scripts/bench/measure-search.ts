import type { Browser } from '@playwright/test';
import { median } from './run-timed.ts';

/** What people type when they are asked “says who?”. */
const asked = [
  'rotherham',
  '81%',
  'a&e attendances',
  'social return',
  'link workers',
  'fuel poverty',
  'shropsire',
];

/** How fast the register answers: from a letter typed to the rows on screen, in ms. */
export type SearchTime = { typical: number; slowest: number; claims: number };

/** Types each question in one stroke, with the index loaded, and waits until the next picture is painted. */
export async function measureSearch(browser: Browser, url: string): Promise<SearchTime> {
  const page = await browser.newPage();
  await page.goto(`${url}/evidence/?q=newcastle`);
  await page.locator('#register-count:has-text(" of ")').waitFor();
  const times = await page.evaluate(async (questions) => {
    const box = document.querySelector<HTMLInputElement>('#evidence-q');
    const count = document.querySelector('#register-count');
    if (box === null || count === null) throw new Error('no search box');
    const found: number[] = [];
    for (const question of questions) {
      count.textContent = '';
      const start = performance.now();
      box.value = question;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      while (count.textContent === '') await new Promise((resolve) => requestAnimationFrame(resolve));
      found.push(performance.now() - start);
    }
    return found;
  }, asked);
  const claims = await page.locator('#claims tbody tr[id]').count();
  await page.close();
  return { typical: median(times), slowest: Math.max(...times), claims };
}
