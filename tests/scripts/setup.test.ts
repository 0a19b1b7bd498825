import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explain, isInstalled, isNewEnough, setUp } from '../../scripts/setup.mjs';

const elsewhere = process.platform === 'linux' ? 'darwin' : 'linux';
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/sirv': { version: '3.0.2' },
    'node_modules/here': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
    'node_modules/there': { version: '1.0.0', optional: true, os: [elsewhere], cpu: [process.arch] },
  },
};

/** A folder with a lockfile and npm's record of what it installed. */
function project(installed: Record<string, string> | null): string {
  const root = mkdtempSync(join(tmpdir(), 'setup-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  if (installed === null) return root;
  mkdirSync(join(root, 'node_modules'));
  const entries = Object.entries(installed).map(([name, version]) => [`node_modules/${name}`, { version }]);
  const record = JSON.stringify({ packages: Object.fromEntries(entries) });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), record);
  return root;
}

describe('set-up', () => {
  test('takes an installation that npm made by hand', () => {
    const root = project({ sirv: '3.0.2', here: '1.0.0' });
    const said: string[] = [];
    expect(setUp(root, (text: string) => said.push(text))).toBeNull();
    expect(setUp(root, (text: string) => said.push(text))).toBeNull();
    expect(said).toEqual([]);
  });

  test.each([
    ['nothing is installed', null],
    ['a package is missing', { here: '1.0.0' }],
    ['a package is of another version', { sirv: '3.0.1', here: '1.0.0' }],
    ["this platform's package is missing", { sirv: '3.0.2' }],
  ])('installs when %s', (_, installed) => {
    expect(isInstalled(project(installed), lock)).toBe(false);
  });

  test('does without the packages of other platforms', () => {
    expect(isInstalled(project({ sirv: '3.0.2', here: '1.0.0' }), lock)).toBe(true);
  });

  test.skipIf(process.platform === 'win32')(
    "clears a bundled Node that does not run out of the machine's way",
    () => {
      const root = project({ sirv: '3.0.2', here: '1.0.0' });
      const bundled = join(root, 'node_modules', '.bin', 'node');
      mkdirSync(join(root, 'node_modules', '.bin'));
      // What a shell says of a program for another C library.
      writeFileSync(bundled, '#!/bin/sh\nexit 127\n', { mode: 0o755 });
      expect(setUp(root)).toBeNull();
      expect(existsSync(bundled)).toBe(false);
    },
  );

  test('ends with a sentence and code 1 when npm cannot reach the registry', () => {
    const root = project(null);
    mkdirSync(join(root, 'scripts'));
    copyFileSync('scripts/setup.mjs', join(root, 'scripts', 'setup.mjs'));
    const npm = join(root, 'npm-cli.js');
    writeFileSync(npm, 'console.error("npm error code ENOTFOUND", process.argv.slice(2)); process.exit(1);');
    const env = { ...process.env, npm_execpath: npm, npm_node_execpath: process.execPath };
    const done = spawnSync(process.execPath, ['scripts/setup.mjs'], { cwd: root, env, encoding: 'utf8' });
    expect(done.stdout).toMatch(/^Installing the packages .* … failed\n$/);
    expect(done.stderr).toMatch(/^The packages could not be downloaded: there is no connection/);
    expect(done.status).toBe(1);
  });

  test.each([
    ['npm error code ENOTFOUND', 'no connection'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'may not be written'],
    ['npm error code EUSAGE … package.json and package-lock.json … are in sync', 'do not agree'],
    ['something else', 'npm could not install the packages. It said:\nsomething else'],
  ])('explains "%s" in plain words', (output, words) => {
    expect(explain(output)).toContain(words);
  });

  test.each([
    ['v20.20.2', false],
    ['v22.17.9', false],
    ['v22.18.0', true],
    ['v24.0.0', true],
  ])('judges Node %s', (version, isEnough) => {
    expect(isNewEnough(version)).toBe(isEnough);
  });
});
