import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QueriesPage } from '../../src/evidence/queries-page.tsx';
import { registerOf } from '../../src/evidence/register.ts';
import { reportOf } from '../../src/evidence/report.ts';
import { strengthOf } from '../../src/model/strength.ts';
import { compileWith } from '../compile/pack-fixture.ts';
import { realPack } from '../pack.ts';

const pack = realPack();
const entries = registerOf(pack);

describe('the evidence report', () => {
  const report = reportOf(entries, '2026-11-24');

  it('counts each claim once', () => {
    const ids = report.groups.flatMap((group) => group.entries.map(({ claim }) => claim.id));
    expect(ids.sort()).toEqual(Object.keys(pack.claims).sort());
  });

  it('calls strong enough only what a page confirms and what is strong or moderate', () => {
    const strong = report.groups.find((group) => group.id === 'strong')?.entries ?? [];
    expect(strong.length).toBeGreaterThan(0);
    expect(
      strong.filter(
        ({ claim }) => claim.verdict !== 'confirmed' || !['strong', 'moderate'].includes(strengthOf(claim)),
      ),
    ).toEqual([]);
  });

  it('lists what is past its day of review, the longest overdue first', () => {
    expect(report.overdue).toEqual([]);
    const later = reportOf(entries, '2027-12-01').overdue;
    expect(later.length).toBeGreaterThan(0);
    expect(later.map(({ review }) => review.due)).toEqual(later.map(({ review }) => review.due).sort());
  });
});

describe('the page of changes and questions', () => {
  const html = renderToStaticMarkup(<QueriesPage pack={pack} entries={entries} />);

  it('names every claim where ours differs from the published pack, and leaves no unverified one without a word', () => {
    for (const { claim } of entries) {
      if (claim.packSaid !== undefined || claim.verdict === 'unverified')
        expect(html, claim.id).toContain(`/evidence/${claim.id}/`);
    }
  });
});

describe('data/queries.json', () => {
  const query = {
    id: 'a-question',
    kind: 'question',
    to: 'Its owner',
    asks: 'Which year is this from?',
    found: 'Nothing was found.',
    meanwhile: 'We show it as it is.',
  };

  it('is held to claims and slides that exist, each mistake at its own line', async () => {
    const { lines } = await compileWith({
      'data/queries.json': [{ ...query, claims: ['ons-65-pluss'], slides: ['why/agein'] }, query],
    });
    expect(lines).toEqual([
      expect.stringMatching(/^data\/queries\.json:\d+:\d+ query-claim .*Did you mean "ons-65-plus"\?$/),
      expect.stringMatching(/^data\/queries\.json:\d+:\d+ query-slide .*Did you mean "why\/ageing"\?$/),
      expect.stringMatching(/^data\/queries\.json:\d+:\d+ duplicate-id /),
    ]);
  });
});
