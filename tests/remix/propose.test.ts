import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { RemixItem } from '../../src/model/remix.ts';
import { askNames, asks } from '../../src/remix/core/asks.ts';
import { proposeOrder, remixFromProposal } from '../../src/remix/core/propose.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { now, realPack } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

/** The pack's slide that is proposed; nothing for one that is made. */
const idOf = (item?: RemixItem): string => (item?.kind === 'slide' ? item.slide : '');

describe('a proposed running order', () => {
  it('fits the minutes within a tenth, for every audience, ask and length of meeting', () => {
    const wrong: string[] = [];
    for (const audience of Object.keys(pack.editions))
      for (const ask of askNames)
        for (const wanted of [4, 5, 7, 10, 12, 15, 20, 30, 45, 60]) {
          const { minutes, slides, note } = proposeOrder(pack, { audience, minutes: wanted, ask });
          if (Math.abs(minutes - wanted) > wanted * 0.1 || note !== null)
            wrong.push(`${audience} ${ask} ${wanted}: ${minutes}`);
          const sum = slides.reduce((total, { item }) => total + item.minutes, 0);
          expect(minutes).toBeCloseTo(sum, 5);
        }
    expect(wrong).toEqual([]);
  });

  it('says in one sentence why each slide is there', () => {
    const { slides } = proposeOrder(pack, { audience: 'commissioner', minutes: 20, ask: 'fund' });
    for (const { why } of slides) expect(why).toMatch(/^[A-Z“][^\n]*\.$/);
    expect(slides.find(({ item }) => idOf(item) === 'impacts/economics')?.why).toContain('You ask for money');
    expect(idOf(slides[0]?.item)).toBe('cover');
  });

  it('brings what answers the ask, for each of them, also in ten minutes', () => {
    for (const ask of askNames) {
      const ids = proposeOrder(pack, { audience: 'cyp', minutes: 10, ask }).slides.map(({ item }) =>
        idOf(item),
      );
      expect(ids, ask).toContain(asks[ask].key[0]?.slide);
      expect(ids, ask).toContain('what/definition');
    }
  });

  it('prefers the slides of the audience’s edition, in its words', () => {
    const { slides } = proposeOrder(pack, { audience: 'cyp', minutes: 12, ask: 'understand' });
    const edition = new Set(pack.editions.cyp?.slides.map(({ id }) => id));
    const content = slides.map(({ item }) => idOf(item)).filter((id) => id.includes('/'));
    expect(content.filter((id) => edition.has(id)).length / content.length).toBeGreaterThan(0.6);
    expect(slides.some(({ item }) => item.kind === 'slide' && item.edition === 'cyp')).toBe(true);
  });

  it('is the same every time, names only slides that exist, and becomes a deck without a problem', () => {
    const brief = { audience: 'swla', minutes: 15, ask: 'partner' } as const;
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

  it('says so when the time is more than the pack fills, or too little', () => {
    expect(proposeOrder(pack, { audience: 'full', minutes: 200, ask: 'fund' }).note).toContain(
      'leave the rest for questions',
    );
    expect(proposeOrder(pack, { audience: 'full', minutes: 1, ask: 'fund' }).note).toContain('too short');
  });
});
