import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { PackModel } from '../../src/model/deck.ts';
import { openSlowPage, rest } from './measure-load.ts';
import { median } from './run-timed.ts';

export type ChartCost = {
  id: string;
  kind: string;
  /** Milliseconds from the start of drawing to the picture on the screen, at a processor slowed four times. */
  draw: number;
  /** Gzip bytes of the drawing as it stands in the page, and of the script that makes it answer. */
  picture: number;
  script: number;
};

/** A chart is a picture; the map of the evidence is a table. */
const drawing = '.chart-wide svg, .evidence-map';

/**
 * What each chart costs by itself: its picture is taken out of its page and put back, and the time until the
 * browser has painted it is taken; its script is everything its page loads beyond a page without charts.
 */
export async function measureCharts(
  browser: Browser,
  pack: PackModel,
  site: string,
  rounds: number,
): Promise<ChartCost[]> {
  const costs: ChartCost[] = [];
  for (const chart of Object.values(pack.charts)) {
    const { page, context } = await openSlowPage(browser, 'fast');
    const scripts: Array<Promise<number>> = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(`${site}/chart/${chart.id}/`, { waitUntil: 'load' });
    await rest(page);
    const picture = await page
      .locator(drawing)
      .first()
      .evaluate((drawn) => drawn.outerHTML);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await page.evaluate(redraw, drawing));
    const bytes = await Promise.all(scripts);
    costs.push({
      id: chart.id,
      kind: chart.kind,
      draw: median(times),
      picture: gzipSync(picture).length,
      script: bytes.reduce((sum, size) => sum + size, 0),
    });
    await context.close();
  }
  return costs.toSorted((a, b) => b.draw - a.draw);
}

/** Runs in the page: parses, lays out and paints the chart anew; milliseconds until the frame after it. */
async function redraw(drawing: string): Promise<number> {
  const drawn = document.querySelector(drawing);
  const stage = drawn?.parentElement;
  if (!drawn || !stage) return Number.NaN;
  const markup = drawn.outerHTML;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  drawn.remove();
  await frame();
  await frame();
  const start = performance.now();
  stage.insertAdjacentHTML('afterbegin', markup);
  stage.getBoundingClientRect();
  await frame();
  // The callback after a frame's own runs when that frame has been handed over.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return performance.now() - start;
}
