import { compilePack } from '../../src/compile/compile-pack.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { formatProblem, type Problem } from '../../src/model/messages.ts';
import { todayOf } from '../../src/model/review.ts';
import { PlainError } from './run-step.ts';

/** Compiles the content; every problem with it, in one error, when there is any. */
export async function checkPack(root: string): Promise<PackModel> {
  return (await checkContent(root)).pack;
}

/** The same, with the warnings: what should be mended but stops nothing, such as a claim that is due for a check. */
export async function checkContent(
  root: string,
  today = todayOf(process.env),
): Promise<{ pack: PackModel; warnings: Problem[] }> {
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
