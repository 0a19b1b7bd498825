// npm run export [-- options]: makes PowerPoint and other files of editions or remixes; see --help.
import { join, resolve } from 'node:path';
import { chooseEditions, chooseFormats, choosePlaces } from './export/choose.ts';
import { exportJobs } from './export/export-jobs.ts';
import { helpText, listText } from './export/help.ts';
import { readOptions } from './export/options.ts';
import { decksOfBreakEven } from './export/plan-break-even.ts';
import { decksOfEditions, decksOfRemix } from './export/plan-decks.ts';
import { planJobs, sayLacks, shardJobs } from './export/plan-jobs.ts';
import { readBrand } from './export/read-brand.ts';
import { readRemix } from './export/read-remix.ts';
import { dryRunText } from './export/summary.ts';
import { knownPack, summaryOf } from './lib/check-pack.ts';
import { root } from './lib/run-command.ts';
import { PlainError, runMain, runStep } from './lib/run-step.ts';

await runMain(async () => {
  const asked = readOptions(process.argv.slice(2));
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
});
