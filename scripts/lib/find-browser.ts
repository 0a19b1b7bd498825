import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aptInstall, findOnPath, type Machine, thisMachine } from './machine.ts';
import { PlainError } from './run-step.ts';

/**
 * A Chromium, Chrome or Edge to test and draw with: the one named in the environment, else one on the machine,
 * else one that apt-get or Playwright installs. Installs at most once: the next search finds it on the machine.
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const found = await searchBrowser(machine);
  if (found) return found;
  if (aptInstall(machine, ['chromium'])) {
    const installed = await searchBrowser(machine);
    if (installed) return installed;
  }
  downloadBrowser(machine);
  const downloaded = await searchBrowser(machine);
  if (downloaded) return downloaded;
  throw new PlainError(
    'No browser was found or could be installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  );
}

const shell = 'chromium-headless-shell';

/**
 * A browser for tests: Debian's Chromium that has no windows, the same engine for half of the work. It is installed
 * where apt-get can; elsewhere, and where the environment names one, the browser is what `findBrowser` finds.
 */
export async function findTestBrowser(machine: Machine = thisMachine): Promise<string> {
  const isNamed = machine.env.CHROMIUM_PATH ?? machine.env.CHROME_PATH;
  if (!isNamed) {
    const found = findOnPath(machine, [shell]);
    if (found) return found;
    if (aptInstall(machine, [shell])) return findOnPath(machine, [shell]) ?? findBrowser(machine);
  }
  return findBrowser(machine);
}

/** What `findBrowser` finds without installing anything: null when the machine has none. */
export async function searchBrowser(machine: Machine = thisMachine): Promise<string | null> {
  const named = machine.env.CHROMIUM_PATH ?? machine.env.CHROME_PATH;
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new PlainError(`CHROMIUM_PATH or CHROME_PATH names "${named}", but no program is there.`);
  }
  const installed = findInstalled(machine);
  if (installed) return installed;
  const playwrights = await playwrightsOwn();
  return machine.isProgram(playwrights) ? playwrights : null;
}

function findInstalled(machine: Machine): string | null {
  // Ubuntu's /usr/bin/chromium-browser may be a stub that only says "use snap": ask it before trusting it.
  const onPath = findOnPath(machine, linuxNames, (path) => machine.run(path, ['--version']));
  return onPath ?? usualPlaces(machine).find(machine.isProgram) ?? null;
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  shell,
];

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => apps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = [
      'Chromium/Application/chrome',
      'Google/Chrome/Application/chrome',
      'Microsoft/Edge/Application/msedge',
    ];
    return programs.flatMap((program) => roots.filter(Boolean).map((root) => `${root}/${program}.exe`));
  }
  return [];
}

/** Where Playwright keeps a Chromium of its own, once it has downloaded one. */
async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function downloadBrowser(machine: Machine): void {
  machine.say('downloading Chromium with Playwright (a minute or two) … ');
  const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  machine.run(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', '--no-shell', 'chromium']);
}
