import { describe, expect, test } from 'vitest';
import { findFirefox, findWebKit } from '../../scripts/lib/find-engines.ts';
import type { Machine } from '../../scripts/lib/machine.ts';

/** A machine with these programs; apt-get may bring others. */
function machine(files: string[], about: Partial<Machine> = {}, brought: string[] = []) {
  const here = new Set(files);
  const ran: string[] = [];
  const fake: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    isRoot: true,
    isDebian: true,
    isProgram: (path) => here.has(path),
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      if (command === 'apt-get' && args[0] === 'install') for (const file of brought) here.add(file);
      return !command.includes('stub');
    },
    say: () => {},
    ...about,
  };
  return { fake, ran };
}

describe('the search for other engines', () => {
  test('takes what the machine has and installs nothing', () => {
    const all = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
    const { fake, ran } = machine(all);
    expect(findFirefox(fake)).toBe('/usr/bin/firefox-esr');
    expect(findWebKit(fake)).toEqual({ driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb' });
    expect(ran.filter((line) => line.startsWith('apt-get'))).toEqual([]);
  });

  test('installs on Debian what is missing', () => {
    const firefox = machine([], {}, ['/usr/bin/firefox-esr']);
    expect(findFirefox(firefox.fake)).toBe('/usr/bin/firefox-esr');
    expect(firefox.ran.some((line) => line.endsWith('firefox-esr'))).toBe(true);
    // A driver without a screen is of no use.
    const webkit = machine(['/usr/bin/WebKitWebDriver'], {}, ['/usr/bin/Xvfb']);
    expect(findWebKit(webkit.fake)?.screen).toBe('/usr/bin/Xvfb');
    expect(webkit.ran.at(-1)).toMatch(/webkit2gtk-driver xvfb$/);
  });

  test('says that there is none where nothing can be installed', () => {
    const { fake, ran } = machine([], { isRoot: false });
    expect([findFirefox(fake), findWebKit(fake)]).toEqual([null, null]);
    expect(ran).toEqual([]);
  });

  test('takes the Firefox that the environment names, or says that it is not there', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' };
    expect(findFirefox(machine(['/usr/bin/firefox-esr', '/opt/firefox'], { env }).fake)).toBe('/opt/firefox');
    expect(() => findFirefox(machine([], { env }).fake)).toThrow('names "/opt/firefox"');
  });
});
