// Serves dist/ as it stands, on exactly the port given: the web server of the end-to-end tests.
import { join } from 'node:path';
import { runMain } from './lib/run-step.ts';
import { serve } from './lib/serve.ts';

await runMain(async () => {
  const wanted = Number(process.argv[2] ?? 4391);
  const running = await serve(join(import.meta.dirname, '..', 'dist'), wanted);
  if (running.port === wanted) return undefined;
  await running.stop();
  throw new Error(`Port ${wanted} is taken.`);
});
