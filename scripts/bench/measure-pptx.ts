import { fileURLToPath } from 'node:url';
import { median, runTimed } from './run-timed.ts';

/** What the full edition takes as PowerPoint: ms of the first write in a process and of later ones, and what it holds. */
export type PptxTime = {
  slides: number;
  cold: number;
  warm: number;
  bytes: number;
  /** Stretches of text that can be edited, native charts, and pages of notes. */
  runs: number;
  charts: number;
  notes: number;
};

const script = fileURLToPath(new URL('write-pptx.ts', import.meta.url));

/** Writes the full edition of each built site, in a fresh process each time: nothing is warm that a user would find cold. */
export async function measurePptx(dists: readonly string[], rounds: number): Promise<PptxTime[]> {
  const times: PptxTime[] = [];
  for (const dist of dists) {
    const runs: PptxTime[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { code, output } = await runTimed(process.execPath, [script, dist], { cwd: dist, limit: 120 });
      if (code !== 0) throw new Error(`The PowerPoint file was not written: ${output}`);
      runs.push(JSON.parse(output.slice(output.lastIndexOf('\n') + 1)));
    }
    const [first] = runs;
    if (first === undefined) continue;
    const middle = (pick: (one: PptxTime) => number) => median(runs.map(pick));
    times.push({ ...first, cold: middle(({ cold }) => cold), warm: middle(({ warm }) => warm) });
  }
  return times;
}
