import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { bringBack } from '../../src/remix/core/bring-back.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { reviewUpdate, withSeen } from '../../src/select/merge-remix.ts';
import { renewRemix } from '../../src/select/renew-remix.ts';
import { freeze, own, realPack, started, withoutBackup } from './pack.ts';

/** The pack after a claim was replaced: `hiu-activity` by `hiu-use`, which counts another share and has no `one-in`. */
function replaced(pack: PackModel): PackModel {
  // Its own slides name the newer claim, as they would: a slide never names one that is not there.
  const next: PackModel = JSON.parse(
    JSON.stringify(pack)
      .replaceAll('"claim":"hiu-activity","figure":"one-in"', '"claim":"hiu-use","figure":"ae"')
      .replaceAll('"claim":"hiu-activity"', '"claim":"hiu-use"'),
  );
  const old = next.claims['hiu-activity'];
  if (old === undefined) throw new Error('no such claim');
  delete next.claims['hiu-activity'];
  const figures = old.figures
    .filter(({ name }) => name !== 'one-in')
    .map((figure) => (figure.name === 'ae' ? { ...figure, value: 17, display: '17%' } : figure));
  next.claims['hiu-use'] = { ...old, id: 'hiu-use', replaces: ['hiu-activity'], figures };
  return freeze(next);
}

let pack: PackModel;
let newer: PackModel;
/** Saved while the old claim stood: bound in a sentence of its own, with a figure from nearby in its place. */
let saved: Remix;
beforeAll(() => {
  pack = realPack();
  newer = replaced(pack);
  const bullets = ['They make [[hiu-activity.ae]] of visits; “they” are [[hiu-activity.one-in]] people.'];
  const made = withoutBackup(started(pack, 'secondary-care'));
  const local = {
    id: 'l1',
    replaces: { claim: 'hiu-activity', figure: 'ambulance' },
    item: null,
    label: 'of ambulance journeys',
    value: '31%',
    place: 'Croydon',
    period: '2025',
    source: 'Our own count',
    addedBy: 'A. Person',
  };
  const slide = own({ kind: 'text', paragraphs: [], bullets });
  saved = withSeen({ ...made, items: [...made.items, slide], locals: [local] }, pack);
});

function reopened(): Remix {
  const parsed = parseRemix(stringifyRemix(saved));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.remix;
}

const wordsOf = (remix: Remix, from: PackModel): string =>
  JSON.stringify(applyRemix(from, remix).deck.slides.at(-1)?.main);

describe('a claim that a newer one replaced', () => {
  it('is still found by a remix that holds its id, and the reader is told', () => {
    const { remix, notice } = renewRemix(reopened(), newer.claims);
    expect(notice).toContain(newer.claims['hiu-use']?.statement);
    expect(wordsOf(remix, newer)).toContain('"claim":"hiu-use","figure":"ae","text":"17%"');
    expect(remix.locals[0]?.replaces).toEqual({ claim: 'hiu-use', figure: 'ambulance' });
  });

  it('says in the update what its number was and is', () => {
    const { remix } = renewRemix(reopened(), newer.claims);
    expect(reviewUpdate(remix, newer).changes).toContainEqual(
      expect.objectContaining({ kind: 'figure', claim: 'hiu-use', figure: 'ae', before: '16%', now: '17%' }),
    );
  });

  it('leaves a number that the newer claim lacks in the words as it last stood there', () => {
    const { remix } = renewRemix(reopened(), newer.claims);
    expect(wordsOf(remix, newer)).toContain('“they” are about 1 in 150 people.');
  });

  it('changes nothing in a remix whose claims are all there', () => {
    const remix = reopened();
    expect(renewRemix(remix, pack.claims)).toEqual({ remix, notice: null });
  });

  it('is named when an exported deck comes back', () => {
    const file = renderPptx(applyRemix(pack, saved).deck);
    const { remix } = renewRemix(saved, newer.claims);
    const brought = bringBack(remix, newer, applyRemix(newer, remix), readPptxIdentity(file));
    expect(brought.slides.flatMap(({ slide }) => slide.stale)).toContainEqual({
      figure: 'hiu-activity.ae',
      was: '16%',
      now: '17%',
      newer: newer.claims['hiu-use']?.statement,
    });
  });
});
