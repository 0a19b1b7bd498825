import { countTool, type Result, totalLine } from './count-results.ts';
import { runStep, type Say, sayAloud } from './run-step.ts';

/** One part of `npm test`. It is left out when a part that it needs has failed. */
export type Part = { name: string; needs?: readonly string[]; run: () => Promise<Result> };

/** Runs every part, whatever the others did; prints what failed and, last, the total. Returns the exit code. */
export async function runParts(parts: readonly Part[], say: Say = sayAloud): Promise<number> {
  const results = new Map<string, Result>();
  for (const { name, needs = [], run } of parts) {
    const missing = needs.find((need) => results.get(need)?.failed);
    if (missing) say(`${name} … not run, because this failed: ${missing}\n`);
    else results.set(name, await runStep(name, () => settle(run), describe, say));
  }
  for (const [name, { details }] of results) {
    if (details) say(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}\n${details}\n\n`);
  }
  const all = [...results.values()];
  say(`${totalLine(all)}\n`);
  return all.some((result) => result.failed > 0) ? 1 : 0;
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
