// npm run check-links [-- --offline --json --out report.md]: looks at the address of every source.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { todayOf } from '../src/model/review.ts';
import { checkContent } from './lib/check-pack.ts';
import { checkLinks } from './lib/links/check-links.ts';
import { asMarkdown, asTable, exitCodeOf } from './lib/links/report.ts';
import { root } from './lib/run-command.ts';
import { PlainError, runMain } from './lib/run-step.ts';

const help = `npm run check-links -- [options]

Checks the form of every source's address and, where there is a network, whether the page still answers.

  --offline       checks the form only
  --json          prints the report as JSON
  --out FILE      writes the report as Markdown, too
  --at-once N     requests at one time, never two to one host (default 4)
  --timeout S     patience for one request in seconds (default 15)
  --retries N     further tries where a server does not answer (default 2)
  --help          prints this

Ends with 0 when all is well, moved or closed to programs; 1 when an address has a fault or a page is gone.`;

await runMain(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return 0;
  }
  const { pack } = await checkContent(root);
  const report = await checkLinks(Object.values(pack.sources), {
    day: todayOf(process.env),
    offline: options.offline,
    atOnce: wholeNumber('at-once', options['at-once']),
    timeout: wholeNumber('timeout', options.timeout) * 1000,
    retries: wholeNumber('retries', options.retries),
    onProbe: () => void (options.json || process.stderr.write('.')),
  });
  if (!options.json && report.probes !== null) process.stderr.write('\n');
  console.log(options.json ? JSON.stringify(report, null, 2) : asTable(report));
  if (options.out !== undefined) await writeFile(options.out, asMarkdown(report));
  return exitCodeOf(report);
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        offline: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        out: { type: 'string' },
        'at-once': { type: 'string', default: '4' },
        timeout: { type: 'string', default: '15' },
        retries: { type: 'string', default: '2' },
      },
    }).values;
  } catch (error) {
    throw new PlainError(
      `${error instanceof Error ? error.message : error}\nSee npm run check-links -- --help.`,
    );
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new PlainError(`--${name} takes a whole number, not "${text}".`);
}
