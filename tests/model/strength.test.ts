import { describe, expect, it } from 'vitest';
import { type Claim, reasonLength } from '../../src/model/claim.ts';
import { markedStrengthLine, strengthMeaning, strengthOf } from '../../src/model/strength.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const claims = Object.values(pack.claims);
const of = (id: string): Claim => {
  const claim = pack.claims[id];
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
};

describe('the strength of a claim', () => {
  it('comes with a reason of one line, which gives no number that the claim or its source does not', () => {
    for (const claim of claims) {
      const { id, reason, source } = claim;
      expect(reason.length, id).toBeGreaterThan(10);
      expect(reason.length, id).toBeLessThanOrEqual(reasonLength);
      expect(reason, id).not.toMatch(/[.;,]$/);
      const record = JSON.stringify([{ ...claim, reason: '' }, pack.sources[source]]);
      for (const number of reason.match(/\d[\d,.]*\d|\d/g) ?? []) expect(record, id).toContain(number);
    }
  });

  it('follows the design', () => {
    expect(strengthOf(of('exercise-referral'))).toBe('strong');
    expect(strengthOf(of('diabetes-blood-sugar'))).toBe('moderate');
    expect(strengthOf(of('kent-ae'))).toBe('limited');
    expect(strengthOf(of('southwark-waits'))).toBe('very-limited');
    expect(strengthOf(of('ons-65-plus'))).toBe('strong');
  });

  it('is its own where the record says another: low certainty, few people, a target, a national survey', () => {
    expect(strengthOf(of('kiely-review'))).toBe('limited');
    expect(strengthOf(of('safety-nets'))).toBe('very-limited');
    expect(strengthOf(of('referral-target'))).toBe('limited');
    expect(strengthOf(of('loneliness'))).toBe('strong');
  });

  it('does not call before and after, or a single account, strong or moderate', () => {
    const weak = claims.filter(({ design }) => design === 'before-after' || design === 'account');
    expect(weak.length).toBeGreaterThan(30);
    for (const claim of weak) expect(['limited', 'very-limited'], claim.id).toContain(strengthOf(claim));
  });

  it('is not the verdict: what was not confirmed has every strength, and what was has too', () => {
    for (const verdict of ['confirmed', 'unverified']) {
      const steps = new Set(claims.filter((claim) => claim.verdict === verdict).map(strengthOf));
      expect(steps.size, verdict).toBe(4);
    }
  });

  it('is four marks, a word and a reason in plain text', () => {
    expect(markedStrengthLine(of('kent-ae'))).toBe(
      '■■□□ Limited evidence. 5,908 patients before and after; no comparison group.',
    );
    expect(markedStrengthLine(of('southwark-waits'))).toMatch(/^■□□□ Very limited evidence\. /);
  });

  it('is explained in at most 60 words', () => {
    expect(strengthMeaning.split(/\s+/).length).toBeLessThanOrEqual(60);
  });
});
