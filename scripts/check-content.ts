// npm run check [-- --report [folder]]: compiles the content and prints every problem, as file:line:column code message.
// --report also writes the state of the evidence as a page; default folder: dist/evidence-report.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../src/model/messages.ts';
import { todayOf } from '../src/model/review.ts';
import { checkContent, countOf, summaryOf } from './lib/check-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain } from './lib/run-step.ts';

await runMain(async () => {
  const { pack, warnings } = await checkContent(root);
  for (const warning of warnings) console.log(formatProblem(warning));
  const rest = warnings.length === 0 ? '' : `, ${countOf(warnings, 'warning')}`;
  console.log(`${summaryOf(pack)}: no problems${rest}`);
  const { values, positionals } = parseArgs({
    options: { report: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.report) {
    const file = join(resolve(root, positionals[0] ?? 'dist/evidence-report'), 'index.html');
    const { writeReport } = await import('./lib/write-report.ts');
    await writeReport(pack, file, { root, today: todayOf(process.env) });
    console.log(`Evidence report: ${file}`);
  }
  return 0;
});
