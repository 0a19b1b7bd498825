import type { Step } from '../../model/block.ts';
import type { Part } from '../../model/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { bullet, spansOf } from '../kit/spans.ts';

export const paper: PaperBlock<'steps'> = (block) => [stepList(block.items, block.numbered)];

/** Steps as a list, each opened by its heading in bold. */
export function stepList(steps: readonly Step[], ordered: boolean): Part {
  const items = steps.map(({ title, body }) => {
    const head = spansOf(title).map((span) => ({ ...span, strong: true }));
    return bullet(head.length === 0 ? spansOf(body) : [...head, { text: ' ' }, ...spansOf(body)]);
  });
  return { kind: 'list', ordered, items };
}
