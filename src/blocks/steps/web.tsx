import type { Step } from '../../model/block.ts';
import { said } from '../said.ts';
import type { BlockView, WebContext } from '../web-context.ts';

export const StepsView: BlockView<'steps'> = ({ block, context }) => (
  <StepList steps={block.items} numbered={block.numbered} context={context} />
);

type StepListProps = { steps: readonly Step[]; numbered: boolean; context: WebContext };

/** Steps, or points that have no order: a bold opening, then the words. Case studies use it too. */
export function StepList({ steps, numbered, context }: StepListProps) {
  const items = steps.map((step, index) => (
    <li key={index} className="step" {...said([...step.title, ...step.body])}>
      <p>
        <strong>{context.inlines(step.title)}</strong> {context.inlines(step.body)}
      </p>
    </li>
  ));
  return numbered ? <ol className="steps">{items}</ol> : <ul className="steps steps-plain">{items}</ul>;
}
