// npm run check: compiles the content and prints every problem, as file:line:column code message.
import { formatProblem } from '../src/model/messages.ts';
import { checkContent, countOf, summaryOf } from './lib/check-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain } from './lib/run-step.ts';

await runMain(async () => {
  const { pack, warnings } = await checkContent(root);
  for (const warning of warnings) console.log(formatProblem(warning));
  const rest = warnings.length === 0 ? '' : `, ${countOf(warnings, 'warning')}`;
  console.log(`${summaryOf(pack)}: no problems${rest}`);
  return 0;
});
