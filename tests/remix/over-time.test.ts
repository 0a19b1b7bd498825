import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { addSlide } from '../../src/remix/core/commands.ts';
import { keepForQuestions, minutesOver, slidesToDrop, talkMinutes } from '../../src/remix/core/over-time.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { realPack, started } from './pack.ts';

let pack: PackModel;
beforeAll(() => {
  pack = realPack();
});

const slideOf = (item: Remix['items'][number]): string => (item.kind === 'slide' ? item.slide : '');

describe('a talk that is longer than the meeting', () => {
  it('first loses reading lists, then what its edition does not tell, and no more than it has to', () => {
    let remix: Remix = started(pack, 'cyp');
    for (const [slide, at] of [
      ['resources/useful-resources', 3],
      ['practice/workforce-growth', 4],
    ] as const) {
      const added = addSlide(remix, pack, slide, at);
      if (!added.ok) throw new Error(added.message);
      remix = added.remix;
    }
    const list = (minutes: number) => slidesToDrop({ ...remix, minutes }, pack).map(slideOf);
    const all = talkMinutes(remix);
    expect(list(all)).toEqual([]);
    expect(list(all / 1.04)).toEqual([]);
    expect(list(all - 2.2)).toEqual(['resources/useful-resources', 'practice/workforce-growth']);
    // Shorter by what the longer one takes alone: the reading list may stay.
    expect(list(all - 1.2)).toEqual(['practice/workforce-growth']);
    const most = list(1);
    expect(most.some((slide) => /^(cover|ask\/|next\/)/.test(slide))).toBe(false);
  });

  it('is named in the check list with what each slide wins, and fits after one press, with nothing lost', () => {
    const remix = { ...started(pack, 'cyp'), minutes: 7 };
    const found = checkRemix(remix, applyRemix(pack, remix), pack);
    const [check] = found;
    expect(check).toMatchObject({ kind: 'over-time', level: 'should', fix: { do: 'drop' } });
    expect(check?.text).toMatch(/^The talk takes [\d.]+ minutes more than you have\. .*“Link workers help/);
    if (check?.fix.do !== 'drop') throw new Error('no way to drop them');
    const change = keepForQuestions(remix, check.fix.items);
    if (!change.ok) throw new Error(change.message);
    expect(minutesOver(change.remix)).toBe(0);
    expect(change.remix.items.map(({ id }) => id).sort()).toEqual(remix.items.map(({ id }) => id).sort());
    const { length } = shownSlides(change.remix.items);
    expect(change.remix.items.slice(length).every(({ backup }) => backup)).toBe(true);
    expect(checkRemix(change.remix, applyRemix(pack, change.remix), pack)).toEqual([]);
  });
});
