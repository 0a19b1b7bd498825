// npm run new-slide why/my-topic -- --layout cards: writes a slide to start from.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planSlide } from './lib/plan-slide.ts';
import { root } from './lib/run-command.ts';
import { PlainError, runMain } from './lib/run-step.ts';

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { layout: { type: 'string', default: 'statement' } },
  });
  const { id, file, text } = await planSlide(root, positionals[0] ?? '', values.layout);
  if (existsSync(join(root, file))) throw new PlainError(`${file} exists already.`);
  await writeFile(join(root, file), text);
  console.log(`Wrote ${file}.
Next: write it, put "${id}" where it belongs in content/editions/full.json, and run npm run check.
CONTRIBUTING.md says what each layout holds.`);
  return 0;
});
