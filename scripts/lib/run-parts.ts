import { availableParallelism } from 'node:os';
import { countTool, type Result, totalLine } from './count-results.ts';
import { runStep, type Say, sayAloud } from './run-step.ts';

/** One part of `npm test`. It is left out when a part of an earlier group that it needs has failed. */
export type Part = { name: string; needs?: readonly string[]; run: () => Promise<Result> };

/**
 * Runs every part, whatever the others did: group after group, the parts of one group beside each other, a core each.
 * Prints what failed and, last, the total. Returns the exit code.
 */
export async function runParts(
  groups: readonly (readonly Part[])[],
  say: Say = sayAloud,
  cores = availableParallelism(),
): Promise<number> {
  const results = new Map<string, Result>();
  for (const group of groups) {
    const waiting = [...group];
    const work = async (): Promise<void> => {
      for (let part = waiting.shift(); part; part = waiting.shift())
        await runPart(part, results, group.length > 1 ? inOneGo(say) : say);
    };
    await Promise.all(Array.from({ length: Math.min(cores, group.length) }, work));
  }
  for (const [name, { details }] of results) {
    if (details) say(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}\n${details}\n\n`);
  }
  const all = [...results.values()];
  say(`${totalLine(all)}\n`);
  return all.some((result) => result.failed > 0) ? 1 : 0;
}

async function runPart(
  { name, needs = [], run }: Part,
  results: Map<string, Result>,
  say: Say,
): Promise<void> {
  const missing = needs.find((need) => results.get(need)?.failed);
  if (missing) say(`${name} … not run, because this failed: ${missing}\n`);
  else results.set(name, await runStep(name, () => settle(run), describe, say));
}

/** Keeps what is said until its line is whole, so that two parts never share one. */
function inOneGo(say: Say): Say {
  let line = '';
  return (text) => {
    line += text;
    if (line.endsWith('\n')) say(line);
  };
}

/** A part that throws, say for want of a browser, has failed; the others still run. */
async function settle(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    return countTool({ code: 1, output: error instanceof Error ? error.message : String(error) });
  }
}

function describe({ passed, failed, skipped }: Result): string {
  if (passed === 0 && skipped === 0) return failed ? 'failed' : '';
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
  return counts.filter(Boolean).join(', ');
}
