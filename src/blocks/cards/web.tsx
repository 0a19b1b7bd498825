import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';
import { Icon } from './icons.tsx';

export const CardsView: BlockView<'cards'> = ({ block, context }) => {
  const Title = `h${context.level}` as const;
  return (
    <ul className={`cards cards-${block.columns} cards-of-${block.items.length}`}>
      {block.items.map((card, index) => (
        <li key={index} className="card">
          {card.icon === null ? null : <Icon name={card.icon} size={36} />}
          <Title className="card-title" {...said(card.title)}>
            {context.inlines(card.title)}
          </Title>
          <div className="card-body">{context.blocks(card.body)}</div>
          {card.dates?.map(({ verdict, words }) => (
            <p key={words} className={`verdict verdict-${verdict ?? 'none'} card-date`}>
              {verdict === null || verdict === 'confirmed' ? null : (
                <span aria-hidden="true" className="verdict-shape" />
              )}
              {words}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
};
