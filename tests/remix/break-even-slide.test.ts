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
import { remixFromAddress, withBreakEven } from '../../src/remix/core/break-even-start.ts';
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
  expect(limit(hackney.deck)).toContain('a year for 259,200 people in Hackney');
  expect(overflowsOf(hackney.slide)).toEqual([]);
  const devon = slideOf('?money=&place=E54000037&for=Devon');
  expect(limit(devon.deck)).toContain('for 50,000 people, not Devon');
  expect(devon.slide.claims).toContain('cost-per-person');
});

test('a need that is hardly more than people have is the same number in figures, claims and notes', () => {
  const { slide, deck, words } = slideOf('?money=&caseload=200&post=48160&gp=40&by=Ann');
  expect(slide.plainTitle).toContain('people have too few appointments');
  expect(words).toContain('6.02');
  expect(deck.claims['own--i1-need']?.figures[0]?.display).toBe('6.02');
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

test('nonsense in the address, or in a file, leaves the pack’s number', () => {
  const remix = from('?money=&caseload=0&declined=140&gp=41&by=X');
  const [item] = remix.items;
  expect(item?.kind === 'slide' && item.assumes?.inputs).toEqual([{ id: 'gp', low: 41, high: 41 }]);
  if (item?.kind !== 'slide' || item.assumes === undefined) return;
  item.assumes.inputs.push({ id: 'caseload', low: 0, high: 0 }, { id: 'nobody', low: 1, high: 1 });
  const read = parseRemix(stringifyRemix(remix));
  if (!read.ok) throw new Error(read.message);
  const { deck } = applyRemix(pack, read.remix);
  expect(
    Object.keys(deck.claims)
      .filter((id) => id.startsWith('own-assumed--i1-'))
      .sort(),
  ).not.toContain('own-assumed--i1-caseload');
  expect(deck.slides[0]?.claims).toContain('own-assumed--i1-gp');
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
});
