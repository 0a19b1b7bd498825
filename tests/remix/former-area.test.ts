import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { openLink, shareLink } from '../../src/remix/core/share-link.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { renewPlace, renewRemix } from '../../src/select/renew-remix.ts';
import { own, realPack, started } from './pack.ts';

const became =
  'NHS North West London Integrated Care Board became part of NHS West and North London Integrated Care Board in April 2026; its figures are shown.';
const row = 'local-deprivation-by-place';

let pack: PackModel;
/** Saved before April 2026, with figures of its board in words of its own: one that the new board has, one that it lacks. */
let saved: Remix;
beforeAll(() => {
  pack = realPack();
  const bullets = [`[[${row}-e54000027.share-tenth]] of areas; rank [[${row}-e54000027.rank]].`];
  const made = started(pack, 'full');
  saved = {
    ...made,
    items: [...made.items, own({ kind: 'text', paragraphs: [], bullets })],
    place: 'E54000027',
    seen: { [`${row}-e54000027.share-tenth`]: '4.5%', [`${row}-e54000027.rank`]: '11th' },
  };
});

const fromFile = (): Remix => opened(parseRemix(stringifyRemix(saved)));
const fromLink = (): Remix => {
  const link = shareLink(saved);
  if (!link.ok) throw new Error(link.message);
  return opened(openLink(`#${link.fragment}`));
};
function opened(parsed: ReturnType<typeof parseRemix>): Remix {
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.remix;
}

describe.each([
  ['file', fromFile],
  ['link', fromLink],
])('a board that is no more, in a remix from a %s', (_, open) => {
  it('is the one that it became part of, and the reader is told once', () => {
    const { remix, notice } = renewPlace(open(), pack.local.places);
    expect([remix.place, notice]).toEqual(['E54000071', became]);
    expect(renewPlace(remix, pack.local.places)).toEqual({ remix, notice: null });
    expect(applyRemix(pack, remix).deck.place?.name).toBe('West and North London');
  });

  it('gives its figures in words the new board’s, and leaves what that lacks as it last stood there', () => {
    const placed = renewPlace(open(), pack.local.places).remix;
    const { remix, notice } = renewRemix(placed, applyArea(pack, 'E54000071').pack.claims);
    expect(notice).toBeNull();
    const words = JSON.stringify(shownSlides(applyRemix(pack, remix).deck.slides).at(-1)?.main);
    expect(words).toContain('6.2%');
    expect(words).toContain('rank 11th.');
  });
});

describe('a place that stands for none of today', () => {
  it.each([
    ['E54000034', 'was divided in April 2026 between'],
    ['E54000099', 'There is no borough or integrated care board “E54000099”. Did you mean'],
  ])('is taken out, and the reader is told: %s', (place, said) => {
    const { remix, notice } = renewPlace({ ...saved, place }, pack.local.places);
    expect(remix.place).toBeNull();
    expect(notice).toContain(said);
  });
});
