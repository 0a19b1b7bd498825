import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export type Finished = { code: number; output: string };

export const root = join(import.meta.dirname, '..', '..');

/** Runs a program to its end and keeps what it prints. It gets no input, so it can never wait for any. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const finish = (code: number, last: string) =>
      resolve({ code, output: stripVTControlCharacters(output) + last });
    child.once('error', (error) => finish(1, error.message));
    child.once('close', (code, signal) => finish(code ?? 1, signal ? `\nStopped by ${signal}.` : ''));
  });
}

/** Runs the program of an installed package with this very Node, whatever `node` means on the machine. */
export function runTool(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Finished> {
  return runCommand(process.execPath, [toolPath(name), ...args], env);
}

/** Runs one of our own scripts. */
export function runScript(name: string, args: readonly string[] = []): Promise<Finished> {
  return runCommand(process.execPath, [join(root, 'scripts', name), ...args]);
}

function toolPath(name: string): string {
  const manifest = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return join(dirname(manifest), path ?? '');
}
