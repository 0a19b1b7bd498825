// Installs the packages when they are missing or out of date. Every npm command runs this first.
// Plain JavaScript without dependencies: it must run on the machine's own Node, before anything is here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const oldestNode = [22, 18]; // the first that runs TypeScript files without a flag

/**
 * Installs what is missing under `root`. Returns a sentence for the reader when that fails, else null.
 *
 * @param {string} root
 * @param {(text: string) => unknown} say
 */
export function setUp(root, say = (text) => process.stdout.write(text)) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(`${lock}${process.platform}${process.arch}`).digest('hex');
  const stampFile = join(root, 'node_modules', '.setup-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return null;

  // npm ci starts by deleting node_modules, so look first: `npm install` by hand may have done it all.
  if (!isInstalled(root, JSON.parse(lock))) {
    say('Installing the packages (about half a minute the first time) … ');
    const start = Date.now();
    const problem = install(root);
    say(problem ? 'failed\n' : `${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    if (problem) return problem;
  }
  const problem = checkNode(root);
  if (problem) return problem;
  writeFileSync(stampFile, stamp);
  return null;
}

/** Whether npm's own record of node_modules holds every package of the lockfile that fits this machine. */
export function isInstalled(root, lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const here = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    return here[path] ? here[path].version === wanted.version : !isNeeded(wanted);
  });
}

/** Whether a package belongs on this machine. Which C library it has is left to npm. */
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (libc || !(os || cpu)) return false;
  return (
    (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch)
  );
}

function install(root) {
  // Windows cannot delete a node.exe that is running, which `npm ci` would try the second time.
  const isBusy = process.platform === 'win32' && existsSync(join(root, 'node_modules'));
  // Shorter waits than npm's own, so that a machine without network hears it in seconds, not in a minute.
  const retries = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
  const flags = [isBusy ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...retries];
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const cli = process.env.npm_execpath ?? '';
  const isNpm = /npm-cli\.c?js$/.test(cli);
  const done = isNpm
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...flags], { cwd: root, env })
    : spawnSync('npm', flags, { cwd: root, env, shell: process.platform === 'win32' });
  if (done.status === 0) return null;
  return explain(`${done.error?.message ?? ''}${done.stderr ?? ''}${done.stdout ?? ''}`);
}

/** What went wrong, in words for somebody who has never seen npm. */
export function explain(output) {
  if (/ENOENT.*npm|spawn npm/.test(output))
    return 'npm was not found. Install Node.js with npm, then run this again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output))
    return 'The packages could not be downloaded: there is no connection to the package registry. Check the network (and the proxy, if you are behind one), then run this again.';
  if (/ENOTEMPTY/.test(output))
    return 'Another installation seems to be running in this folder. Wait for it to end, then run this again.';
  if (/ENOSPC/.test(output)) return 'The disk is full. The packages need about 500 MB.';
  if (/EACCES|EPERM/.test(output))
    return 'This folder, or a file in node_modules, may not be written. Check who owns it, or close the program that uses it.';
  if (/package-lock\.json/.test(output) && /sync|EUSAGE/.test(output))
    return 'package.json and package-lock.json do not agree. Run `npm install` and commit the new lockfile.';
  return `npm could not install the packages. It said:\n${output.trim().split('\n').slice(-20).join('\n')}`;
}

/** The lockfile brings Node 24 for the common platforms; elsewhere the machine's own must be new enough. */
function checkNode(root) {
  const bundled = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(bundled)) {
    const shell = process.platform === 'win32';
    const version = spawnSync(shell ? `"${bundled}"` : bundled, ['--version'], { encoding: 'utf8', shell });
    if (version.status === 0 && isNewEnough(version.stdout)) return null;
    rmSync(bundled); // built for another C library: take it out of the way of the machine's own
  }
  if (isNewEnough(process.version)) return null;
  return `This needs Node.js 22.18 or newer; here is ${process.version}, and no ready-made Node fits ${process.platform} ${process.arch}. Install Node.js 24 from nodejs.org, then run this again.`;
}

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problem = setUp(join(import.meta.dirname ?? '.', '..'));
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
}
