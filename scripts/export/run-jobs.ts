import { setImmediate } from 'node:timers/promises';
import { formats } from '../../src/render/formats.ts';
import { PlainError, runStep, type Say } from '../lib/run-step.ts';
import { FolderError, type MadeFile, type MakeOptions, makeFile } from './make-file.ts';
import type { Job, MadeDeck } from './plan-jobs.ts';
import { formatBytes } from './summary.ts';

export type Outcome = { made: MadeFile[]; failed: Array<{ job: Job; why: string }>; remarks: string[] };

/** Makes files one after the other, a line each. One that cannot be made does not keep the others from being made. */
export async function runJobs(
  jobs: readonly Job[],
  folder: string,
  options: MakeOptions & { say?: Say },
): Promise<Outcome> {
  const outcome: Outcome = { made: [], failed: [], remarks: [] };
  let last: { of: Job['deck']; deck: MadeDeck } | null = null;
  for (const job of jobs) {
    // Making a file waits for nothing: without a pause Ctrl+C would be heard only at the end.
    await setImmediate();
    const name = `${job.deck.label}: ${formats[job.format].name}`;
    try {
      const work = async (): Promise<MadeFile> => {
        if (last?.of !== job.deck) {
          last = { of: job.deck, deck: job.deck.make() };
          outcome.remarks.push(...last.deck.remarks);
        }
        return makeFile(job, last.deck, folder, options);
      };
      const note = ({ bytes, isOld }: MadeFile) => `${formatBytes(bytes)}${isOld ? ', unchanged' : ''}`;
      outcome.made.push(await runStep(name, work, note, options.say));
    } catch (error) {
      if (error instanceof FolderError) throw error;
      outcome.failed.push({ job, why: explain(error) });
    }
  }
  return outcome;
}

/** A mistake that can be mended in its own words; a fault of ours with where it happened. */
function explain(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
