import { join } from 'node:path';
import { PlainError } from '../lib/run-step.ts';
import { median, runTimed } from './run-timed.ts';
import { makeScratchPack } from './scratch-pack.ts';

export type PackBuild = { size: number; folder: string; dist: string; seconds: number };

/** Copies of the pack at several sizes, each built whole several times: site, editions and PowerPoint, no cache. */
export async function timeBuilds(
  root: string,
  scratch: string,
  sizes: readonly number[],
  rounds: number,
  say: (text: string) => void,
): Promise<PackBuild[]> {
  const builds: PackBuild[] = [];
  for (const size of sizes) {
    const folder = join(scratch, `pack-${size}`);
    await makeScratchPack(root, folder, size);
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const args = [join(folder, 'scripts', 'build.ts'), '--force', '--slides'];
      const done = await runTimed(process.execPath, args, { cwd: folder, limit: 600 });
      if (done.code !== 0)
        throw new PlainError(`The pack with ${size} slides could not be built:\n${done.output}`);
      seconds.push(done.seconds);
    }
    say(`${size} slides `);
    builds.push({ size, folder, dist: join(folder, 'dist'), seconds: median(seconds) });
  }
  return builds;
}

/**
 * Milliseconds for each further slide between one size and the next. Where these stay alike, or fall, the build
 * grows no faster than the pack.
 */
export function costPerSlide(builds: readonly PackBuild[]): number[] {
  return builds.slice(1).map((build, index) => {
    const before = builds[index];
    if (before === undefined) return Number.NaN;
    return ((build.seconds - before.seconds) / (build.size - before.size)) * 1000;
  });
}
