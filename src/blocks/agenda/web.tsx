import { written } from '../../model/direction.ts';
import { sayCount } from '../../model/say-count.ts';
import type { BlockView } from '../web-context.ts';

export const AgendaView: BlockView<'agenda'> = ({ block, context }) => (
  <ol className="agenda">
    {block.items.map((item) => (
      <li key={item.section}>
        <a href={context.hrefOf(item.section)}>
          <span className="agenda-number" aria-hidden="true">
            {item.number}
          </span>
          <span className="agenda-title" {...written(item.title)}>{`${item.title} `}</span>
          <span className="agenda-count">{sayCount(item.slides, 'slide')}</span>
        </a>
      </li>
    ))}
  </ol>
);
