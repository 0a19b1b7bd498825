import { formats } from '../../src/render/formats.ts';
import type { MadeFile } from './make-file.ts';
import type { Job } from './plan-jobs.ts';
import type { Outcome } from './run-jobs.ts';

/** More files than this are counted by format and not listed. */
const most = 40;

/** `356 KB`, `1.9 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 999.5
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** `1 file`, `12 files`. */
export function countFiles(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`;
}

/** What is in the folder now, what each file holds, and what could not be kept. */
export function summaryText({ made, failed, remarks }: Outcome, folder: string): string {
  const lines: string[] = [''];
  if (made.length > 0) {
    const bytes = made.reduce((sum, file) => sum + file.bytes, 0);
    lines.push(`${countFiles(made.length)} in ${folder}, ${formatBytes(bytes)} together.`);
    lines.push(...(made.length > most ? countsOf(made) : listOf(made)));
  }
  const spared = made.flatMap((file) => file.spared);
  if (spared.length > 0) lines.push('', ...spared);
  const lost = lossesOf(made);
  if (lost.length > 0) lines.push('', 'What these files cannot keep:', ...lost.map((line) => `  ${line}`));
  const said = [...new Set(remarks)];
  if (said.length > 0 && made.length <= most) lines.push('', ...said);
  if (failed.length > 0) {
    lines.push('', `${countFiles(failed.length)} could not be made:`);
    lines.push(...failed.map(({ job, why }) => `  ${job.file}: ${why}`));
  }
  return `${lines.join('\n')}\n`;
}

function listOf(made: readonly MadeFile[]): string[] {
  const width = Math.max(...made.map(({ job }) => job.file.length));
  return made.map(
    ({ job, bytes, holds }) => `  ${job.file.padEnd(width)}  ${formatBytes(bytes).padStart(7)}  ${holds}`,
  );
}

function countsOf(made: readonly MadeFile[]): string[] {
  const byFormat = Map.groupBy(made, ({ job }) => job.format);
  return [...byFormat].map(([id, files]) => `  ${formats[id].name}: ${countFiles(files.length)}`);
}

/** A line for each loss, however many files share it. */
function lossesOf(made: readonly MadeFile[]): string[] {
  return [
    ...new Set(made.flatMap(({ job, loses }) => loses.map((loss) => `${formats[job.format].name}: ${loss}`))),
  ];
}

/** What `--dry-run` prints. */
export function dryRunText(jobs: readonly Job[], folder: string): string {
  return [...jobs.map(({ file }) => file), `${countFiles(jobs.length)} would be made in ${folder}.`, ''].join(
    '\n',
  );
}
