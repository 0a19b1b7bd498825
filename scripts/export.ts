// npm run export [-- options]: makes PowerPoint and other files of editions or remixes; see --help.
import { exportCommand } from './export/command.ts';
import { runMain } from './lib/run-step.ts';

await runMain(() => exportCommand(process.argv.slice(2)));
