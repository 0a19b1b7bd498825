import { chromium } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { findBrowser, findTestBrowser } from '../../scripts/lib/find-browser.ts';
import { findLibreOffice } from '../../scripts/lib/find-libreoffice.ts';
import type { Machine } from '../../scripts/lib/machine.ts';

const own = chromium.executablePath();
type Fake = Machine & { ran: string[]; files: Set<string> };

/** A machine with these programs on it. `onRun` may add more, as an installer does. */
function machine(
  files: string[],
  about: Partial<Machine> = {},
  onRun?: (line: string, fake: Fake) => boolean,
): Fake {
  const fake: Fake = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: true,
    isDebian: true,
    files: new Set(files),
    ran: [],
    isProgram: (path) => fake.files.has(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      fake.ran.push(line);
      return onRun ? onRun(line, fake) : true;
    },
    say: () => {},
    ...about,
  };
  return fake;
}

describe('the search for a browser', () => {
  test('takes the one the environment names before any other', async () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chrome' };
    expect(await findBrowser(machine(['/usr/bin/chromium', '/opt/chrome'], { env }))).toBe('/opt/chrome');
  });

  test('says so when the environment names one that is not there', async () => {
    const fake = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone' } });
    await expect(findBrowser(fake)).rejects.toThrow('names "/opt/gone", but no program is there');
  });

  test('prefers Chromium to Chrome, and Chrome to Edge', async () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(await findBrowser(machine(all))).toBe('/usr/bin/chromium');
    expect(await findBrowser(machine(all.slice(0, 2)))).toBe('/usr/bin/google-chrome');
    expect(await findBrowser(machine(all.slice(0, 1)))).toBe('/usr/bin/microsoft-edge');
  });

  test('passes over a stub that cannot say its version', async () => {
    const files = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    const fake = machine(files, {}, (line) => !line.startsWith('/usr/bin/chromium-browser'));
    expect(await findBrowser(fake)).toBe('/usr/bin/google-chrome');
  });

  test('looks where macOS and Windows keep it', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(machine([mac], { platform: 'darwin', isDebian: false }))).toBe(mac);
    const edge = 'C:\\Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(await findBrowser(machine([edge], { platform: 'win32', isDebian: false, env }))).toBe(edge);
  });

  test('installs Chromium with apt-get as root on Debian', async () => {
    const fake = machine([], {}, (line, { files }) => {
      if (line.includes('install')) files.add('/usr/bin/chromium');
      return true;
    });
    expect(await findBrowser(fake)).toBe('/usr/bin/chromium');
    expect(fake.ran.slice(0, 2)).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium',
    ]);
  });

  test.each([
    ['not root', { isRoot: false }],
    ['not Debian', { isDebian: false }],
    ['not Linux', { platform: 'darwin' as const }],
  ])("uses Playwright's download when this is %s", async (_, about) => {
    const fake = machine([], about, (line, { files }) => {
      if (line.includes('cli.js install')) files.add(own);
      return true;
    });
    expect(await findBrowser(fake)).toBe(own);
    expect(fake.ran.some((line) => line.startsWith('apt-get'))).toBe(false);
  });

  test('does not install or download twice', async () => {
    const fake = machine([own]);
    expect(await findBrowser(fake)).toBe(own);
    expect(fake.ran).toEqual([]);
  });

  test('tries the download when apt-get fails, and gives up in one plain sentence', async () => {
    const fake = machine([], {}, () => false);
    await expect(findBrowser(fake)).rejects.toThrow(/^No browser was found or could be installed\./);
    expect(fake.ran.at(-1)).toContain('install --no-shell chromium');
  });
});

describe('the search for a browser to test with', () => {
  const shell = '/usr/bin/chromium-headless-shell';

  test('takes the one without windows before any other but the one that the environment names', async () => {
    expect(await findTestBrowser(machine(['/usr/bin/chromium', shell]))).toBe(shell);
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chrome' };
    expect(await findTestBrowser(machine([shell, '/opt/chrome'], { env }))).toBe('/opt/chrome');
  });

  test('installs it beside a Chromium with windows, and does with that one where it cannot', async () => {
    const fake = machine(['/usr/bin/chromium'], {}, (line, { files }) => {
      if (line.includes('install')) files.add(shell);
      return true;
    });
    expect(await findTestBrowser(fake)).toBe(shell);
    const without = machine(['/usr/bin/chromium'], {}, (line) => !line.startsWith('apt-get'));
    expect(await findTestBrowser(without)).toBe('/usr/bin/chromium');
  });
});

describe('the search for LibreOffice', () => {
  test('needs both LibreOffice and pdftoppm', () => {
    const both = ['/usr/bin/soffice', '/usr/bin/pdftoppm'];
    expect(findLibreOffice(machine(both))).toEqual({ soffice: both[0], pdftoppm: both[1] });
    const fake = machine(['/usr/bin/soffice'], {}, () => false);
    expect(() => findLibreOffice(fake)).toThrow('or leave --pptx out');
    expect(fake.ran.at(-1)).toContain('libreoffice-impress fonts-liberation poppler-utils');
  });
});
