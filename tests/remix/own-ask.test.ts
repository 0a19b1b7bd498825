import { beforeAll, describe, expect, it } from 'vitest';
import { decksOfRemix } from '../../scripts/export/plan-decks.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import type { OwnItem, Remix } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { askNames } from '../../src/remix/core/asks.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { proposeOrder, remixFromProposal } from '../../src/remix/core/propose.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { wordsOf } from '../../src/select/bind.ts';
import { formatInline } from '../../src/select/inline-markup.ts';
import { now, realPack } from './pack.ts';

let pack: PackModel;
beforeAll(() => {
  pack = realPack();
});

function proposed(topic: string, ask: (typeof askNames)[number], minutes = 10): Remix {
  const audience = topic === 'commissioner' ? topic : 'mixed';
  const brief = { audience, topic: topic === 'commissioner' ? 'full' : topic, minutes, ask } as const;
  return remixFromProposal(pack, brief, proposeOrder(pack, brief), { id: 'r', name: 'n', now });
}

/** The last slide of the talk. */
function last({ items }: Remix): OwnItem {
  const item = shownSlides(items).at(-1);
  if (item?.kind !== 'own') throw new Error('The last slide is not one of their own.');
  return item;
}

describe('the ask of a proposed deck', () => {
  it('is its last slide for every audience and ask, in the words of the edition, and needs no source', () => {
    for (const [id, edition] of Object.entries(pack.editions).filter(([id]) => id !== 'story'))
      for (const ask of askNames) {
        const remix = proposed(id, ask);
        const { title, content } = last(remix);
        expect(title, `${id} ${ask}`).toMatch(/^We ask you to /);
        if (content.kind !== 'ask') throw new Error(`${id} ${ask} ends on ${content.kind}`);
        const step = edition.ask?.steps.find(({ pays }) => pays === (ask === 'fund'));
        expect(content.what).toBe(wordsOf(step?.what ?? [], pack));
        expect(content.who).toBe(wordsOf(step?.who ?? [], pack));
        expect(content.by.toLowerCase()).toBe(wordsOf(step?.by ?? [], pack));
        expect(content.know).toBe(wordsOf(edition.ask?.know ?? [], pack));
        const applied = applyRemix(pack, remix);
        expect(applied.notes).toEqual([]);
        const found = checkRemix(remix, applied, pack).filter(({ kind }) => kind !== 'blank');
        expect(found, `${id} ${ask}`).toEqual([]);
      }
  });

  it('asks at the end for what the deck asks for first; a deck that asks for no money opens without', () => {
    for (const topic of ['cyp', 'swla', 'secondary-care'])
      for (const ask of askNames) {
        const remix = proposed(topic, ask);
        const { deck } = applyRemix(pack, remix);
        const first = deck.slides.find(({ kicker }) => kicker === 'What we ask');
        const said = deck.slides.at(-1)?.plainTitle ?? '';
        if (ask === 'fund')
          expect(said.toLowerCase()).toBe(`we ask you to ${first?.plainTitle.toLowerCase()}`);
        else expect(first?.plainTitle, `${topic} ${ask}`).toBe(said);
      }
  });

  it('is said to differ from the first, until that is changed, hidden or left out', () => {
    const remix = proposed('cyp', 'fund');
    const checks = (items: Remix['items']) => {
      const one = { ...remix, items };
      return checkRemix(one, applyRemix(pack, one), pack).filter(({ kind }) => kind === 'two-asks');
    };
    const ours = remix.items.map((item) =>
      item === last(remix) ? { ...item, title: 'Pay for two posts' } : item,
    );
    expect(checks(ours)).toMatchObject([
      {
        level: 'should',
        text: expect.stringContaining('at the end “Pay for two posts”'),
        fix: { do: 'hide' },
        other: { do: 'edit' },
      },
    ]);
    const isFirst = (item: Remix['items'][number]) => item.kind === 'slide' && item.slide === 'ask/cyp';
    expect(checks(ours.map((item) => (isFirst(item) ? { ...item, hidden: true } : item)))).toEqual([]);
    expect(checks(ours.filter((item) => !isFirst(item)))).toEqual([]);
    const edits = [{ path: 'title', base: '', text: 'Two posts, please' }];
    expect(checks(ours.map((item) => (isFirst(item) ? { ...item, edits } : item)) as Remix['items'])).toEqual(
      [],
    );
  });

  it('may be said twice in the same words, and needs no source for what it costs', () => {
    const remix = proposed('cyp', 'fund');
    const title = 'Fund two link workers: £90,000 a year';
    const items = remix.items.map((item): Remix['items'][number] => {
      if (item === last(remix)) return { ...item, title };
      if (item.kind !== 'slide' || item.slide !== 'ask/cyp') return item;
      const base = formatInline(pack.slides['ask/cyp']?.title ?? []);
      return { ...item, edits: [{ path: 'title', base, text: title }] };
    });
    const ours = { ...remix, items };
    const applied = applyRemix(pack, ours);
    expect(applied.deck.slides.filter(({ plainTitle }) => plainTitle === title)).toHaveLength(2);
    expect(checkRemix(ours, applied, pack).filter(({ kind }) => kind === 'unsourced-number')).toEqual([]);
  });

  it('stands under a kicker of its own, in no section, and shows only what was filled in', () => {
    const remix = proposed('commissioner', 'fund');
    const slide = applyRemix(pack, remix).deck.slides.at(-1);
    expect(slide).toMatchObject({ kicker: 'What we ask', section: null, layout: 'cards' });
    const heads = slide?.main.flatMap((block) =>
      block.kind === 'cards'
        ? block.items.map(({ title }) => title.map((part) => 'text' in part && part.text).join(''))
        : [],
    );
    expect(heads).toEqual(['Who', 'What', 'By when', 'How we will know']);
  });

  it('is said on paper and in what a handout calls the ask', () => {
    const remix = proposed('cyp', 'fund');
    const { content, title } = last(remix);
    const { deck } = applyRemix(pack, remix);
    expect(deck.ask).toBe(`${title}.`);
    for (const bytes of [renderMarkdown(deck), renderText(deck)])
      for (const words of [title, 'How we will know', content.kind === 'ask' ? content.by : ''])
        expect(new TextDecoder().decode(bytes)).toContain(words);
  });

  it('stands on the pages to leave behind in place of what the edition asks', () => {
    const remix = { ...proposed('commissioner', 'fund'), name: 'Ours' };
    const [job] = decksOfRemix(pack, remix, [], null);
    const side = job?.make().deck.leaveBehind?.page.side ?? [];
    const words = side.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.kind === 'steps'
          ? block.items.map(({ title }) => title)
          : [],
    );
    expect(words.map(plainText)).toEqual([
      `${last(remix).title}.`,
      'Who:',
      'What:',
      'By when:',
      'How we will know:',
    ]);
  });

  it('says what is missing: how much, when money is asked for; all of it, when nothing is filled in', () => {
    const remix = proposed('commissioner', 'fund');
    const checks = (one: Remix) => checkRemix(one, applyRemix(pack, one), pack);
    expect(checks(remix)).toMatchObject([
      { kind: 'blank', level: 'should', path: 'sum', text: 'The ask does not say how much.' },
    ]);
    const empty = { kind: 'ask', who: '', what: '', sum: '', by: '', know: '' } as const;
    const items = remix.items.map((item) =>
      item === last(remix) ? { ...last(remix), content: empty } : item,
    );
    expect(checks({ ...remix, items })).toMatchObject([
      { kind: 'blank', level: 'must', path: 'what', text: 'The ask has no words.' },
    ]);
    expect(checks(proposed('commissioner', 'refer'))).toEqual([]);
  });
});
