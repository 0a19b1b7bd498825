import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

export type Line = 'fast' | 'slow';

/** One load of a page: milliseconds from the request on, bytes as they came over the line (gzip). */
export type Load = {
  firstPaint: number;
  largestPaint: number;
  /** Layout-shift score up to rest. */
  shift: number;
  /** Whole bytes of everything asked for before the first paint. */
  firstBytes: number;
  /** Whole bytes of everything asked for until all of that was there and painted: the first view as it stays. */
  viewBytes: number;
  /** What those bytes were, largest first. */
  viewFiles: Array<{ name: string; bytes: number }>;
  /** Bytes of everything loaded until the page came to rest. */
  allBytes: number;
  /** Names of scripts and styles that held up painting. */
  blocking: string[];
};

/** What the page itself notes down while it loads. */
type Noted = { largest: number; shift: number; keys: number[] };
declare global {
  var benchNotes: Noted;
}

const slowdown = 4;
/** 1.6 Mbit/s and 150 ms there and back: what Lighthouse calls slow 4G. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** A fresh browser profile with a slow processor, that takes gzip only, so that all sites send the same. */
export async function openSlowPage(
  browser: Browser,
  line: Line,
  viewport = { width: 1280, height: 720 },
): Promise<{ page: Page; context: BrowserContext; session: CDPSession }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(note);
  // A new window keeps the browser itself busy for a while.
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (line === 'slow') await session.send('Network.emulateNetworkConditions', slowLine);
  return { page, context, session };
}

export async function measureLoad(
  browser: Browser,
  url: string,
  line: Line,
  viewport?: { width: number; height: number },
): Promise<Load> {
  const { page, context } = await openSlowPage(browser, line, viewport);
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await rest(page);
    return await page.evaluate(readLoad);
  } finally {
    await context.close();
  }
}

/** Nothing more is asked for (some sites fetch ahead for long), and half a second has gone by since. */
export async function rest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 20_000 }).catch(() => {});
  await page.waitForTimeout(500);
}

/** Runs in the page before anything else. */
function note(): void {
  const notes: Noted = { largest: 0, shift: 0, keys: [] };
  globalThis.benchNotes = notes;
  performance.setResourceTimingBufferSize(5000);
  const watch = (type: string, use: (entry: PerformanceEntry) => void) => {
    // The threshold, for events only, is not in TypeScript's own list yet.
    const options = { type, buffered: true, durationThreshold: 16 };
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe(options);
  };
  watch('largest-contentful-paint', (entry) => {
    notes.largest = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    if ('value' in entry) notes.shift += Number(entry.value);
  });
  watch('event', (entry) => {
    if (entry.name === 'keydown') notes.keys.push(entry.duration);
  });
}

/** Runs in the page. */
function readLoad(): Load {
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .map((entry) => ({
      name: new URL(entry.name).pathname,
      bytes: entry.encodedBodySize,
      start: entry.startTime,
      end: entry.responseEnd,
      isLook: entry.initiatorType === 'css',
      blocks: 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
    }));
  const sum = (list: typeof files) => list.reduce((total, file) => total + file.bytes, 0);
  const largestPaint = Math.max(globalThis.benchNotes.largest, firstPaint);
  const first = files.filter((file) => file.start < firstPaint);
  // The text may be painted while its typeface and picture are still on the way.
  const needed = files.filter((file) => file.start < firstPaint || file.isLook);
  const up = Math.max(largestPaint, ...needed.map((file) => file.end));
  const view = files.filter((file) => file.start < up);
  return {
    firstPaint,
    largestPaint,
    shift: globalThis.benchNotes.shift,
    firstBytes: sum(first),
    viewBytes: sum(view),
    viewFiles: view.toSorted((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => ({ name, bytes })),
    allBytes: sum(files),
    blocking: files.filter((file) => file.blocks).map((file) => file.name),
  };
}
