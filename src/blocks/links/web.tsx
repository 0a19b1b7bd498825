import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';

export const LinksView: BlockView<'links'> = ({ block, context }) => (
  <ul className="links">
    {block.items.map((item, index) => (
      <li key={index} className="resource">
        <p className="resource-title">
          {item.href === null ? item.title : <a href={item.href}>{item.title}</a>}
        </p>
        <p {...said(item.body)}>{context.inlines(item.body)}</p>
      </li>
    ))}
  </ul>
);
