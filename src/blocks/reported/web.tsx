import type { BlockView } from '../web-context.ts';
import { inOurWords } from './words.ts';

/** Reported speech: our words, their point, their name. No quotation marks, because nobody said these words. */
export const ReportedView: BlockView<'reported'> = ({ block, context }) => (
  <div className="reported">
    <p>{context.inlines(block.text)}</p>
    <p className="reported-by">
      <strong>{block.by}</strong>
      {block.role === '' ? '' : `, ${block.role}`} <span className="reported-how">{inOurWords}</span>
    </p>
  </div>
);
