import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The few things a search for a program asks of the machine, so that a test can stand in for it. */
export type Machine = {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  isDebian: boolean;
  /** Whether a file exists and may be run. */
  isProgram: (path: string) => boolean;
  /** Runs a command to its end, in silence: true when it came back with 0. */
  run: (command: string, args: readonly string[]) => boolean;
  say: (text: string) => void;
};

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isDebian: /^ID(_LIKE)?=.*debian/m.test(readOr('/etc/os-release', '')),
  isProgram,
  run: (command, args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
  },
  say: (text) => process.stdout.write(text),
};

/** The first of these names that is a program on the PATH and that `accept` takes, as a full path. */
export function findOnPath(
  machine: Machine,
  names: readonly string[],
  accept: (path: string) => boolean = () => true,
): string | null {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => machine.isProgram(path) && accept(path)) ?? null;
}

/** Installs Debian packages, where that is possible without asking anybody. */
export function aptInstall(machine: Machine, packages: readonly string[]): boolean {
  if (machine.platform !== 'linux' || !machine.isDebian || !machine.isRoot) return false;
  machine.say(`installing ${packages.join(', ')} with apt-get (a minute or two) … `);
  machine.run('apt-get', ['update']);
  return machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readOr(path: string, fallback: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}
