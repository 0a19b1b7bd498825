import { columnWidth } from '../kit/shapes.ts';
import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';
import { columnSizes } from './measure.ts';

export const ColumnsView: BlockView<'columns'> = ({ block, context }) => {
  const Title = `h${context.level}` as const;
  const { width } = context;
  const inner = width && columnWidth(width, block.items.length, columnSizes.gap);
  return (
    <div className={`columns columns-${block.items.length}`}>
      {block.items.map((column, index) => (
        <div key={index} className="column">
          {column.title.length === 0 ? null : (
            <Title className="column-title" {...said(column.title)}>
              {context.inlines(column.title)}
            </Title>
          )}
          {context.blocks(column.body, inner)}
        </div>
      ))}
    </div>
  );
};
