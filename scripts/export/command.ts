import { join, resolve } from 'node:path';
import { knownPack, summaryOf } from '../lib/check-pack.ts';
import { root } from '../lib/run-command.ts';
import { PlainError, runStep } from '../lib/run-step.ts';
import { chooseEditions, chooseFormats, choosePlaces } from './choose.ts';
import { exportJobs } from './export-jobs.ts';
import { helpText, listText } from './help.ts';
import { readOptions } from './options.ts';
import { decksOfBreakEven } from './plan-break-even.ts';
import { decksOfEditions, decksOfRemix } from './plan-decks.ts';
import { planJobs, sayLacks, shardJobs } from './plan-jobs.ts';
import { readBrand } from './read-brand.ts';
import { readRemix } from './read-remix.ts';
import { dryRunText } from './summary.ts';

/** Makes the files that the words of a command ask for, and says what came of it. Gives what the command ends with. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const asked = readOptions(args);
  if (asked.help) {
    process.stdout.write(helpText());
    return 0;
  }
  if (asked.list) {
    process.stdout.write(listText(await knownPack(root)));
    return 0;
  }
  // What needs no pack is looked up first: a wrong name there costs no wait.
  const formats = asked.breakEven ? (['pptx'] as const) : chooseFormats(asked.formats, asked.all);
  const brand = asked.brand === null ? null : await readBrand(asked.brand);
  const remixes = await Promise.all(asked.remixes.map(readRemix));
  const pack = await runStep('Check the content', () => knownPack(root), summaryOf);
  const { places, said } = choosePlaces(asked.places, pack);
  for (const line of said) process.stdout.write(`${line}\n`);
  const decks = asked.breakEven
    ? decksOfBreakEven(pack, places, brand)
    : remixes.length > 0
      ? remixes.flatMap((remix) => decksOfRemix(pack, remix, places, brand))
      : decksOfEditions(pack, chooseEditions(asked.editions, pack), places, brand);
  const jobs = shardJobs(planJobs(decks, formats), asked.shard);
  const lacking = sayLacks(decks, formats);
  if (jobs.length === 0 && lacking.length > 0) throw new PlainError(lacking.join(' '));
  for (const line of lacking) process.stdout.write(`${line}\n`);
  const shown = asked.out ?? 'dist/downloads';
  if (asked.dryRun) {
    process.stdout.write(dryRunText(jobs, shown));
    return 0;
  }
  const folder = asked.out === null ? join(root, 'dist', 'downloads') : resolve(asked.out);
  return exportJobs(jobs, {
    root,
    folder,
    shown,
    force: asked.force,
    record: asked.record,
    steps: asked.steps,
  });
}
