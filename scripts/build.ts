// npm run build [-- --force]: checks, builds and exports; redoes only what has changed.
import { buildPack } from './lib/build-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain } from './lib/run-step.ts';

await runMain(async () => {
  const { drawRest } = await buildPack(root, { force: process.argv.includes('--force') });
  await drawRest?.();
  return 0;
});
