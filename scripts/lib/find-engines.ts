import { join } from 'node:path';
import { aptInstall, findOnPath, type Machine, thisMachine } from './machine.ts';
import { PlainError } from './run-step.ts';

/** WebKit as Debian has it: what drives it, and the screen that it needs. */
export type WebKit = { driver: string; screen: string };

/** Firefox, to test with: the one named in the environment, else one on the machine, else one that apt-get installs. */
export function findFirefox(machine: Machine = thisMachine): string | null {
  const named = machine.env.FIREFOX_PATH;
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new PlainError(`FIREFOX_PATH names "${named}", but no program is there.`);
  }
  const found = searchFirefox(machine);
  if (found !== null) return found;
  return aptInstall(machine, ['firefox-esr']) ? searchFirefox(machine) : null;
}

/** WebKitGTK with its driver: the engine of Safari, in Debian's build. */
export function findWebKit(machine: Machine = thisMachine): WebKit | null {
  const found = searchWebKit(machine);
  if (found !== null) return found;
  return aptInstall(machine, ['webkit2gtk-driver', 'xvfb']) ? searchWebKit(machine) : null;
}

function searchFirefox(machine: Machine): string | null {
  // Ubuntu's /usr/bin/firefox may be a stub that only says "use snap": ask it before trusting it.
  const accept = (path: string): boolean => machine.run(path, ['--version']);
  const onPath = findOnPath(machine, ['firefox-esr', 'firefox'], accept);
  return onPath ?? usualPlaces(machine).find(machine.isProgram) ?? null;
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(env.HOME ?? '', 'Applications')].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter(Boolean)
      .map((folder) => `${folder}/Mozilla Firefox/firefox.exe`);
  return [];
}

function searchWebKit(machine: Machine): WebKit | null {
  const driver = findOnPath(machine, ['WebKitWebDriver']);
  const screen = findOnPath(machine, ['Xvfb']);
  return driver !== null && screen !== null ? { driver, screen } : null;
}
