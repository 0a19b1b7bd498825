import { compilePack } from '../../src/compile/compile-pack.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { formatProblem } from '../../src/model/messages.ts';
import { PlainError } from './run-step.ts';

/** Compiles the content; every problem with it, in one error, when there is any. */
export async function checkPack(root: string): Promise<PackModel> {
  const { pack, problems } = await compilePack(root);
  if (pack && problems.length === 0) return pack;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  throw new PlainError(`${problems.map(formatProblem).join('\n')}\n${count} in the content.`);
}

/** What the pack holds, e.g. `57 slides, 12 charts, 90 claims`. */
export function summaryOf(pack: PackModel): string {
  const count = (things: object, one: string) => {
    const number = Object.keys(things).length;
    return `${number} ${one}${number === 1 ? '' : 's'}`;
  };
  return [count(pack.slides, 'slide'), count(pack.charts, 'chart'), count(pack.claims, 'claim')].join(', ');
}
