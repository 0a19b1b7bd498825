import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';

export const ListView: BlockView<'list'> = ({ block, context }) => {
  const items = block.items.map((item, index) => (
    <li key={index} {...said(item)}>
      {context.inlines(item)}
    </li>
  ));
  return block.ordered ? <ol className="list">{items}</ol> : <ul className="list">{items}</ul>;
};
