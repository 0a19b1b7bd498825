import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { chartsIn, visitSlide } from '../../src/model/visit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { pace, spokenMinutes } from '../../src/select/spoken-minutes.ts';
import { editionIds } from '../edition-ids.ts';
import { realPack } from '../pack.ts';
import { compileWith, slideText, valid } from './pack-fixture.ts';

/** Problems and warnings of the small pack with its edition changed. */
async function edition(changes: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const text = { ...valid.edition, ...changes };
  return compileWith({ 'content/editions/full.json': text, ...more });
}

describe('an ask', () => {
  it('is missed where an edition has none, and a wrong name is told the right one', async () => {
    const { lines } = await edition({ ask: undefined });
    expect(lines.join()).toMatch(/full\.json:\d+:\d+ missing-ask edition "full" asks nothing/);
    const { lines: misspelt } = await edition({ ask: undefined, asks: valid.ask });
    expect(misspelt.join()).toMatch(/full\.json:\d+:\d+ json-shape asks: .*Did you mean "ask"\?/);
  });

  it('needs three next steps, each with somebody and a time', async () => {
    const without = await edition({ ask: { ...valid.ask, steps: [] } });
    expect(without.lines.join()).toMatch(/:\d+:\d+ ask-steps .*has no next step; three were expected/);
    const two = await edition({ ask: { ...valid.ask, steps: valid.ask.steps.slice(1) } });
    expect(two.lines.join()).toContain('has 2 next steps; three were expected');
    const [first, ...rest] = valid.ask.steps;
    const { lines } = await edition({ ask: { ...valid.ask, steps: [{ ...first, by: undefined }, ...rest] } });
    expect(lines.join()).toMatch(/full\.json:\d+:\d+ json-shape ask\.steps\.0\.by: expected string/);
  });

  it('rests on figures of the register, with the nearest name for a wrong one', async () => {
    const rests = [{ ...valid.ask.rests[0], figure: 'shre' }];
    const { lines } = await edition({ ask: { ...valid.ask, rests } });
    expect(lines.join()).toMatch(/full\.json:\d+:\d+ unknown-figure .*Did you mean "share"\?/);
    const { lines: digits } = await edition({
      ask: { ...valid.ask, sentence: 'Decide to help 12% of people' },
    });
    expect(digits.join()).toContain('unbound-digit the digits "12%"');
  });

  it('is shared with an edition that names it, whatever the order of their files', async () => {
    const other = {
      id: 'again',
      order: 2,
      name: 'Again',
      audience: 'People with less time.',
      cover: 'In short',
    };
    const shared = { ...other, opening: 'The same in short.', asksWith: 'full', slides: [{ id: 'why' }] };
    const { pack, lines } = await edition({}, { 'content/editions/again.json': JSON.stringify(shared) });
    expect(lines).toEqual([]);
    expect(pack?.editions.again?.slides.map(({ id }) => id)).toEqual(['ask/full', 'why', 'next/full']);
    expect(pack?.editions.again?.ask).toEqual(pack?.editions.full?.ask);
    const wrong = JSON.stringify({ ...shared, asksWith: 'ful' });
    const { lines: misspelt } = await edition({}, { 'content/editions/again.json': wrong });
    expect(misspelt.join()).toMatch(/again\.json:1:\d+ unknown-edition edition "ful".*Did you mean "full"\?/);
  });

  it('is not written a second time in what is left behind', async () => {
    const page =
      '# A title\n\n<Lead>Words.</Lead>\n\n<Side>\n<Steps>\n<Step title="Do it.">Now.</Step>\n</Steps>\n</Side>\n';
    const { lines } = await edition({}, { 'content/leave-behind/full.mdx': page });
    expect(lines.join()).toMatch(/leave-behind\/full\.mdx:1:1 ask-twice/);
  });
});

describe('the spine of an edition', () => {
  it('names slides of its talk: another is a problem at its own line, with the nearest', async () => {
    const slides = [{ id: 'why' }, { id: 'why/ageing', backup: true }];
    const { lines } = await edition({ slides, spine: ['wy', 'why/ageing'] });
    expect(lines.join('\n')).toMatch(/full\.json:\d+:\d+ unknown-spine .*"wy".*Did you mean "why"\?/);
    expect(lines.join('\n')).toMatch(/unknown-spine .*"why\/ageing"/);
    expect((await edition({ slides, spine: ['why'] })).pack?.editions.full?.spine).toEqual(['why']);
  });
});

describe('a backup slide', () => {
  it('in the middle is a problem at its own line, with what it should stand behind', async () => {
    const slides = [{ id: 'why' }, { id: 'why/ageing', backup: true }, { id: 'why/money' }];
    const money = slideText({ head: 'id: why/money\nlayout: statement', title: '# Money matters' });
    const { lines } = await edition({ slides }, { 'content/why/020-money.mdx': money });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /full\.json:\d+:\d+ backup-place the backup slide "why\/ageing" stands before "why\/money"/,
    );
    const { lines: last } = await edition({ slides: [{ id: 'why' }, { id: 'why/ageing', backup: true }] });
    expect(last).toEqual([]);
  });
});

describe('the minutes of a talk', () => {
  it('are counted from words, figures and pauses', async () => {
    const { pack } = await compileWith();
    if (pack === null) throw new Error('The small pack has problems.');
    const slide = pack.slides['ask/full'];
    if (slide === undefined) throw new Error('It has no ask.');
    const words = (count: number) => [{ kind: 'text' as const, text: 'word '.repeat(count) }];
    const of = (count: number) => spokenMinutes({ ...slide, notes: [words(count)] }, pack);
    // One figure and one pause: a quarter of a minute.
    expect(of(0)).toBeCloseTo((pace.secondsAFigure + pace.secondsASlide) / 60, 0);
    expect(of(pace.wordsAMinute * 2) - of(0)).toBeCloseTo(2, 5);
  });

  it('are a warning where they are more than the edition plans, with by how much and the longest slides', async () => {
    const { lines, warned } = await edition({ minutes: 0.5 });
    expect(lines).toEqual([]);
    expect(warned.join()).toMatch(
      /full\.json:\d+:\d+ warning over-time edition "full" takes ([\d.]+) minutes to say, [\d.]+ more than the 0\.5 planned; the slides that take longest: why\/ageing \(/,
    );
    expect((await edition({ minutes: 5 })).warned.join()).not.toContain('over-time');
  });
});

describe('every edition of the pack', () => {
  let pack: PackModel;
  beforeAll(() => {
    pack = realPack();
  });
  const wordsOn = ({ title, main, side }: DeckModel['slides'][number]): string => {
    const found = [plainText(title)];
    visitSlide({ main, side }, { inline: (inline) => found.push('text' in inline ? inline.text : '') });
    return found.join('');
  };

  it.each(editionIds)(
    '%s opens with its ask, shows evidence by slide five, and closes with the ask and three steps',
    (id) => {
      const deck = selectEdition(pack, id);
      const shown = shownSlides(deck.slides);
      const [cover, opening] = shown;
      const closing = shown.at(-1);
      const ask = deck.ask?.replace(/\.$/, '') ?? '';
      expect(ask.length).toBeGreaterThan(20);
      expect(cover?.layout).toBe('cover');
      for (const slide of [opening, closing]) if (slide) expect(wordsOn(slide)).toContain(ask);
      expect(opening?.claims.length).toBeGreaterThan(0);
      const table = closing?.main.find((block) => block.kind === 'table');
      expect(table?.rows).toHaveLength(3);
      for (const row of table?.rows ?? []) for (const cell of row) expect(plainText(cell)).not.toBe('');
      const evidence = shown.findIndex((slide) => slide !== opening && chartsIn(slide).length > 0);
      expect(evidence).toBeLessThan(5);
      expect(deck.slides.slice(shown.length).every(({ backup }) => backup)).toBe(true);
    },
  );

  it('the commissioner’s has the evidence map fifth', () => {
    expect(selectEdition(pack, 'commissioner').slides[4]?.id).toBe('impacts/evidence-map');
  });

  it('shows young people’s own evidence to people who work with them', () => {
    const { slides, charts } = selectEdition(pack, 'cyp');
    const adults = ['life-expectancy-gap', 'newcastle-wellbeing', 'demand-findings', 'return-on-investment'];
    expect(Object.keys(charts).filter((chart) => adults.includes(chart))).toEqual([]);
    expect(slides.flatMap(({ claims }) => claims)).toEqual(
      expect.arrayContaining(['camhs-children-2023', 'wellbeing-while-waiting', 'ypsp-evaluation']),
    );
  });

  it('keeps veterans and Ireland out of the edition on legal advice', () => {
    const { slides } = selectEdition(pack, 'swla');
    expect(JSON.stringify(slides)).not.toMatch(/armed forces|Ireland/i);
    expect(JSON.stringify(slides)).toMatch(/London Health Board/);
  });
});
