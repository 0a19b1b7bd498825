// npm run check: compiles the content and prints every problem, as file:line:column code message.
import { checkPack, summaryOf } from './lib/check-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain } from './lib/run-step.ts';

await runMain(async () => {
  const pack = await checkPack(root);
  console.log(`${summaryOf(pack)}: no problems`);
  return 0;
});
