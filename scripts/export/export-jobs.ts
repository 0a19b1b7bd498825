import { formats } from '../../src/render/formats.ts';
import { searchBrowser } from '../lib/find-browser.ts';
import { PlainError, UsageError } from '../lib/run-step.ts';
import { openContext } from './node-context.ts';
import { type OutFolder, openOutFolder } from './out-folder.ts';
import type { Job } from './plan-jobs.ts';
import { runJobs } from './run-jobs.ts';
import { countFiles, summaryText } from './summary.ts';

/**
 * Makes the files of one run in a folder, and says what came of it. What can be known beforehand, such as a folder
 * that cannot be written or a browser that is not there, is refused before any work.
 *
 * @param shown The folder as the person wrote it.
 * @returns What the command ends with.
 */
export async function exportJobs(
  jobs: readonly Job[],
  options: { root: string; folder: string; shown: string; force: boolean; record: boolean; steps: boolean },
): Promise<number> {
  refuseTwins(jobs);
  await refuseWithoutBrowser(jobs);
  const out = await openOutFolder(options.folder);
  const context = openContext(options.root, options.record);
  const stop = stopCleanly(out);
  try {
    const outcome = await runJobs(jobs, options.folder, {
      context,
      force: options.force,
      steps: options.steps,
    });
    process.stdout.write(summaryText(outcome, options.shown));
    if (outcome.failed.length === 0) return 0;
    throw new PlainError(`${outcome.failed.length} of ${countFiles(jobs.length)} could not be made.`);
  } finally {
    await context.close();
    stop();
    out.leaveNoTrace();
  }
}

/** Two files of one name would be one file. */
function refuseTwins(jobs: readonly Job[]): void {
  const seen = new Set<string>();
  for (const { file } of jobs) {
    if (seen.has(file))
      throw new UsageError(`Two of these files would be called ${file}. Give the remixes different names.`);
    seen.add(file);
  }
}

async function refuseWithoutBrowser(jobs: readonly Job[]): Promise<void> {
  const drawn = jobs.find(({ format }) => formats[format].needsBrowser);
  if (drawn === undefined || (await searchBrowser()) !== null) return;
  const { name } = formats[drawn.format];
  throw new PlainError(
    `${name} needs Chromium, Chrome or Edge, and none was found. Install one, or set CHROMIUM_PATH to it.`,
  );
}

/** On Ctrl+C: what is whole stays, and folders made for nothing go. Gives back how to stop listening. */
function stopCleanly(out: OutFolder): () => void {
  const end = (signal: NodeJS.Signals): void => {
    out.leaveNoTrace();
    process.stderr.write('\nStopped. Files that were finished are whole; nothing else was left behind.\n');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
}
