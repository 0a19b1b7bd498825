import type { Step } from '../../model/block.ts';
import type { BlockView, WebContext } from '../web-context.ts';

export const StepsView: BlockView<'steps'> = ({ block, context }) => (
  <StepList steps={block.items} context={context} />
);

/** Numbered steps: a bold opening, then the words. Case studies use it too. */
export function StepList({ steps, context }: { steps: readonly Step[]; context: WebContext }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={index} className="step">
          <p>
            <strong>{context.inlines(step.title)}</strong> {context.inlines(step.body)}
          </p>
        </li>
      ))}
    </ol>
  );
}
