import type { Stage, StepIn } from '../../model/block.ts';
import type { BlockFields, FieldWalk } from '../kit/fields.ts';

export const fields: BlockFields<'steps'> = {
  name: 'Step',
  walk: (block, path, label, { add }) => addSteps(block.items, `${path}.items`, label, add),
};

/** The heading and the words of each step. */
export function addSteps(
  steps: readonly StepIn<Stage>[],
  path: string,
  label: string,
  add: FieldWalk['add'],
): void {
  steps.forEach((step, at) => {
    add(`${path}.${at}.title`, `${label} ${at + 1}, heading`, 'heading', step, 'title');
    add(`${path}.${at}.body`, `${label} ${at + 1}, words`, 'paragraph', step, 'body');
  });
}
