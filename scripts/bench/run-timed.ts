import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export type Timed = { seconds: number; code: number; output: string };

/** Runs a program in a folder to its end, or stops it when its time is up. */
export function runTimed(
  command: string,
  args: readonly string[],
  { cwd, limit }: { cwd: string; limit: number },
): Promise<Timed> {
  return new Promise((resolve) => {
    const start = performance.now();
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' };
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit * 1000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const finish = (code: number, last: string) => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, code, output: stripVTControlCharacters(output).trim() + last });
    };
    child.once('error', (error) => finish(1, error.message));
    child.once('close', (code, signal) =>
      finish(code ?? 1, signal ? `\nIt was stopped after ${limit} s.` : ''),
    );
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** What this share of some times, in ms, takes at most. */
export function part(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}
