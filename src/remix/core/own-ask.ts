import { upperFirst } from '../../charts/sentence.ts';
import type { UnboundInline } from '../../model/block.ts';
import type { EditionModel } from '../../model/deck.ts';
import type { OwnItem } from '../../model/remix.ts';
import { formatInline } from '../../select/inline-markup.ts';
import { type Ask, type AskName, asks } from './asks.ts';
import { ownMinutes } from './own-minutes.ts';
import { ownStart } from './own-start.ts';

/** What is said over the ask. */
const said =
  'This is what we ask of you today. Who of you can say yes, and what do you need from us to begin?';

/** The slide on which a deck asks: what was answered to the third question, in the words of an edition. Its id is still to be given. */
export function askSlide(edition: EditionModel | undefined, name: AskName): OwnItem {
  const ask: Ask = asks[name];
  const words = (inlines: readonly UnboundInline[] = []): string => formatInline(inlines);
  const step = edition?.ask?.steps.find(({ pays }) => pays === (name === 'fund'));
  const item: OwnItem = {
    ...ownStart('ask'),
    title: ask.title,
    content: {
      kind: 'ask',
      who: words(step?.who),
      what: words(step?.what),
      sum: ask.sum,
      by: upperFirst(words(step?.by)),
      know: words(edition?.ask?.know),
    },
    notes: [said],
  };
  return { ...item, minutes: ownMinutes(item) };
}
