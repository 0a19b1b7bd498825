import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import type { KeptPlace, OwnFigure, Remix, SlideItem } from '../../src/model/remix.ts';
import { chartsIn, referencesIn } from '../../src/model/visit.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { addOwn, removeLocal, renameLocal } from '../../src/remix/core/commands.ts';
import { keepOn, keepOnNew, placesFor, sayKept, unusedFigures } from '../../src/remix/core/kept-figures.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { renderDeckPages } from '../../src/render/print/deck-pages.tsx';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { ownClaim } from '../../src/select/own-register.ts';
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
    expect(placesFor(remix, pack, item, figure)).toEqual(['inChart', 'figures']);
    expect(placesFor(remix, pack, item, { ...figure, value: '213' })).toEqual(['figures']);
    expect(placesFor(remix, pack, itemFor(remix, 'cover'), figure)).toEqual([]);
    const { deck } = applyRemix(pack, made(keepOn(remix, id, 'l1', 'inChart', true)));
    const slide = deck.slides.find((one) => one.id === 'impacts/reach');
    const [name = ''] = slide === undefined ? [] : chartsIn(slide);
    const chart = deck.charts[name];
    expect(chart?.table.rows.at(-1)).toEqual(expect.arrayContaining(['Hackney', '21.3%']));
    expect(chart?.sources).toContain('own--l1');
    expect(chart?.limit).toBe('Who is reached, not who benefits; one local figure');
    expect(chart?.caveat).toContain('21.3% is a local figure: Hackney, 2025.');
    expect(slide?.citations.map(({ text }) => text).join()).toContain('Hackney Council, waits');
  });

  describe('as one of several bars', () => {
    const croydon = { ...figure, id: 'l2', place: 'Croydon', period: '2019', value: '35%' };
    /** The rows and the local figures among the words of the slide with all of these in its chart. */
    const charted = (locals: Array<Partial<typeof figure>>, item: Partial<SlideItem> = {}) => {
      const remix = kept();
      const on = { ...itemFor(remix, 'impacts/reach'), ...item, inChart: locals.map((_, at) => `l${at}`) };
      const items = remix.items.map((one) => (one.id === on.id ? on : one));
      const own = locals.map((local, at) => ({ ...figure, ...local, id: `l${at}` }));
      const { deck, notes } = applyRemix(pack, { ...remix, items, locals: own });
      const slide = deck.slides.find(({ id }) => id === 'impacts/reach');
      if (slide === undefined) throw new Error('The slide is gone.');
      const [name = ''] = chartsIn(slide);
      const rows = name.includes('--') ? (deck.charts[name]?.table.rows ?? []) : [];
      const words = referencesIn(slide).flatMap(({ claim }) => deck.claims[claim]?.figures[0]?.display ?? []);
      return {
        bars: rows
          .map(([place = '', ...rest]) => `${place}: ${rest.at(-1)}`)
          .filter((row) => /Croydon|Hackney/.test(row)),
        words: own.map(({ value }) => value).filter((value) => words.includes(value)),
        notes,
      };
    };

    it.each<[string, Array<Partial<typeof figure>>, Partial<SlideItem>, string[], string[]]>([
      [
        'two of one place',
        [croydon, { ...croydon, period: '2023', value: '31%' }],
        {},
        ['Croydon: 35%', 'Croydon, 2023: 31%'],
        [],
      ],
      [
        'three of one place and year',
        [croydon, { ...croydon, value: '31%' }, { ...croydon, value: '12%' }],
        {},
        ['Croydon: 35%', 'Croydon, 2019: 31%', 'Croydon, 2019 (2): 12%'],
        [],
      ],
      ['one in another unit', [croydon, { value: '31 people' }], {}, ['Croydon: 35%'], ['31 people']],
      ['a range', [{ value: '30% to 40%' }, croydon], {}, ['Croydon: 35%'], ['30% to 40%']],
      ['a number that cannot be read', [{ value: '1e2%' }, croydon], {}, ['Croydon: 35%'], ['1e2%']],
      ['a chart that is hidden', [croydon, {}], { chart: 'hide' }, [], ['35%', '21.3%']],
    ])('is never lost: %s', (_, locals, item, bars, words) => {
      const found = charted(locals, item);
      expect(found).toEqual({ bars, words, notes: [] });
    });
  });

  it('stands in one chart of a slide that has two, and is offered its place while it is there', () => {
    const remix = kept();
    const on = { ...itemFor(remix, 'why/long-term-conditions'), inChart: ['l1'] };
    const places = (item: SlideItem) => placesFor(remix, pack, item, figure);
    const { deck } = applyRemix(pack, {
      ...remix,
      items: remix.items.map((one) => (one.id === on.id ? on : one)),
    });
    const with21 = Object.entries(deck.charts).filter(
      ([id, { claims }]) => id.includes('--') && claims.includes('own--l1'),
    );
    expect(with21).toHaveLength(1);
    expect(places({ ...on, chart: 'hide' })).toContain('inChart');
    expect(places({ ...on, chart: 'hide', inChart: [] })).not.toContain('inChart');
  });

  it('is refused where six stand already, and pushes none of them away', () => {
    const locals = Array.from({ length: 7 }, (_, at) => ({ ...figure, id: `l${at + 1}` }));
    let remix: Remix = { ...kept(), locals };
    const { id } = itemFor(remix, 'impacts/reach');
    for (const one of locals.slice(0, 6)) remix = made(keepOn(remix, id, one.id, 'figures', true));
    expect(keepOn(remix, id, 'l7', 'figures', true)).toMatchObject({ ok: false });
    expect(made(keepOn(remix, id, 'l1', 'figures', false))).toBeTruthy();
  });

  /** What a slide shows with the figure in a place: the words of PowerPoint and its notes, and those of print. */
  const shownIn = (slide: string, place: KeptPlace) => {
    const remix = kept();
    const { deck, notes } = applyRemix(
      pack,
      made(keepOn(remix, itemFor(remix, slide).id, 'l1', place, true)),
    );
    expect(notes).toEqual([]);
    const at = deck.slides.findIndex(({ id }) => id === slide);
    const on = deck.slides[at];
    if (on === undefined) throw new Error(`${slide} is gone`);
    expect(on.citations.map(({ text }) => text).join()).toContain('Hackney Council, waits');
    const file = readPptxIdentity(renderPptx({ ...deck, slides: [on] })).slides[0];
    return { on, file, print: renderDeckPages({ ...deck, slides: [on] }) };
  };
  const mark = 'Local figure: Hackney, 2025';
  const words = '21.3% of young people wait over a month';

  it('becomes a row of a table that counts in its unit, and of no other, in PowerPoint and print as well', () => {
    const remix = kept();
    const results = itemFor(remix, 'embedded/high-intensity-results');
    expect(placesFor(remix, pack, results, figure)).toEqual(['inTable', 'figures']);
    expect(placesFor(remix, pack, results, { ...figure, value: '£2m' })).toEqual(['figures']);
    expect(placesFor(remix, pack, itemFor(remix, 'practice/role-differences'), figure)).toEqual(['figures']);
    const { on, file, print } = shownIn('embedded/high-intensity-results', 'inTable');
    const table = on.main.find((block) => block.kind === 'table');
    const cells = table?.kind === 'table' ? table.rows.at(-1) : undefined;
    const cite = on.citations.find(({ text }) => text === 'Hackney Council, waits')?.number;
    expect(cells?.map(plainText)).toEqual([mark, '', words]);
    expect(cells?.[2]?.[0]).toMatchObject({ claim: 'own--l1', verdict: 'unverified' });
    expect(cells?.[2]?.at(-1)).toMatchObject({ kind: 'cite', cite });
    expect(file?.text).toEqual(expect.arrayContaining([mark, `${words}${cite}`]));
    expect(print).toContain(mark);
  });

  it('becomes a card among cards, in PowerPoint and print as well', () => {
    const remix = kept();
    const item = itemFor(remix, 'impacts/integration');
    expect(placesFor(remix, pack, item, figure)).toEqual(['inCards', 'figures']);
    const { on, file, print } = shownIn('impacts/integration', 'inCards');
    const cards = on.main.find((block) => block.kind === 'cards');
    const card = cards?.kind === 'cards' ? cards.items.at(-1) : undefined;
    expect(plainText(card?.title ?? [])).toBe(mark);
    expect(card?.body).toMatchObject([
      { kind: 'paragraph', text: [{ claim: 'own--l1', text: '21.3%' }, {}, { kind: 'cite', cite: 4 }] },
    ]);
    expect(file?.text.join(' ')).toMatch(
      /Local figure: Hackney, 2025 21\.3% of young people wait over a month4/,
    );
    expect(print).toContain(mark);
  });

  it('is in PowerPoint’s notes with who added it, and without a verdict that nobody gave', () => {
    const { file } = shownIn('practice/roles', 'figures');
    expect(file?.notes.at(-1)).toBe(
      'of young people wait over a month: 21.3%. Hackney, 2025. Added by Ann; the pack has not checked it. Source: Hackney Council, waits.',
    );
  });

  it('says its whole place and period, however long', () => {
    const words = { place: 'King’s College Hospital, Southwark', period: 'April 2025 to March 2026' };
    const claim = ownClaim('own--l1', { ...figure, ...words }, 's', 'percent');
    expect(claim.mark).toBe('Local figure: King’s College Hospital, Southwark, April 2025 to March 2026');
  });

  it('is a row of a table of one’s own, of an empty one in its last column', () => {
    const own = addOwn(kept(), 'table', 2);
    if (!own.ok || own.item === null) throw new Error('no slide');
    const id = own.item;
    const itemOf = (remix: Remix) => remix.items.find((one) => one.id === id);
    const item = itemOf(own.remix);
    expect(item && placesFor(own.remix, pack, item, figure)).toEqual(['inTable', 'figures']);
    const filled = made(keepOn(own.remix, id, 'l1', 'inTable', true));
    expect(itemOf(filled)).toMatchObject({ inTable: ['l1'], content: { rows: [['', '']] } });
    const slide = applyRemix(pack, filled).deck.slides.find((one) => one.id === `own/${id}`);
    const [table] = slide?.main ?? [];
    expect(table?.kind === 'table' && table.rows.at(-1)?.map(plainText)).toEqual([mark, words]);
    expect(itemOf(made(removeLocal(filled, 'l1')))).toMatchObject({ inTable: [] });
  });

  it('stands among the words of a slide whose table is no more', () => {
    const remix = kept();
    const { id } = itemFor(remix, 'practice/roles');
    const { deck } = applyRemix(pack, made(keepOn(remix, id, 'l1', 'inTable', true)));
    const on = deck.slides.find((one) => one.id === 'practice/roles');
    expect(on?.main.at(-1)).toMatchObject({ kind: 'figures', items: [{ claim: 'own--l1' }] });
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
