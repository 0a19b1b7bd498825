import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { figureAlone } from '../../src/model/claim-words.ts';
import { sayDate } from '../../src/model/dates.ts';
import { ClaimCard } from '../../src/render/claims/claim-card.tsx';
import { realPack } from '../pack.ts';

const pack = realPack();
const { claims, sources } = pack;

function textOf(id: string): string {
  const claim = claims[id];
  if (claim === undefined) throw new Error(`No claim ${id}`);
  const html = renderToStaticMarkup(<ClaimCard claim={claim} sources={sources} level={3} />);
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&');
}

describe('a claim in short', () => {
  it('says for every claim who says so, about whom, where, when, how strong it is and what it does not show', () => {
    for (const claim of Object.values(claims)) {
      const text = textOf(claim.id);
      const source = sources[claim.source];
      const expected = [
        claim.statement,
        ...claim.figures.map(figureAlone),
        source?.title,
        source?.publisher,
        claim.population,
        claim.place,
        claim.period,
        claim.caveat,
        claim.why,
        claim.packSaid,
      ].filter((part) => part !== undefined);
      for (const part of expected) expect(text, claim.id).toContain(part.replace(/\s+/g, ' '));
    }
  });

  it('keeps the verdict in words beside its shape', () => {
    expect(textOf('rotherham-wellbeing')).toMatch(/^ ?Corrected Earlier said to be 81%/);
    expect(textOf('well-london-trial')).toContain('Withdrawn The trial found no effect');
  });

  it('names the pack’s own figure only where ours differs', () => {
    expect(textOf('rotherham-wellbeing')).toContain('The February 2025 pack said 81% Why ours differs');
    expect(textOf('ltc-people')).not.toContain('pack said');
  });

  it('says dates as exactly as they are known', () => {
    expect([sayDate('2025-02-28'), sayDate('2025-02'), sayDate('2025')]).toEqual([
      '28 February 2025',
      'February 2025',
      '2025',
    ]);
  });
});
