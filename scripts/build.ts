// npm run build [-- --force] [--slides]: checks, builds and exports; redoes only what has changed.
// --slides makes PowerPoint files and no other format, anew: the whole build that is measured beside other tools'.
import { buildPack } from './lib/build-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain } from './lib/run-step.ts';

await runMain(async () => {
  const only = process.argv.includes('--slides') ? (['pptx'] as const) : undefined;
  const { drawRest } = await buildPack(root, { force: process.argv.includes('--force'), only });
  await drawRest?.();
  return 0;
});
