import type { Browser } from '@playwright/test';
import { freePort, serve } from '../lib/serve.ts';
import { measureChanges } from './measure-change.ts';
import { type Line, type Load, measureLoad } from './measure-load.ts';
import { median } from './run-timed.ts';

/** A built deck: where its files are and the path of its first slide. A still one has only that slide. */
export type Contender = { name: string; size: number; dist: string; path: string; isStill?: boolean };

export type Speed = {
  name: string;
  size: number;
  firstPaint: Record<Line, number>;
  largestPaint: Record<Line, number>;
  shift: number;
  change: number | null;
  viewBytes: number;
  viewFiles: Load['viewFiles'];
  allBytes: number;
};

type Run = { contender: Contender; url: string; loads: Record<Line, Load[]>; changes: number[]; why: string };

/** Loads and walks every deck in turn, round after round, so that a busy moment of the machine meets all of them. */
export async function measureSpeed(
  browser: Browser,
  contenders: readonly Contender[],
  rounds: { loads: number; walks: number },
  say: (text: string) => void,
): Promise<Speed[]> {
  const sites = await Promise.all(
    contenders.map(async ({ dist }, index) => serve(dist, await freePort(4600 + index * 10))),
  );
  const runs: Run[] = contenders.map((contender, index) => ({
    contender,
    url: `${sites[index]?.url}${contender.path}`,
    loads: { fast: [], slow: [] },
    changes: [],
    why: '',
  }));
  for (let round = 0; round < rounds.loads; round++) {
    for (const line of ['fast', 'slow'] as const)
      for (const run of runs) run.loads[line].push(await measureLoad(browser, run.url, line));
    say(`loads ${round + 1}/${rounds.loads} `);
  }
  for (let round = 0; round < rounds.walks; round++) {
    for (const run of runs) {
      if (run.contender.isStill) continue;
      // A deck that does not answer to the key has no figure; the others still have theirs.
      const found = await measureChanges(browser, run.url).catch((error: Error) => error);
      if (Array.isArray(found)) run.changes.push(...found);
      else run.why = found.message;
    }
    say(`walks ${round + 1}/${rounds.walks} `);
  }
  await Promise.all(sites.map((site) => site.stop()));
  for (const { contender, why } of runs) if (why) say(`(${contender.name} ${contender.size}: ${why}) `);
  return runs.map(summarise);
}

function summarise({ contender: { name, size }, loads, changes }: Run): Speed {
  const of = (line: Line, key: 'firstPaint' | 'largestPaint' | 'shift' | 'viewBytes' | 'allBytes') =>
    median(loads[line].map((load) => load[key]));
  return {
    name,
    size,
    firstPaint: { fast: of('fast', 'firstPaint'), slow: of('slow', 'firstPaint') },
    largestPaint: { fast: of('fast', 'largestPaint'), slow: of('slow', 'largestPaint') },
    shift: of('fast', 'shift'),
    change: changes.length === 0 ? null : median(changes),
    // On the slow line what comes first and what comes later stand clearly apart.
    viewBytes: of('slow', 'viewBytes'),
    viewFiles: loads.slow[0]?.viewFiles ?? [],
    allBytes: of('fast', 'allBytes'),
  };
}
