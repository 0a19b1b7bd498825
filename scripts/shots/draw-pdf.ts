import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../lib/run-command.ts';
import { PlainError } from '../lib/run-step.ts';
import type { Shot } from './write-sheets.ts';

/** Every page of a PDF as a PNG 1280 px wide: `out/page-01.png` … */
export function drawPdf(pdftoppm: string, pdf: string, out: string): Promise<void> {
  return runProgram(pdftoppm, ['-png', '-scale-to-x', '1280', '-scale-to-y', '-1', pdf, join(out, 'page')]);
}

/** The pages in a folder in order, called by their slides; those after the last slide by their number. */
export async function shotsOf(out: string, folder: string, ids: readonly string[]): Promise<Shot[]> {
  const files = (await readdir(out)).sort();
  return files.map((file, index) => ({
    id: ids[index] ?? `page ${index + 1}`,
    file: `${folder}/${file}`,
  }));
}

/** Runs a program to its end. Rejects with what it said when it fails. */
export async function runProgram(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, args);
  if (code !== 0) throw new PlainError(`${command} ended with code ${code}:\n${output.trim()}`);
}
