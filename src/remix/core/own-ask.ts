import { lowerFirst } from '../../charts/format-value.ts';
import { upperFirst } from '../../charts/sentence.ts';
import type { UnboundInline } from '../../model/block.ts';
import type { EditionModel, PackModel } from '../../model/deck.ts';
import type { OwnItem } from '../../model/remix.ts';
import { formatInline } from '../../select/inline-markup.ts';
import { type Ask, type AskName, asks } from './asks.ts';
import { ownMinutes } from './own-minutes.ts';
import { ownStart } from './own-start.ts';

/** What is said over the ask. */
const said = 'This is what we ask of you today. Who can say yes to it, and what do you need from us first?';

/**
 * The slide on which a deck asks: what was answered to the last question, in the words of an edition. Where the deck is
 * `about` one matter and asks for money, it asks for what its opening asks for. Its id is still to be given.
 */
export function askSlide(
  edition: EditionModel | undefined,
  name: AskName,
  about: EditionModel | undefined,
): OwnItem {
  const ask: Ask = asks[name];
  const words = (inlines: readonly UnboundInline[] = []): string => formatInline(inlines);
  const step = edition?.ask?.steps.find(({ pays }) => pays === (name === 'fund'));
  const item: OwnItem = {
    ...ownStart('ask'),
    title: askTitle(name, about),
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

/** The title of such a slide. */
function askTitle(name: AskName, about: EditionModel | undefined): string {
  const sentence = formatInline(about?.ask?.sentence ?? []);
  return name === 'fund' && sentence !== '' ? `We ask you to ${lowerFirst(sentence)}` : asks[name].title;
}

/** The titles of the asks for money, which say what the editions open with. */
export function moneyAsks({ editions }: Pick<PackModel, 'editions'>): string[] {
  return [undefined, ...Object.values(editions)].map((edition) => askTitle('fund', edition));
}
