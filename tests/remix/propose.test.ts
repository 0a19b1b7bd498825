import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { isAskSlide } from '../../src/model/edition.ts';
import type { RemixItem } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { askNames, asks } from '../../src/remix/core/asks.ts';
import { audienceNames, audiences } from '../../src/remix/core/audiences.ts';
import { proposeOrder, remixFromProposal, topicsOf } from '../../src/remix/core/propose.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { now, realPack } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

/** The pack's slide that is proposed; nothing for one that is made. */
const idOf = (item?: RemixItem): string => (item?.kind === 'slide' ? item.slide : '');

const bare = new Set(['section', 'agenda', 'links']);

describe('a proposed running order', () => {
  it('fits the minutes within a tenth, for every audience, ask and length of meeting', () => {
    const wrong: string[] = [];
    for (const audience of audienceNames)
      for (const [topic, ask] of topicsOf(pack).flatMap(({ id }) =>
        askNames.map((name) => [id, name] as const),
      ))
        for (const wanted of [4, 5, 7, 10, 12, 15, 20, 30, 45, 60]) {
          const { minutes, slides, note } = proposeOrder(pack, { audience, topic, minutes: wanted, ask });
          if (Math.abs(minutes - wanted) > wanted * 0.1 || note !== null)
            wrong.push(`${audience} ${topic} ${ask} ${wanted}: ${minutes}`);
          const sum = slides.reduce((total, { item }) => total + item.minutes, 0);
          expect(minutes).toBeCloseTo(sum, 5);
        }
    expect(wrong).toEqual([]);
  });

  it('says in one sentence why each slide is there', () => {
    const { slides } = proposeOrder(pack, {
      audience: 'commissioner',
      topic: 'full',
      minutes: 20,
      ask: 'fund',
    });
    for (const { why } of slides) expect(why).toMatch(/^[A-Z“][^\n]*\.$/);
    expect(slides.find(({ item }) => idOf(item) === 'impacts/economics')?.why).toContain('You ask for money');
    expect(idOf(slides[0]?.item)).toBe('cover');
  });

  it('gives slides that nobody named reasons of their own', () => {
    const alike: string[] = [];
    for (const audience of audienceNames)
      for (const ask of askNames)
        for (const minutes of [15, 30]) {
          const { slides } = proposeOrder(pack, { audience, topic: 'full', minutes, ask });
          const whys = slides.map(({ why }) => why);
          const most = Math.max(...whys.map((why) => whys.filter((other) => other === why).length));
          if (most > 3) alike.push(`${audience} ${ask} ${minutes}: ${most}`);
        }
    expect(alike).toEqual([]);
  });

  it('brings what answers the ask, for each of them, also in ten minutes', () => {
    for (const ask of askNames) {
      const ids = proposeOrder(pack, { audience: 'commissioner', topic: 'cyp', minutes: 10, ask }).slides.map(
        ({ item }) => idOf(item),
      );
      expect(ids, ask).toContain(asks[ask].key[0]?.slide);
      expect(ids, ask).toContain('what/definition');
    }
  });

  it('prefers the slides of the audience’s edition, in its words', () => {
    const { slides } = proposeOrder(pack, {
      audience: 'commissioner',
      topic: 'cyp',
      minutes: 12,
      ask: 'understand',
    });
    const edition = new Set(pack.editions.cyp?.slides.map(({ id }) => id));
    const content = slides.map(({ item }) => idOf(item)).filter((id) => id.includes('/'));
    expect(content.filter((id) => edition.has(id)).length / content.length).toBeGreaterThan(0.6);
    expect(slides.some(({ item }) => item.kind === 'slide' && item.edition === 'cyp')).toBe(true);
  });

  it('tells the topic first, then the evidence that the audience asks for, and leaves dividers and reading lists for last', () => {
    for (const topic of topicsOf(pack).filter(({ id }) => id !== 'full'))
      for (const audience of audienceNames) {
        const { slides } = proposeOrder(pack, { audience, topic: topic.id, minutes: 10, ask: 'fund' });
        const ids = slides.map(({ item }) => idOf(item));
        const about = shownSlides(topic.slides)
          .map(({ id }) => id)
          .filter((id) => id.includes('/') && !isAskSlide(id));
        const told = ids.filter((id) => about.includes(id));
        const heard = audiences[audience].evidence.map(({ slide }) => slide);
        const what = `${topic.id} ${audience}`;
        expect(told.length, what).toBeGreaterThanOrEqual(Math.min(3, about.length));
        expect(
          ids.some((id) => heard.includes(id)),
          what,
        ).toBe(true);
        const others = ids.filter(
          (id) => id.includes('/') && !isAskSlide(id) && !id.startsWith('what/') && !about.includes(id),
        );
        expect(ids.indexOf(told.at(-1) ?? ''), what).toBeLessThan(ids.indexOf(others[0] ?? ''));
        for (const id of ids) expect(bare.has(pack.slides[id]?.layout ?? ''), `${what} ${id}`).toBe(false);
      }
  });

  it('never counts less for a slide than its words take, but for a tenth', () => {
    const { slides } = proposeOrder(pack, {
      audience: 'commissioner',
      topic: 'cyp',
      minutes: 10,
      ask: 'fund',
    });
    for (const { item } of slides) {
      if (item.kind !== 'slide' || !item.slide.includes('/')) continue;
      const takes = pack.editions[item.edition ?? '']?.slides.find(({ id }) => id === item.slide)?.minutes;
      expect(item.minutes, item.slide).toBeGreaterThanOrEqual(
        (takes ?? pack.slides[item.slide]?.minutes ?? 0) * 0.9 - 0.05,
      );
    }
  });

  it('is the same every time, names only slides that exist, and becomes a deck without a problem', () => {
    const brief = { audience: 'councillor', topic: 'swla', minutes: 15, ask: 'partner' } as const;
    const proposal = proposeOrder(pack, brief);
    expect(proposeOrder(pack, brief)).toEqual(proposal);
    const { deck, notes } = applyRemix(
      pack,
      remixFromProposal(pack, brief, proposal, { id: 'r', name: 'n', now }),
    );
    expect(notes).toEqual([]);
    expect(deck.slides.map(({ id }) => id)).toEqual(
      proposal.slides.map(({ item }, at) => (item.kind === 'slide' ? item.slide : `ask/own-i${at + 1}`)),
    );
    expect(Math.abs(deck.minutes - 15)).toBeLessThanOrEqual(1.5);
    for (const ask of Object.values(asks))
      for (const { slide } of ask.key) expect(pack.slides[slide], slide).toBeDefined();
  });

  it('has the slides of a chosen place in it, each with its reason, in the order of the pack, within the time', () => {
    const placed = applyArea(pack, 'E09000012').pack;
    for (const audience of audienceNames)
      for (const { id: topic } of topicsOf(pack)) {
        const brief = { audience, topic, minutes: 15, ask: 'fund' } as const;
        const proposal = proposeOrder(placed, brief);
        const what = `${audience} ${topic}`;
        const own = proposal.slides.filter(({ why }) => why.includes(' Hackney'));
        expect(own.length, what).toBeGreaterThanOrEqual(2);
        expect(
          own.map(({ item }) => idOf(item)),
          what,
        ).toContain('why/your-place');
        expect(proposal.note, what).toBeNull();
        const remix = remixFromProposal(placed, brief, proposal, { id: 'r', name: 'n', now });
        expect(remix.place).toBe('E09000012');
        expect(applyRemix(pack, remix).notes, what).toEqual([]);
      }
  });

  it('says so when the time is more than the pack fills, or too little', () => {
    expect(
      proposeOrder(pack, { audience: 'mixed', topic: 'full', minutes: 200, ask: 'fund' }).note,
    ).toContain('leave the rest for questions');
    expect(proposeOrder(pack, { audience: 'mixed', topic: 'full', minutes: 1, ask: 'fund' }).note).toContain(
      'too short',
    );
  });
});
