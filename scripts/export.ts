// npm run export [-- --force]: writes dist/downloads/*.pptx without building the site.
import { join } from 'node:path';
import { describeDownloads } from './lib/build-pack.ts';
import { checkPack, summaryOf } from './lib/check-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain, runStep } from './lib/run-step.ts';
import { writeDownloads } from './lib/write-downloads.ts';

await runMain(async () => {
  const force = process.argv.includes('--force');
  const pack = await runStep('Check the content', () => checkPack(root), summaryOf);
  const write = () => writeDownloads(pack, join(root, 'dist', 'downloads'), { root, force });
  await runStep('Export PowerPoint', write, describeDownloads);
  console.log('The files are in dist/downloads.');
  return 0;
});
