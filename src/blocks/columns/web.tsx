import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';

export const ColumnsView: BlockView<'columns'> = ({ block, context }) => {
  const Title = `h${context.level}` as const;
  return (
    <div className={`columns columns-${block.items.length}`}>
      {block.items.map((column, index) => (
        <div key={index} className="column">
          {column.title.length === 0 ? null : (
            <Title className="column-title" {...said(column.title)}>
              {context.inlines(column.title)}
            </Title>
          )}
          {context.blocks(column.body)}
        </div>
      ))}
    </div>
  );
};
