import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf, headlineOf } from '../../src/break-even/answer.ts';
import { byPlaceTable } from '../../src/break-even/by-place.ts';
import {
  defaultsOf,
  type InputId,
  type Interval,
  inputsFor,
  type Place,
  type Values,
  valuesOf,
} from '../../src/break-even/inputs.ts';
import { outputsOf } from '../../src/break-even/outputs.ts';
import { readInputs, soundValues, type Typed } from '../../src/break-even/read-inputs.ts';
import { roughly, roughRange } from '../../src/break-even/say.ts';
import { type StepId, steps, workOutAll } from '../../src/break-even/steps.ts';
import { mostFound } from '../../src/break-even/studies.ts';
import { formatValue } from '../../src/charts/format-value.ts';
import { selectPlaceScenes } from '../../src/select/select-story.ts';
import { realPack } from '../pack.ts';
import { anyValues, caseOf, defaults, inputs, studies } from './hands.ts';

const middle = ({ low, high }: Interval): Interval => ({ low: (low + high) / 2, high: (low + high) / 2 });
const needs: StepId[] = ['needGp', 'needGpActive', 'needAe', 'needShort', 'needLong', 'needShortCash'];
const read = (typed: Partial<Record<InputId, string>>) =>
  readInputs(inputs, new Map(Object.entries(typed)) as Typed);
const problem = (typed: Partial<Record<InputId, string>>, id: InputId) => read(typed).problems.get(id) ?? '';

test('the default case is the sum that can be done by hand', () => {
  const { seen, workers, perPerson, needGp, needLong } = workOutAll(defaults);
  // 50,000 people, 20.5 per 1,000, 12% decline; £37,998 to £40,088 a post, 200 to 250 people; £40 to £48 a visit.
  expect(seen.low).toBeCloseTo(902, 9);
  expect(workers).toEqual({ low: expect.closeTo(902 / 250), high: expect.closeTo(902 / 200) });
  expect(perPerson).toEqual({ low: expect.closeTo(37998 / 250), high: expect.closeTo(40088 / 200) });
  expect(needGp).toEqual({
    low: expect.closeTo(37998 / 250 / 48),
    high: expect.closeTo(40088 / 200 / 40),
  });
  expect(needLong.low).toBeCloseTo((37998 / 250 / 5395) * 100);
});

test('by default nothing changes, so nothing is freed, leaves or is gained', () => {
  const { timeFreed, cashLeaves, incomeEach } = workOutAll(defaults);
  for (const ledger of [timeFreed, cashLeaves, incomeEach]) expect(ledger).toEqual({ low: 0, high: 0 });
});

test('a range holds what its midpoints come to, and no range is upside down', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const worked = workOutAll(values);
      const mid = workOutAll(valuesOf(inputs, ({ id }) => middle(values[id])));
      for (const { id } of steps) {
        const [{ low, high }, at] = [worked[id], mid[id].low];
        expect(low, id).toBeLessThanOrEqual(high);
        if (!Number.isFinite(at)) continue;
        expect(at, id).toBeGreaterThanOrEqual(low * (1 - 1e-12));
        expect(at, id).toBeLessThanOrEqual(high * (1 + 1e-12));
      }
    }),
  );
});

test('more cost never lowers what is needed, and a dearer visit or a larger caseload never raises it', () => {
  const dearer: InputId[] = ['post', 'weighting', 'overheads', 'support'];
  const lighter: InputId[] = ['caseload', 'gp', 'ae', 'short', 'long'];
  fc.assert(
    fc.property(
      anyValues,
      fc.constantFrom(...dearer, ...lighter),
      fc.double({ min: 1, max: 9, noNaN: true }),
      (values, id, by) => {
        const more: Values = { ...values, [id]: { low: values[id].low * by, high: values[id].high * by } };
        const [before, after] = [workOutAll(values), workOutAll(more)];
        for (const need of needs)
          for (const end of ['low', 'high'] as const) {
            const [a, b] = [before[need][end], after[need][end]];
            if (dearer.includes(id)) expect(b, need).toBeGreaterThanOrEqual(a * (1 - 1e-12));
            else expect(b, need).toBeLessThanOrEqual(a * (1 + 1e-12));
          }
      },
    ),
  );
});

test('the size of the list changes the bill, and not what each person would need', () => {
  const small = workOutAll(defaults);
  const large = workOutAll({ ...defaults, people: { low: 500_000, high: 500_000 } });
  expect(large.needGp).toEqual(small.needGp);
  expect(large.total.low).toBeCloseTo(small.total.low * 10, 4);
});

test('a pound of a hospital visit stands in one ledger', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (cashable) => {
      const { longTime, longCash } = workOutAll({ ...defaults, cashable: { low: cashable, high: cashable } });
      expect(longTime.low + longCash.low).toBeCloseTo(5395, 6);
    }),
  );
});

test('refuses nonsense at its field, in a sentence', () => {
  expect(problem({ caseload: '0' }, 'caseload')).toContain('at least 1 person');
  expect(problem({ declined: '101' }, 'declined')).toContain('More would decline than were referred');
  expect(problem({ used: '120%' }, 'used')).toContain('at most 100%');
  expect(problem({ post: '-5' }, 'post')).toBe('It cannot be below £0.');
  expect(problem({ gp: '1e300' }, 'gp')).toBe('More than £10,000 cannot be meant.');
  expect(problem({ people: 'many' }, 'people')).toContain('“many” is no number');
  for (const typed of ['40 48', '5 10', '2 5 to 3 0'])
    expect(problem({ gp: typed }, 'gp')).toContain(`“${typed}” is no number`);
  expect(problem({ people: '' }, 'people')).toContain(
    'Nothing is written here. Write digits, such as 50,000',
  );
  expect(problem({ gp: '48 to 40' }, 'gp')).toContain('The first number is above the second');
  expect(problem({ activity: '95' }, 'activity')).toContain('More would take part than are seen');
  expect(problem({ lessGp: '7' }, 'lessGp')).toContain('Nobody can drop more appointments than they have');
  expect(problem({ lessAe: '3', lessLong: '1' }, 'lessAe')).toContain('count one visit twice');
  expect(read({ lessAe: '3' }).problems.size).toBe(0);
});

test('reckons with no values that cannot be true, alone or together', () => {
  const { values, problems } = read({ declined: '80' });
  // Said at both: the field of one shows a number that does not count.
  expect([...problems.keys()]).toEqual(['activity', 'declined']);
  expect(values).toEqual(defaults);
  const sound = soundValues(inputs, { ...defaults, declined: { low: 80, high: 80 } });
  expect(sound.values).toEqual(defaults);
  expect(sound.refused.map(({ ids }) => ids)).toEqual([['activity', 'declined']]);
  fc.assert(
    fc.property(anyValues, (any) => {
      const once = soundValues(inputs, any);
      expect(soundValues(inputs, once.values)).toEqual({ values: once.values, refused: [] });
      const { activity, declined, lessGp, visits } = once.values;
      expect(activity.high + declined.high).toBeLessThanOrEqual(100);
      expect(lessGp.high).toBeLessThanOrEqual(visits.low);
    }),
  );
});

test('every field that is not marked shows a number that counts, whatever stood there before', () => {
  fc.assert(
    fc.property(anyValues, anyValues, (any, next) => {
      const before = soundValues(inputs, any).values;
      const typed = new Map(inputs.map(({ id }) => [id, `${next[id].low} to ${next[id].high}`]));
      typed.set('gp', 'thirty or so');
      const { values, problems } = readInputs(inputs, typed, before);
      expect(values.gp).toEqual(before.gp);
      for (const { id } of inputs) expect(values[id]).toEqual(problems.has(id) ? before[id] : next[id]);
      expect(soundValues(inputs, values).refused).toEqual([]);
    }),
  );
});

test('takes no number of another unit for its own', () => {
  for (const [id, typed, words] of [
    ['referred', '2%', '“2%” is a percentage, and this is a plain number per 1,000 people. Write digits'],
    ['referred', '£20', '“£20” is in pounds, and this is a plain number per 1,000 people.'],
    ['declined', '£12', '“£12” is in pounds, and this is a percentage of those referred.'],
    ['gp', '40% to 48%', '“40% to 48%” is a percentage, and this is in pounds.'],
    ['referred', '0,125', '“0,125” is no number.'],
    ['people', '1234,567', '“1234,567” is no number.'],
  ] as const)
    expect(problem({ [id]: typed }, id), typed).toContain(words);
});

test('reads numbers as people write them', () => {
  const { values, problems } = read({
    people: '63,000',
    gp: '£40–£48',
    declined: '22 %',
    caseload: '190 to 250',
    post: '36428.50',
    ae: '£ 1 204',
    income: '234,567.5',
    lessGp: '1e-7',
  });
  expect([...problems]).toEqual([]);
  expect(values.people.low).toBe(63000);
  expect(values.gp).toEqual({ low: 40, high: 48 });
  expect(values.declined).toEqual({ low: 22, high: 22 });
  expect(values.caseload).toEqual({ low: 190, high: 250 });
  expect(values.post.low).toBe(36428.5);
  expect(values.ae.low).toBe(1204);
  expect(values.income.low).toBe(234567.5);
  expect(values.lessGp.low).toBe(1e-7);
});

test('whatever is typed, the answer is words without a number that is none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...inputs),
      fc.oneof(fc.string(), fc.double().map(String)),
      ({ id }, text) => {
        const { values } = read({ [id]: text });
        const said = Object.values(answerOf(caseOf(values), workOutAll(values), studies)).join(' ');
        expect(said).not.toMatch(/NaN|Infinity|undefined|null|no number /);
      },
    ),
  );
});

test('says two significant figures', () => {
  expect([3.166, 5.011, 176.4, 9.96, 0.0282, 902, 63_412].map(roughly)).toEqual([
    '3.2',
    '5.0',
    '180',
    '10',
    '0.028',
    '900',
    '63,000',
  ]);
  expect(roughRange({ low: 4.01, high: 4.04 })).toBe('4.0');
  expect(roughRange({ low: 3, high: Number.POSITIVE_INFINITY })).toBe('3.0 or more');
});

test('says what studies bear out, nulls included, and never that cash leaves when none does', () => {
  const say = (typed: Partial<Record<InputId, string>>) => {
    const { values } = read(typed);
    return answerOf(caseOf(values), workOutAll(values), studies);
  };
  expect(say({}).time).toContain(
    '3.2 to 5.0 fewer appointments a person in a year, more than any study here',
  );
  expect(say({}).cash).toContain('In cash it cannot pay its way');
  expect(say({ support: '690' }).time).toContain('people have 6.0: it cannot pay its way there');
  expect(say({ visits: '12' }).time).not.toContain('more than any study here');
  expect(say({ post: '30000', caseload: '300', gp: '48' }).time).toContain(
    'confirmed study with a comparison group',
  );
  // What one study found of some appointments bears out nothing about all of them.
  expect(say({ post: '1000', caseload: '250' }).time).toContain('more than any confirmed study');
  // An end that is more than people have is said, in the answer and for those who take part.
  expect(say({ overheads: '25' }).time).toContain('a year, at the high end more than the 6.0 they have.');
  const time = (typed: Partial<Record<InputId, string>>) => {
    const { values } = read(typed);
    return outputsOf(caseOf(values), workOutAll(values), studies)['time-needed'];
  };
  expect(time({})).toContain('7.3 to 12 appointments each, more than the 6.0 they have');
  expect(time({ used: '0' })).toContain('No number is enough');
  const { values } = read({ cashable: '50', ae: '0' });
  expect(Object.values(outputsOf(caseOf(values), workOutAll(values), studies)).join(' ')).not.toContain(
    'no number fewer',
  );
  expect(say({ used: '0' }).time).toContain('cannot break even');
  expect(say({ cashable: '50' }).cash).toContain('whether these fall, is not known');
  expect(say({}).left).toContain('leaves out overheads, London weighting and the support');
  expect(say({}).left).toContain('a GP’s time holds overheads');
  expect(say({}).cash).toContain('we assume that no visit avoided takes money out');
  expect(say({ overheads: '20', weighting: '10', support: '50' }).left).toBe('');
});

/** Every text that the numbers change. */
const said = (typed: Partial<Record<InputId, string>>, place: Place | null = null) => {
  const { values } = read(typed);
  return outputsOf({ inputs, values, place }, workOutAll(values), studies);
};

test('of a service that costs nothing, says so and no number that is none', () => {
  expect(said({ post: '0' })['value-assumed']).toBe('None.');
  expect(said({ post: '0', income: '500' })['value-assumed']).toContain('may cost nothing here');
});

test('says of no need that it is more than people have, and of both the same number', () => {
  const tight = { caseload: '200', post: '48160', gp: '40' };
  expect(said(tight)['answer-time']).toContain('breaks even at 6.02 fewer');
  expect(said(tight)['answer-time']).toContain('and people have 6.00: it cannot pay its way there');
  const high = said({ ...tight, post: '40000 to 48160' });
  for (const name of ['answer-time', 'short', 'time-needed'] as const)
    expect(high[name], name).toContain('5.00 to 6.02');
  // What differs by less than can be said is no more.
  expect(said({ ...tight, post: '48001' })['answer-time']).not.toContain('cannot pay its way');

  const number = /\d[\d,.]*\d|\d/g;
  const readNumbers = (words: string) =>
    (words.match(number) ?? []).map((text) => Number(text.replaceAll(',', '')));
  fc.assert(
    fc.property(anyValues, fc.double({ min: 0.9, max: 1.1, noNaN: true }), (values, by) => {
      const { needGp } = workOutAll(values);
      const each = Math.min(365, Math.max(0.1, needGp.low * by));
      if (!Number.isFinite(each)) return;
      const near = { ...values, visits: { low: each, high: each } };
      const outputs = outputsOf(caseOf(near), workOutAll(near), studies);
      for (const name of ['answer-time', 'short'] as const) {
        const words = outputs[name].match(
          /[^:]*? fewer (?:GP )?appointments.*?(?: they have|people have [\d.,]+)/,
        )?.[0];
        if (words === undefined) continue;
        const has = readNumbers(words).at(-1) ?? 0;
        const [low = 0, high = low] = readNumbers(words.split(' fewer ')[0] ?? '');
        const most = words.includes(' or more ') ? Number.POSITIVE_INFINITY : high;
        expect(words.includes('high end') ? most : low, words).toBeGreaterThan(has);
      }
    }),
  );
});

test('says of no need that it is more than studies counted where both read the same', () => {
  // Of six appointments, the most that a study counted is 2.532; needed are 2.54, and both read 2.5.
  const alike = said({ caseload: '200', post: '20320', gp: '40' });
  expect(alike['answer-time']).toContain('breaks even at 2.5 fewer');
  expect(alike['answer-time']).not.toContain('any study here');
  expect(said({ caseload: '200', post: '20800', gp: '40' })['answer-time']).toContain('any study here');
});

test('writes nothing that is more than nothing as zeros', () => {
  const tiny = said({ post: '1', gp: '10000', caseload: '2000' });
  expect(tiny['answer-time']).toContain('breaks even at less than 0.000001 fewer appointments');
  expect(tiny['answer-cost']).toContain('£0.00050 a person');
  expect(Object.values(tiny).join(' ')).not.toMatch(/\b0\.0+(?!\d)/);
  expect(roughRange({ low: 1e-9, high: 2e-9 }, 'GBP')).toBe('less than £0.000001');
  expect(formatValue(1e-9, { decimals: 0, prefix: '£', suffix: ' each', figures: 2 })).toBe(
    'less than £0.000001 each',
  );
});

test('begins with whose people they are, where they are not those of the chosen place', () => {
  const devon = { name: 'Devon', residents: null };
  const hackney = { name: 'Hackney', residents: 259_200 };
  const cost = (people: string | null, place: Place | null) =>
    said(people === null ? {} : { people }, place)['answer-cost'];
  expect(cost(null, null)).toMatch(/^3\.6 to 4\.5 full-time/);
  expect(cost(null, devon)).toMatch(/^For 50,000 people, not Devon: 3\.6 to 4\.5 full-time link workers/);
  expect(cost('1200000', devon)).toMatch(/^For 1,200,000 people: /);
  expect(cost('300000', hackney)).toMatch(/^For 300,000 people, not the 259,200 of Hackney at the Census: /);
  expect(cost('259200', hackney)).toMatch(/^19 to 23 full-time/);
});

test('a need above what people have is said wherever it stands', () => {
  const usual = said({});
  expect(usual['answer-time']).toContain('they need 7.3 to 12 fewer each, more than the 6.0 they have.');
  expect(usual['step-needGpActive']).toBe('7.33 to 11.6, more than the 6.0 they have');
  expect(usual.short).not.toContain('more than');
  const over = said({ overheads: '25' });
  for (const name of ['answer-time', 'time-needed', 'step-needGp', 'short'] as const)
    expect(over[name], name).toContain('at the high end more than the 6.0 they have');
});

test('claims, the slide and its chart say what the page says', () => {
  const { claims } = realPack();
  const { perPerson, needGp, needGpActive, workers } = workOutAll(defaults);
  const display = (claim: string, figure: string) =>
    claims[claim]?.figures.find(({ name }) => name === figure)?.display;
  expect(display('cost-per-person', 'cost')).toBe(`about ${roughRange(perPerson, 'GBP')}`);
  expect(display('break-even-gp', 'consultations')).toBe(roughRange(needGp));
  expect(display('break-even-gp', 'active')).toBe(roughRange(needGpActive));
  expect(display('link-workers-needed', 'workers')).toBe(roughRange(workers));
  const most = mostFound(studies, defaults.visits);
  expect(display('gp-fall-most-counted', 'fewer')).toBe(`about ${roughly(most.any)}`);
  expect(most.compared).toBe(0);
  const { slides, charts, answers } = realPack();
  // The scene and the prepared answer say of no study that it counted enough.
  expect(needGp.low).toBeGreaterThan(most.any);
  expect(slides['story/pay-its-way']?.plainTitle).toContain('more than any study here');
  expect(answers?.['save-money']?.page.plainTitle).toContain('more must change than any counted');
  expect(slides['impacts/break-even']?.plainTitle).toBe(headlineOf(defaults, workOutAll(defaults), studies));
  const chart = charts['break-even'];
  expect(chart?.title).toBe(slides['impacts/break-even']?.plainTitle);
  expect(chart?.series[0]?.data.slice(0, 2).map(({ label }) => label)).toEqual(
    [needGp, needGpActive].map((need) => roughRange(need)),
  );
});

test('the story says for a place what the page works out for it, and nothing where its people are not known', () => {
  const pack = realPack();
  const wordsFor = (code: string) => {
    const place = pack.local.places[code];
    if (place === undefined) throw new Error(`There is no place ${code}.`);
    return selectPlaceScenes(pack, place).find(({ words }) => words.id === 'story/pay-its-way');
  };
  const { workers, total } = workOutAll(
    defaultsOf(inputsFor(pack.claims, { name: 'Hackney', residents: 259_200 })),
  );
  const hackney = JSON.stringify(wordsFor('E09000012')?.words.main);
  for (const end of [workers.low, workers.high]) expect(hackney).toContain(`"${roughly(end)}"`);
  for (const end of [total.low, total.high]) expect(hackney).toContain(`"£${roughly(end)}"`);
  expect(JSON.stringify(wordsFor('E54000037')?.words.main)).not.toContain('Devon');
  expect(pack.local.datasets[byPlaceTable]?.rows.length).toBeGreaterThan(33);
});
