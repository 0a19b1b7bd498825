import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';
import { Icon } from './icons.tsx';
import { cardLookOf, cardSizesOf } from './measure.ts';

/** Sizes are those of the look in measure.ts. */
export const CardsView: BlockView<'cards'> = ({ block, context }) => {
  const Title = `h${context.level}` as const;
  const look = cardLookOf(block.items.length, block.columns);
  return (
    <ul className={`cards cards-${block.columns} cards-of-${block.items.length} cards-${look}`}>
      {block.items.map((card, index) => (
        <li key={index} className="card">
          {card.icon === null ? null : (
            <Icon name={card.icon} size={cardSizesOf(block.items.length, block.columns).icon} />
          )}
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
