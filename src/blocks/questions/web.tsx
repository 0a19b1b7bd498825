import { written } from '../../model/direction.ts';
import type { BlockView } from '../web-context.ts';

export const QuestionsView: BlockView<'questions'> = ({ block, context }) => {
  const Ask = `h${context.level}` as const;
  return (
    <ul className={`questions questions-${block.items.length}`}>
      {block.items.map((question, index) => (
        <li key={index} className="question">
          <Ask className="question-ask" {...written(question.ask)}>
            {question.ask}
          </Ask>
          {context.blocks(question.answer)}
        </li>
      ))}
    </ul>
  );
};
