import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Builder, Capabilities, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { WebKit } from '../../scripts/lib/find-engines.ts';
import { type Engine, findInSight } from './engine.ts';

const named: Record<string, string> = {
  ArrowRight: Key.ARROW_RIGHT,
  ArrowLeft: Key.ARROW_LEFT,
  Home: Key.HOME,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Control: Key.CONTROL,
};

/** WebKitGTK, driven by classic WebDriver, on a screen that nobody sees. */
export async function startWebKit({ driver, screen }: WebKit, home: string, port: number): Promise<Engine> {
  const screenAt = spawn(screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await firstLine(screenAt);
  const driving = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Downloads go to the home folder; a screen that nobody sees has no graphics card.
    env: { ...process.env, DISPLAY: `:${display}`, HOME: home, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/status`);
  const capabilities = new Capabilities({ browserName: 'MiniBrowser' });
  const browser = await new Builder().usingServer(url).withCapabilities(capabilities).build();
  await browser.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 760 });
  await browser.manage().setTimeouts({ script: 120_000 });
  const version = (await browser.getCapabilities()).get('browserVersion') as string;
  const hands = handsOf(browser);
  // Windows keep the order in which they were first seen.
  await hands.countWindows();
  return {
    version: `WebKitGTK ${version}`,
    ...hands,
    print: null,
    async quit() {
      await browser.quit();
      await Promise.all([ended(driving), ended(screenAt)]);
    },
  };
}

function handsOf(browser: WebDriver): Omit<Engine, 'version' | 'print' | 'quit'> {
  const handles: string[] = [];
  const windows = async (): Promise<string[]> => {
    const open = await browser.getAllWindowHandles();
    handles.push(...open.filter((handle) => !handles.includes(handle)));
    return handles.filter((handle) => open.includes(handle));
  };
  const use = async (index: number): Promise<void> => {
    const handle = (await windows())[index];
    if (handle === undefined) throw new Error(`There is no window ${index + 1}.`);
    await browser.switchTo().window(handle);
  };
  return {
    open: (url) => browser.get(url),
    reload: () => browser.navigate().refresh(),
    run: (script, ...args) => browser.executeScript(`return (${script})(...arguments)`, ...args) as never,
    async press(...keys) {
      for (const key of keys) {
        const chord = (key === '+' ? ['+'] : key.split('+')).map((one) => named[one] ?? one);
        const actions = browser.actions();
        for (const one of chord) actions.keyDown(one);
        for (const one of chord.reverse()) actions.keyUp(one);
        await actions.perform();
      }
    },
    type: (words) =>
      browser
        .actions()
        .sendKeys(...words)
        .perform(),
    async click(selector, name = '') {
      const find = (): Promise<WebElement | null> =>
        browser.executeScript(`return (${findInSight})(...arguments)`, selector, name);
      const element = await browser.wait(find, 60_000, `Nothing in sight is ${selector} ${name}`);
      if (element === null) return;
      // What is pressed may still be moving, as parts of the page arrive above it.
      let before = '';
      const rests = async (): Promise<boolean> => {
        const to = 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })';
        await browser.executeScript(to, element);
        const now = JSON.stringify(await element.getRect());
        const isSame = now === before;
        before = now;
        if (!isSame) await new Promise((resolve) => setTimeout(resolve, 100));
        return isSame;
      };
      await browser.wait(rests, 60_000, `${selector} ${name} does not come to rest`);
      await browser.actions().move({ origin: element }).click().perform();
    },
    countWindows: async () => (await windows()).length,
    use,
    async closeOthers() {
      for (let index = (await windows()).length - 1; index > 0; index -= 1) {
        await use(index);
        await browser.close();
      }
      await use(0);
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The screen says nothing.');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('There is no screen for WebKit.');
}

/** Waits until a server is there. */
async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The driver of WebKit does not answer.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = once(child, 'exit');
  child.kill();
  await end;
}
