import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { OwnFigure, Remix } from '../../src/model/remix.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { addOwn, removeLocal, renameLocal } from '../../src/remix/core/commands.ts';
import { keepOn, keepOnNew, placesFor, sayKept, unusedFigures } from '../../src/remix/core/kept-figures.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { freeze, itemFor, realPack, started } from './pack.ts';

let pack: PackModel;
beforeAll(() => {
  pack = realPack();
});

const figure: OwnFigure = {
  id: 'l1',
  replaces: null,
  item: null,
  label: 'of young people wait over a month',
  value: '21.3%',
  place: 'Hackney',
  period: '2025',
  source: 'Hackney Council, waits',
  addedBy: 'Ann',
};
const kept = (): Remix => freeze({ ...started(pack, 'full'), locals: [figure] });
const made = (change: ReturnType<typeof keepOn>): Remix => {
  if (!change.ok) throw new Error(change.message);
  return change.remix;
};
const unusedIn = (remix: Remix) =>
  checkRemix(remix, applyRemix(pack, remix), pack).filter(({ kind }) => kind === 'unused-figure');

describe('a figure that is kept', () => {
  it('is named by the check list until a slide that is shown has it', () => {
    const remix = kept();
    expect(unusedIn(remix)).toMatchObject([
      {
        level: 'should',
        text: 'Your figure 21.3% of young people wait over a month, Hackney, is on no slide.',
        fix: { do: 'show-figure', figure: 'l1' },
      },
    ]);
    const item = itemFor(remix, 'practice/roles').id;
    const shown = made(keepOn(remix, item, 'l1', 'figures', true));
    expect(unusedIn(shown)).toEqual([]);
    const hidden = shown.items.map((one) => (one.id === item ? { ...one, hidden: true } : one));
    expect(unusedIn({ ...shown, items: hidden })).toHaveLength(1);
    expect(unusedFigures(made(keepOn(shown, item, 'l1', 'figures', false)))).toEqual([figure]);
  });

  it('stands on the slide with its own mark and source: among big figures, beside a chart, under other words', () => {
    for (const slide of ['ask/full', 'impacts/wellbeing', 'practice/roles']) {
      const remix = kept();
      const { id } = itemFor(remix, slide);
      const { deck, notes } = applyRemix(pack, made(keepOn(remix, id, 'l1', 'figures', true)));
      const on = deck.slides.find((one) => one.id === slide);
      const figures = [...(on?.main ?? []), ...(on?.side ?? [])].flatMap((block) =>
        block.kind === 'figures' ? block.items : [],
      );
      expect(
        figures.map(({ claim }) => claim),
        slide,
      ).toContain('own--l1');
      expect(on?.citations.map(({ text }) => text).join(), slide).toContain('Hackney Council, waits');
      expect(deck.claims['own--l1']?.mark, slide).toBe('Local figure: Hackney, 2025');
      expect(notes).toEqual([]);
    }
  });

  it('becomes a bar of a chart of bars in the same unit, and of no other', () => {
    const remix = kept();
    const { id } = itemFor(remix, 'impacts/reach');
    const item = itemFor(remix, 'impacts/reach');
    expect(placesFor(remix, pack, item, figure)).toEqual(['figures', 'inChart']);
    expect(placesFor(remix, pack, item, { ...figure, value: '213' })).toEqual(['figures']);
    expect(placesFor(remix, pack, itemFor(remix, 'cover'), figure)).toEqual([]);
    const { deck } = applyRemix(pack, made(keepOn(remix, id, 'l1', 'inChart', true)));
    const slide = deck.slides.find((one) => one.id === 'impacts/reach');
    const [name = ''] = slide === undefined ? [] : chartsIn(slide);
    const chart = deck.charts[name];
    expect(chart?.table.rows.at(-1)).toEqual(expect.arrayContaining(['Hackney', '21.3%']));
    expect(chart?.sources).toContain('own--l1');
    expect(chart?.limit).toContain('Local figure: Hackney, 2025');
    expect(slide?.citations.map(({ text }) => text).join()).toContain('Hackney Council, waits');
  });

  it('takes the room of an empty figure on a slide of one’s own, or a new slide before the ask', () => {
    const own = addOwn(kept(), 'figures', 2);
    if (!own.ok || own.item === null) throw new Error('no slide');
    const filled = made(keepOn(own.remix, own.item, 'l1', 'figures', true));
    const item = filled.items.find(({ id }) => id === own.item);
    expect(item).toMatchObject({ figures: ['l1'], content: { figures: [{ value: '' }, { value: '' }] } });
    const asked = made(addOwn(started(pack), 'ask'));
    const remix = made(keepOnNew({ ...asked, locals: [figure] }, pack, 'l1', null));
    expect(remix.items.slice(-2)).toMatchObject([
      { title: 'Figures for Hackney', figures: ['l1'], content: { kind: 'figures', figures: [] } },
      { content: { kind: 'ask' } },
    ]);
    const found = checkRemix(remix, applyRemix(pack, remix), pack).filter(
      ({ item: on }) => on === remix.items.at(-2)?.id,
    );
    expect(found).toEqual([]);
  });

  it('gets its new slide after the slide in hand, and before the ask where that one opens the talk or stands behind it', () => {
    for (const edition of ['commissioner', 'cyp']) {
      const remix = { ...started(pack, edition), locals: [figure] };
      const ids = remix.items.map(({ id }) => id);
      const hands = remix.items.map((item) => {
        const next = made(keepOnNew(remix, pack, 'l1', item.id));
        const at = next.items.findIndex(({ id }) => !ids.includes(id));
        expect(next.items.toSpliced(at, 1)).toEqual(remix.items);
        const before = next.items[at + 1];
        const isBeforeAsk = before?.kind === 'slide' && before.slide === `next/${edition}`;
        const [slide, where] = [at + 1, isBeforeAsk ? ', before the ask' : ''];
        expect(sayKept(next, 'l1')).toBe(`The figure is on slide ${slide} of ${next.items.length}${where}.`);
        if (next.items[at - 1]?.id === item.id) return 'after it';
        return isBeforeAsk ? 'before the ask' : 'elsewhere';
      });
      expect(hands.slice(0, 2)).toEqual(['before the ask', 'before the ask']);
      const asks = remix.items.findIndex((one) => one.kind === 'slide' && one.slide === `next/${edition}`);
      expect(new Set(hands.slice(2, asks))).toEqual(new Set(['after it']));
      expect(new Set(hands.slice(asks))).toEqual(new Set(['before the ask']));
    }
  });

  it('goes from its slides when it is removed, follows a new name, and is kept in the file', () => {
    const remix = kept();
    const shown = made(keepOn(remix, itemFor(remix, 'practice/roles').id, 'l1', 'figures', true));
    expect(itemFor(made(removeLocal(shown, 'l1')), 'practice/roles').figures).toEqual([]);
    expect(itemFor(made(renameLocal(shown, 'l1')), 'practice/roles').figures).toEqual(['l2']);
    const read = parseRemix(JSON.stringify(shown));
    expect(read.ok && itemFor(read.remix, 'practice/roles').figures).toEqual(['l1']);
  });
});
