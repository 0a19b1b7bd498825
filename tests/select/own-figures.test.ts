import { beforeAll, describe, expect, it } from 'vitest';
import { numberAndUnit } from '../../src/blocks/figures/words.ts';
import { rowClaim } from '../../src/model/area-model.ts';
import type { FigureItem } from '../../src/model/block.ts';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { ownFigureFor } from '../../src/model/own-names.ts';
import { type OwnFigure, type Remix, remixSchema } from '../../src/model/remix.ts';
import { bringBack } from '../../src/remix/core/bring-back.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { renameLocal } from '../../src/remix/core/commands.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { signOff } from '../../src/remix/core/sign-off.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { planNotes } from '../../src/render/pptx/plan-notes.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyRemix, placedPack } from '../../src/select/apply-remix.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { freeze, now, own, realPack, started } from '../remix/pack.ts';
import { walkObjects } from '../walk.ts';

let pack: PackModel;
let placed: PackModel;
const croydon = 'E09000008';
beforeAll(async () => {
  pack = await realPack();
  placed = placedPack(pack, croydon).pack;
});

const figure: OwnFigure = {
  id: 'l1',
  replaces: null,
  item: null,
  label: 'x',
  value: '99%',
  place: 'Croydon',
  period: '2025',
  source: 'my blog',
  addedBy: 'me',
};
const withFigures = (...figures: Array<Partial<OwnFigure>>): Remix => {
  const locals = figures.map((one) => ({ ...figure, ...one }));
  return remixSchema.parse({ ...started(pack, 'full'), place: croydon, locals });
};

const shows = (deck: DeckModel, words: string): boolean => JSON.stringify(deck.slides).includes(words);

/** The first number of the pack that stands alone on a slide of the full edition, in a unit. */
function bigNumber(unit: string): FigureItem {
  let found: FigureItem | null = null;
  walkObjects(selectEdition(pack, 'full').slides, (node) => {
    const item = node as FigureItem;
    if (found === null && 'big' in node && item.unit === unit && item.label.length > 0) found = item;
  });
  if (found === null) throw new Error(`no number in ${unit}`);
  return found;
}

describe('what somebody brings', () => {
  it('adds to what the pack says and overwrites none of it, whatever it is called', () => {
    const names = [
      ...Object.keys(placed.claims),
      ...Object.keys(placed.sources),
      ...Object.keys(placed.charts),
    ];
    const rows = Object.values(pack.local.datasets).map(({ id }) => rowClaim(id, croydon));
    const ids = [
      ...new Set([...names, ...rows].flatMap((id) => [id, id.replace(/^(local|own)-/, '')])),
    ].filter((id) => id.length <= 40);
    expect(ids.length).toBeGreaterThan(100);
    const slides = ids.map((id) =>
      own(
        { kind: 'figures', figures: [{ value: '99%', label: 'x', place: 'y', period: 'z' }] },
        { id, source: 'my blog' },
      ),
    );
    for (let from = 0; from < ids.length; from += 200) {
      const some = ids.slice(from, from + 200);
      const remix = withFigures(...some.map((id) => ({ id })));
      const items = [...remix.items.slice(0, 90), ...slides.slice(from, from + 200)];
      const { deck } = applyRemix(pack, freeze({ ...remix, items }));
      for (const [id, claim] of Object.entries(deck.claims))
        if (Object.hasOwn(placed.claims, id)) expect(claim).toEqual(placed.claims[id]);
        else expect([claim.verdict, claim.mark?.slice(0, 12)]).toEqual(['unverified', 'Local figure']);
      for (const [id, source] of Object.entries(deck.sources))
        if (Object.hasOwn(placed.sources, id)) expect(source).toEqual(placed.sources[id]);
        else expect(source.licence).toBe('Not known');
      for (const [id, chart] of Object.entries(deck.charts)) expect(chart).toEqual(placed.charts[id]);
    }
  });

  it('called like the row of a table is refused, named in the check list, and can be kept under another name', () => {
    const replaces = { claim: 'health-factor-shares', figure: 'clinical-care' };
    const id = 'healthy-life-by-place-e09000008';
    for (const place of [croydon, null]) {
      const remix = { ...withFigures({ id, replaces }, { id: 'l2', value: '55%' }), place };
      const applied = applyRemix(pack, remix);
      expect(shows(applied.deck, '99%')).toBe(false);
      const [check] = checkRemix(remix, applied, pack).filter(({ fix }) => 'figure' in fix);
      expect(check).toMatchObject({
        level: 'must',
        text: `Your figure 99% for Croydon is not shown: it has the name of a figure of the pack, “${id}”.`,
        other: { do: 'remove-figure', figure: id },
      });
      const renamed = renameLocal(remix, id);
      if (!renamed.ok) throw new Error(renamed.message);
      const after = applyRemix(pack, renamed.remix);
      expect(shows(after.deck, '99%')).toBe(true);
      expect(checkRemix(renamed.remix, after, pack).filter(({ kind }) => kind === 'not-applied')).toEqual([]);
    }
  });

  it('for one slide stands there before one for the whole deck, in whichever order they were brought', () => {
    const replaces = { claim: 'health-factor-shares', figure: 'clinical-care' };
    const wide = { id: 'wide', replaces, value: '55.55%' };
    const alone = withFigures(wide);
    const [first] = applyRemix(pack, alone).deck.slides.flatMap((slide, at) =>
      JSON.stringify(slide).includes(wide.value) ? (alone.items[at] ?? []) : [],
    );
    if (first === undefined) throw new Error('no slide shows the figure');
    const here = { id: 'here', replaces, value: '44.44%', item: first.id };
    for (const both of [
      [wide, here],
      [here, wide],
    ]) {
      const remix = withFigures(...both);
      const { deck } = applyRemix(pack, remix);
      const shown = deck.slides.filter((slide) => JSON.stringify(slide).includes(here.value));
      expect(shown).toHaveLength(1);
      expect(JSON.stringify(shown)).not.toContain(wide.value);
      expect(ownFigureFor(remix.locals, first.id, replaces)?.id).toBe('here');
      expect(ownFigureFor(remix.locals, 'another', replaces)?.id).toBe('wide');
      expect(ownFigureFor(remix.locals, first.id, { ...replaces, figure: 'behaviours' })).toBeUndefined();
    }
  });

  it('called by a name of the language’s own stops nothing, and the sign-off sheet says what was refused', () => {
    const remix = withFigures(
      { id: 'hand-typed-e09000008', replaces: { claim: 'health-factor-shares', figure: 'clinical-care' } },
      { id: 'l3', replaces: { claim: 'constructor', figure: 'prototype' } },
      { id: 'constructor', replaces: { claim: 'health-factor-shares', figure: 'behaviours' } },
    );
    const items = [
      ...remix.items,
      own({ kind: 'text', paragraphs: ['Ours'], bullets: [] }, { id: 'constructor' }),
    ];
    const opened = parseRemix(JSON.stringify({ ...remix, items, edition: 'constructor' }));
    if (!opened.ok) throw new Error(opened.message);
    expect([...opened.remix.items, ...opened.remix.locals].map(({ id }) => id)).not.toContain('constructor');
    const { locals } = signOff(pack, opened.remix, now);
    expect(locals.map(({ where, replaces }) => [where, replaces === null])).toEqual([
      ['refused, on no slide', false],
      ['on no slide', true],
      ['every slide that shows it', false],
    ]);
  });

  it('that a PowerPoint file names as older versions did is still known when it comes back', () => {
    const replaces = { claim: 'health-factor-shares', figure: 'clinical-care' };
    const remix = withFigures({ replaces });
    const applied = applyRemix(pack, remix);
    const read = readPptxIdentity(renderPptx(applied.deck));
    const older = JSON.parse(JSON.stringify(read).replaceAll('own--l1', 'local-l1')) as typeof read;
    expect(JSON.stringify(older).split('local-l1.value').length).toBeGreaterThan(1);
    expect(bringBack(remix, placed, applied, older).stale).toBe(0);
  });
});

describe('a figure in another’s place', () => {
  const shown = (value: string, unit: string, label: string) => {
    const { claim, figure: name } = bigNumber(unit);
    const same = pack.claims[claim]?.figures.find((one) => one.name === name)?.label ?? '';
    const replaces = { claim, figure: name };
    const { deck } = applyRemix(pack, withFigures({ replaces, value, label: label || same }));
    let item: FigureItem | undefined;
    walkObjects(deck.slides, (node) => {
      if ('big' in node && node.claim === 'own--l1') item = node as FigureItem;
    });
    if (item === undefined) throw new Error('the figure is not on a slide');
    expect(deck.claims['own--l1']?.figures[0]?.unit).toBe(item.unit);
    return [item.unit, Object.values(numberAndUnit(item)).join(' ').trim()];
  };

  it.each([
    ['21%', 'years', 'of residents', 'percent', '21%'],
    ['£1.2m', 'years', 'of spending', 'GBP', '£1.2m'],
    ['4 months', 'years', '', 'months', '4 months'],
    ['1,204', 'years', 'referrals', 'count', '1,204'],
    ['1 in 5', 'years', '', 'count', '1 in 5'],
    // The same count as the pack’s, in a bare number.
    ['17.5', 'years', '', 'years', '17.5 years'],
    ['12 weeks', 'percent', 'waited', 'weeks', '12 weeks'],
    ['4yrs', 'percent', 'waited', 'years', '4yrs'],
    // The unit is what is counted, not that it is counted in.
    ['20 minutes a day', 'percent', 'walked', 'minutes', '20 minutes a day'],
    ['3 days a week', 'years', 'open', 'days', '3 days a week'],
    ['1 in 5 people', 'percent', 'asked', 'count', '1 in 5 people'],
    ['5% points', 'years', 'more', 'points', '5% points'],
  ])('%s instead of a number in %s, counting “%s”, is in %s', (value, unit, label, into, words) => {
    expect(shown(value, unit, label)).toEqual([into, words]);
  });

  it.each([
    ['1.2K', 1200],
    ['£1.2M', 1_200_000],
    ['£12mn', 12_000_000],
    ['£1.2Bn', 1_200_000_000],
    ['12,34,567', 1_234_567],
    ['- 3%', -3],
    ['‑3%', -3],
    ['(3)%', -3],
    ['£(1,200)', -1200],
    ['(1.2m)', -1_200_000],
    ['-.5%', -0.5],
    ['21¹', 21],
    ['12 months', 12],
    ['£2.14 to £8.56', 2.14],
    ['12½%', 12.5],
    ['¾', 0.75],
    ['⅓ of people', 0.333],
    ['1.2 Million', 1_200_000],
    ['2 Thousand', 2000],
  ])('%s is drawn as %s', (value, number) => {
    const figures = [{ value, label: 'x', place: 'y', period: '2024' }];
    const { deck } = applyRemix(pack, { ...withFigures(), items: [own({ kind: 'figures', figures })] });
    const drawn = Object.values(deck.claims).flatMap(({ figures: all }) =>
      all.filter(({ display }) => display === value),
    );
    expect(drawn.map((figure) => figure.value)).toEqual([number]);
  });

  it('from a place that is written from the right keeps its period behind it', () => {
    const remix = withFigures();
    const figures = [{ value: '3', label: 'x', place: 'كرويدون', period: '2024' }];
    const { deck } = applyRemix(pack, { ...remix, items: [own({ kind: 'figures', figures })] });
    expect(Object.values(deck.claims).map(({ mark }) => mark)).toContain('Local figure: كرويدون\u200e, 2024');
  });

  it('that comes from nowhere says so in the notes', () => {
    const figures = [{ value: '40%', label: 'felt less lonely', place: 'Hackney', period: '2024' }];
    const { deck } = applyRemix(pack, { ...withFigures(), items: [own({ kind: 'figures', figures })] });
    const said = deck.slides.flatMap((slide) =>
      planNotes(slide, deck).map(({ runs }) => runs.map(({ text }) => text).join('')),
    );
    expect(said.filter((line) => line.startsWith('felt less lonely'))).toEqual([
      'felt less lonely: 40%. Hackney, 2024. Added by the maker of this deck; the pack has not checked it. No source given.',
    ]);
  });

  it('on a slide of one’s own is a share where it is in percent, as the pack’s are', () => {
    const figures = ['7.5%', '42', '120%'].map((value) => ({ value, label: 'x', place: 'y', period: 'z' }));
    const { deck } = applyRemix(pack, { ...withFigures(), items: [own({ kind: 'figures', figures })] });
    const shares = deck.slides.flatMap(({ main: [block] }) =>
      block?.kind === 'figures' ? block.items.map(({ share }) => share) : [],
    );
    expect(shares).toEqual([0.075, null, null]);
  });

  it('says its amount in full where data is taken out', () => {
    const values = ['£1.2m', '2015', '−3.5%', '1,204', 'about 20', '21,3%', '١٢٫٥٪'];
    const remix = withFigures(...values.map((value, at) => ({ id: `l${at}`, value })));
    const { items } = remix;
    const figures = values.map((value) => ({ value, label: 'x', place: 'y', period: 'z' }));
    const { deck } = applyRemix(pack, { ...remix, items: [...items, own({ kind: 'figures', figures })] });
    expect(
      Object.values(deck.claims)
        .filter(({ id }) => id.startsWith('own-slide--'))
        .map(({ figures: [one] }) => [one?.value, one?.unit]),
    ).toEqual([
      [1_200_000, 'GBP'],
      [2015, 'count'],
      [-3.5, 'percent'],
      [1204, 'count'],
      [20, 'count'],
      [21.3, 'percent'],
      [12.5, 'percent'],
    ]);
  });
});
