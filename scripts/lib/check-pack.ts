import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import { formatProblem, type Problem } from '../../src/model/messages.ts';
import { todayOf } from '../../src/model/review.ts';
import { fingerprint } from './fingerprint.ts';
import { PlainError } from './run-step.ts';
import { writeWhole } from './write-whole.ts';

/** Everything that decides what the pack is. */
const inputs = ['content', 'data', 'src', 'package-lock.json'];

/** Compiles the content; every problem with it, in one error, when there is any. */
export async function checkPack(root: string): Promise<PackModel> {
  return (await checkContent(root)).pack;
}

/** The same, kept in .cache: compiled only when something that it is made of has changed. */
export async function knownPack(root: string): Promise<PackModel> {
  const cached = join(root, '.cache', 'pack.json');
  const print = fingerprint(root, inputs);
  const [known, text = ''] = (await readFile(cached, 'utf8').catch(() => '')).split('\n');
  if (known === print) return JSON.parse(text) as PackModel;
  const pack = await checkPack(root);
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeWhole(cached, `${print}\n${JSON.stringify(pack)}`);
  return pack;
}

/** The same, with the warnings: what should be mended but stops nothing, such as a claim that is due for a check. */
export async function checkContent(
  root: string,
  today = todayOf(process.env),
): Promise<{ pack: PackModel; warnings: Problem[] }> {
  // Loaded only here: a pack that is known does not pay for its compiler.
  const { compilePack } = await import('../../src/compile/compile-pack.ts');
  const { pack, problems, warnings } = await compilePack(root, { today });
  if (pack && problems.length === 0) return { pack, warnings };
  const lines = [...problems, ...warnings].map(formatProblem).join('\n');
  throw new PlainError(`${lines}\n${countOf(problems, 'problem')} in the content.`);
}

/** `1 warning`, `3 warnings`. */
export function countOf(things: readonly unknown[], one: string): string {
  return `${things.length} ${one}${things.length === 1 ? '' : 's'}`;
}

/** What the pack holds, e.g. `57 slides, 12 charts, 90 claims`. */
export function summaryOf(pack: PackModel): string {
  const count = (things: object, one: string) => {
    const number = Object.keys(things).length;
    return `${number} ${one}${number === 1 ? '' : 's'}`;
  };
  return [count(pack.slides, 'slide'), count(pack.charts, 'chart'), count(pack.claims, 'claim')].join(', ');
}
