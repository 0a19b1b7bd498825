import type { Browser, ElementHandle, KeyInput, LaunchOptions } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { browserFlags } from '../../scripts/lib/browser-flags.ts';
import { type Engine, findInSight } from './engine.ts';

/** Firefox, driven by WebDriver BiDi. */
export const startFirefox = (executablePath: string, downloads: string): Promise<Engine> =>
  start({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });

export const startChromium = (executablePath: string): Promise<Engine> =>
  start({ executablePath, args: browserFlags });

async function start(options: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({ ...options, defaultViewport: { width: 1280, height: 720 } });
  // The window that comes by itself has another size.
  const [early] = await browser.pages();
  let page = await browser.newPage();
  await early?.close();
  const element = async (selector: string, name: string) => {
    const found = await page.waitForFunction(findInSight, { timeout: 0 }, selector, name);
    const handle = found.asElement() as ElementHandle<Element> | null;
    if (handle === null) throw new Error(`Nothing in sight is ${selector} ${name}`);
    return handle;
  };
  return {
    version: await browser.version(),
    open: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    run: (script, ...args) => page.evaluate(script as never, ...(args as unknown as never[])) as never,
    async press(...keys) {
      for (const key of keys) {
        const chord = key === '+' ? ['+'] : key.split('+');
        for (const one of chord) await page.keyboard.down(one as KeyInput);
        for (const one of chord.reverse()) await page.keyboard.up(one as KeyInput);
      }
    },
    type: (words) => page.keyboard.type(words),
    click: async (selector, name = '') => (await element(selector, name)).click(),
    countWindows: async () => (await browser.pages()).length,
    async use(index) {
      page = await windowAt(browser, index);
      await page.bringToFront();
    },
    async closeOthers() {
      for (const other of (await browser.pages()).slice(1)) await other.close();
      page = await windowAt(browser, 0);
    },
    print: async () => new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
    quit: () => browser.close(),
  };
}

async function windowAt(browser: Browser, index: number) {
  const page = (await browser.pages())[index];
  if (page === undefined) throw new Error(`There is no window ${index + 1}.`);
  return page;
}
