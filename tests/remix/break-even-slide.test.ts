import { expect, test } from 'vitest';
import { overflowsOf } from '../../src/blocks/fit.ts';
import { headlineOf } from '../../src/break-even/answer.ts';
import { inputsOf } from '../../src/break-even/inputs.ts';
import { readInputs, type Typed } from '../../src/break-even/read-inputs.ts';
import { roughRange } from '../../src/break-even/say.ts';
import { workOutAll } from '../../src/break-even/steps.ts';
import { studiesOf } from '../../src/break-even/studies.ts';
import { csvOf } from '../../src/charts/chart-csv.ts';
import { deckFrame } from '../../src/charts/frame.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import type { DeckModel } from '../../src/model/deck.ts';
import type { Remix, SlideItem } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { dropAssumed, remixFromAddress, withBreakEven } from '../../src/remix/core/break-even-start.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { editedFields, editField } from '../../src/remix/core/edit-field.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { signOff } from '../../src/remix/core/sign-off.ts';
import { numbersOn } from '../../src/remix/core/slide-numbers.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { realPack } from '../pack.ts';
import { started } from './pack.ts';

const pack = realPack();
const now = '2026-11-29T16:00:00.000Z';
const made = { id: 'r-money', name: 'What would have to be true', now };
const from = (search: string) => remixFromAddress(pack, search, made);
const slideOf = (search: string) => {
  const applied = applyRemix(pack, from(search));
  const [slide] = applied.deck.slides;
  if (slide === undefined) throw new Error('The deck is empty.');
  return { ...applied, slide, words: JSON.stringify([slide.title, slide.main, slide.side]) };
};
const limit = ({ charts }: DeckModel) => charts['break-even--i1']?.limit;
const asked = '?money=&caseload=190+to+250&overheads=20&by=Devon+finance';

test('without a changed number the slide is the pack’s, with the pack’s claims', () => {
  const { slide, deck, notes } = slideOf('?money=');
  const usual = pack.slides['impacts/break-even'];
  expect(slide.plainTitle).toBe(usual?.plainTitle);
  expect(slide.claims.filter((id) => id.startsWith('own'))).toEqual([]);
  expect(deck.charts['break-even']?.series).toEqual(pack.charts['break-even']?.series);
  expect(notes).toEqual([]);
});

test('changed numbers move title, figures, chart and notes, each marked with whose assumption it is', () => {
  const { slide, deck, words } = slideOf(asked);
  const inputs = inputsOf(pack.claims);
  const { values } = readInputs(
    inputs,
    new Map([
      ['caseload', '190 to 250'],
      ['overheads', '20'],
    ]),
  );
  const worked = workOutAll(values);
  expect(slide.plainTitle).toBe(headlineOf(values, worked, studiesOf(pack.claims)));
  expect(words).toContain(roughRange(worked.perPerson, 'GBP'));
  expect(words).toContain('Our assumption: Devon finance');
  const chart = deck.charts['break-even--i1'];
  expect(chart?.series[0]?.data[0]?.label).toBe(roughRange(worked.needGp));
  expect(chart?.limit).toBe(`${roughRange(worked.total, 'GBP')} a year for 50,000 people`);
  expect(JSON.stringify(slide.notes)).toContain(
    'people a link worker sees in a year 190 to 250, not 200 to 250',
  );
  expect(JSON.stringify(slide.notes)).toContain('20%, not 0%');
  // What was changed is a figure of one's own; all else rests on the pack's claims.
  expect(slide.claims).toContain('own-assumed--i1-caseload');
  expect(slide.claims).toContain('cost-gp-consultation');
  expect(deck.claims['own-assumed--i1-caseload']?.why).toContain('Added by Devon finance');
  expect(overflowsOf(slide)).toEqual([]);
});

test('a place whose people are known says so, and one that is not says for whom the sum is', () => {
  const hackney = slideOf('?money=&place=E09000012&for=Hackney&residents=259200');
  expect(limit(hackney.deck)).toContain('a year for 259,200 residents of Hackney (Census 2021)');
  expect(hackney.deck.charts['break-even--i1']?.sources).toContain('ons-census-2021');
  expect(limit(slideOf('?money=&place=E09000012&for=Hackney&residents=259200&people=300000').deck)).toContain(
    'a year for 300,000 people, not Hackney',
  );
  expect(overflowsOf(hackney.slide)).toEqual([]);
  const devon = slideOf('?money=&place=E54000037&for=Devon');
  expect(limit(devon.deck)).toContain('for 50,000 people, not Devon');
  expect(devon.slide.claims).toContain('cost-per-person');
});

test('a need that is hardly more than people have is the same number in figures, claims, chart and notes', () => {
  const { slide, deck, words } = slideOf('?money=&caseload=200&post=48160&gp=40&by=Ann');
  expect(slide.plainTitle).toContain('people have too few appointments');
  expect(words).toContain('6.02');
  expect(deck.claims['own-assumed--i1-need']?.figures[0]?.display).toBe('6.02');
  expect(deck.charts['break-even--i1']?.series[0]?.data[0]?.label).toBe('6.02');
  expect(JSON.stringify(slide.notes)).toContain('breaks even at 6.02 fewer appointments');
  expect(JSON.stringify(slide.notes)).toContain('people have 6.00: it cannot pay its way there');
  expect(overflowsOf(slide)).toEqual([]);
});

test('a need without a highest number says “or more” in the chart’s sentence, its table, its file and its drawing', () => {
  const { deck } = slideOf('?money=&gp=0+to+50&visits=5+to+6&by=Ann');
  const chart = deck.charts['break-even--i1'];
  if (chart === undefined) throw new Error('The slide has no chart.');
  expect(chart.summary).toContain('Needed, each who takes part, 7.0 or more');
  expect(chart.summary).not.toContain('highest');
  expect(chart.table.rows[1]).toEqual(['Needed, each who takes part', '', '7.0 or more']);
  expect(csvOf(chart)).toContain('"Needed, each who takes part","",7.03962947368,"or more"');
  // What arithmetic puts behind the digits stays out of the file: 6 × 7.3 ÷ 100.
  expect(csvOf(chart)).toContain('"compared, some visits",0.365,0.438\r\n');
  const words = kindOf(chart)
    .svg(chart, deckFrame)
    .marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
  expect(words).toContain('7.0 or more');
});

/** The same deck out of its file, with what else it assumes; what is said of it, and its check list. */
const fromFile = (search: string, inputs: NonNullable<SlideItem['assumes']>['inputs'] = []) => {
  const remix = from(search);
  slideItem(remix).assumes?.inputs.push(...inputs);
  const read = parseRemix(stringifyRemix(remix));
  if (!read.ok) throw new Error(read.message);
  const applied = applyRemix(pack, read.remix);
  const own = Object.keys(applied.deck.claims).filter((id) => id.startsWith('own-assumed--i1-'));
  return {
    ...applied,
    remix: read.remix,
    own,
    texts: applied.notes.map(({ text }) => text),
    checks: checkRemix(read.remix, applied, pack),
  };
};

test('nonsense in the address, or in a file, leaves the pack’s number, and says so', () => {
  const { deck, own, texts } = fromFile('?money=&caseload=0&declined=140&post=many&by=X', [
    { id: 'gp', low: 60, high: 50 },
    { id: 'ae', low: 300, high: 300 },
    { id: 'visits', low: 5, high: 5 },
    { id: 'visits', low: 7, high: 8 },
    { id: 'nobody', low: 1, high: 1 },
  ]);
  expect(own).toContain('own-assumed--i1-ae');
  // A place’s own people are no assumption, however few.
  expect(fromFile('?money=&for=Atlantis&residents=5').texts).toEqual([]);
  for (const id of ['caseload', 'declined', 'post', 'gp', 'visits', 'nobody'])
    expect(own).not.toContain(`own--i1-${id}`);
  expect(deck.charts['break-even--i1']?.series).toEqual(pack.charts['break-even']?.series);
  const left = 'An assumption is not taken, and the pack’s number stands:';
  expect(texts).toEqual([
    `${left} GP appointments they have in a year 5 and 7 to 8. Only one can be meant.`,
    `${left} “nobody”. The break-even has no such number.`,
    `${left} turn it down 140%. More would decline than were referred, or nobody would be seen: at most 99%.`,
    `${left} people a link worker sees in a year 0. A link worker who sees nobody costs without end: at least 1 person a year.`,
    `${left} a GP appointment costs £60 to £50. The first number is above the second: write the lower one first.`,
  ]);
});

test.each([
  ['?money=&declined=80', 'turn it down 80%. More would take part than are seen'],
  [
    '?money=&declined=30&activity=75',
    'turn it down 30%; take part in an activity or support 75%. More would',
  ],
  ['?money=&lessGp=50', 'fewer GP appointments 50. Nobody can drop more appointments than they have'],
  ['?money=&lessAe=3&lessLong=1', 'fewer A&E visits 3; fewer long stays 1. Most unplanned stays begin'],
])('what cannot be true together is not taken from %s, nor from its file', (search, said) => {
  const usual = fromFile(`${search.split('&')[0]}&for=Devon`);
  const { deck, own, texts } = fromFile(`${search}&for=Devon`);
  expect(texts).toEqual([expect.stringContaining(`the pack’s number stands: ${said}`)]);
  expect(own).toEqual(usual.own);
  expect(deck.slides[0]?.notes).toEqual(usual.deck.slides[0]?.notes);
  // What has no part in it stays.
  expect(fromFile(`${search}&gp=41`).own).toContain('own-assumed--i1-gp');
});

test('the check list offers the pack’s numbers for what is not taken, and then nothing is left to say', () => {
  const { remix, checks } = fromFile('?money=&declined=80&caseload=0&gp=41&by=X');
  expect(checks.map(({ kind, level, fix }) => [kind, level, fix.label])).toEqual([
    ['not-applied', 'must', 'Use the pack’s numbers'],
    ['not-applied', 'must', 'Use the pack’s numbers'],
  ]);
  expect(checks[0]?.fix).toMatchObject({ do: 'drop-assumed', item: 'i1' });
  const change = dropAssumed(remix, pack, 'i1');
  if (!change.ok) throw new Error(change.message);
  expect(slideItem(change.remix).assumes?.inputs).toEqual([{ id: 'gp', low: 41, high: 41 }]);
  const [before, after] = [applyRemix(pack, remix), applyRemix(pack, change.remix)];
  expect(after.deck.slides).toEqual(before.deck.slides);
  expect(checkRemix(change.remix, after, pack)).toEqual([]);
});

test('a figure of one’s own that is called like a result of its sums is neither', () => {
  const remix = from(asked);
  const local = {
    replaces: null,
    item: null,
    label: 'of our patients wait',
    value: '42%',
    place: 'Devon',
    period: '2025',
    source: 'Our audit',
    addedBy: 'Bob',
  };
  const locals = ['total', 'cost', 'caseload', 'need'].map((what) => ({ ...local, id: `i1-${what}` }));
  const items = remix.items.map((item) => ({ ...item, figures: locals.map(({ id }) => id) }));
  const { deck } = applyRemix(pack, { ...remix, items, locals });
  for (const { id } of locals) expect(deck.claims[`own--${id}`]?.figures[0]?.display, id).toBe('42%');
  expect(deck.claims['own-assumed--i1-caseload']?.figures[0]?.display).toBe('190 to 250');
});

test('whose assumption it is stands whole on the slide, and is told where it has no room', () => {
  const by = 'the finance team of North East London integrated care board, not approved';
  const search = asked.replace('Devon+finance', encodeURIComponent(by));
  const long = slideOf(search);
  expect(long.words).toContain(`Our assumption: ${by}`);
  const told = (search: string) => {
    const remix = from(search);
    return checkRemix(remix, applyRemix(pack, remix), pack).filter(({ kind }) => kind === 'overflow');
  };
  expect(told(asked)).toEqual([]);
  expect(told(search)).toMatchObject([{ item: 'i1', path: 'side' }]);
});

test('the sign-off sheet lists each assumption, by whom, and what it was', () => {
  const { locals } = signOff(pack, from(asked), now);
  expect(locals.map(({ label, value, replaces, addedBy }) => [label, value, replaces, addedBy])).toEqual([
    ['people a link worker sees in a year', '190 to 250', '200 to 250, the pack’s number.', 'Devon finance'],
    ['supervision, management, premises', '20%', '0%, the pack’s number.', 'Devon finance'],
  ]);
});

test('the builder lists the numbers that the deck assumes, not the pack’s, and leads to where they are changed', () => {
  const remix = from(asked);
  const { sourced, assumed } = numbersOn(pack, slideItem(remix), remix.place);
  expect(sourced).toEqual([]);
  expect(assumed?.by).toBe('Devon finance');
  expect(assumed?.changed.map(({ id, display, usual }) => [id, display, usual])).toEqual([
    ['caseload', '190 to 250', '200 to 250'],
    ['overheads', '20%', '0%'],
  ]);
  const { perPerson, needGp } = workOutAll(
    readInputs(
      inputsOf(pack.claims),
      new Map(Object.entries({ caseload: '190 to 250', overheads: '20' })) as Typed,
    ).values,
  );
  expect(assumed?.results.map(({ display }) => display)).toEqual([
    roughRange(perPerson, 'GBP'),
    roughRange(needGp),
  ]);
  expect(assumed?.search).toBe('?caseload=190-250&overheads=20');
  const plain = numbersOn(pack, slideItem(from('?money=')), null);
  expect(plain.assumed).toBeNull();
  expect(plain.sourced.map(({ claim }) => claim)).toEqual(['cost-per-person', 'break-even-gp']);
});

test('the title of an assumption is edited as any other, and taken back to the answer', () => {
  const remix = from(asked);
  const [field] = editedFields(remix, pack, slideItem(remix));
  expect(field?.text).toBe(slideOf(asked).slide.plainTitle);
  const change = editField(remix, pack, 'i1', 'title', 'Our own words');
  if (!change.ok) throw new Error(change.message);
  const { deck, notes } = applyRemix(pack, change.remix);
  expect(deck.slides[0]?.plainTitle).toBe('Our own words');
  expect(notes).toEqual([]);
});

function slideItem({ items: [item] }: Remix): SlideItem {
  if (item?.kind !== 'slide') throw new Error('The deck has no slide of the pack.');
  return item;
}

test('in a deck that is there it stands ahead of what the deck asks, or takes the place of the one that it has', () => {
  const deck = started(pack, 'secondary-care');
  const added = withBreakEven(deck, pack, asked);
  if (!added.ok) throw new Error(added.message);
  const talk = shownSlides(added.remix.items);
  expect(talk.at(-2)).toMatchObject({
    id: added.item,
    slide: 'impacts/break-even',
    assumes: { by: 'Devon finance' },
  });
  expect(talk).toHaveLength(shownSlides(deck.items).length + 1);

  const again = withBreakEven(added.remix, pack, '?money=&caseload=150+to+180&by=Croydon');
  if (!again.ok) throw new Error(again.message);
  expect(again.remix.items).toHaveLength(added.remix.items.length);
  expect(again.remix.items.find(({ id }) => id === added.item)).toMatchObject({
    assumes: { by: 'Croydon', inputs: [{ id: 'caseload', low: 150, high: 180 }] },
  });

  // With the numbers of the pack on the page, nothing is assumed on its slide either.
  const back = withBreakEven(again.remix, pack, '?money');
  if (!back.ok) throw new Error(back.message);
  expect(back.remix.items.find(({ id }) => id === added.item)).not.toHaveProperty('assumes');
});
