import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { OwnContent, OwnFigure, Remix, RemixItem } from '../../src/model/remix.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { unfinished } from '../../src/remix/core/checklist-blanks.ts';
import { decideChart, removeLocal } from '../../src/remix/core/commands.ts';
import { editedFields, resetField } from '../../src/remix/core/edit-field.ts';
import { ownStart } from '../../src/remix/core/own-start.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { formatInline } from '../../src/select/inline-markup.ts';
import { fieldHandles } from '../../src/select/slide-fields.ts';
import { freeze, itemFor, own, pixel, realPack, started, withItem } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

const checked = (remix: Remix, from = pack) => checkRemix(remix, applyRemix(from, remix), from);
const left = (remix: Remix): string[] =>
  unfinished(remix, applyRemix(pack, remix).notes).map(({ item }) => item);
const kinds = (remix: Remix, from = pack): string[] =>
  checked(remix, from).map(({ kind, path }) => `${kind} ${path}`);

describe('the check list before export', () => {
  it('is empty for every edition of the pack as published', () => {
    for (const edition of Object.keys(pack.editions))
      expect(checked(started(pack, edition)), edition).toEqual([]);
  });

  it('finds what is not filled in on each kind of own slide', () => {
    const remix = started(pack);
    const items = (['text', 'figures', 'case', 'table', 'picture'] as const).map((kind, at) => ({
      ...ownStart(kind),
      id: `o${at}`,
    }));
    const found = checked({ ...remix, items });
    for (const item of items)
      expect(
        found.some((check) => check.kind === 'blank' && check.item === item.id),
        item.content.kind,
      ).toBe(true);
    expect(found.find(({ path }) => path === 'figures.0.value')?.text).toBe(
      'Figure 1 is not complete: it lacks its value, label, place, period.',
    );
    expect(found.every(({ fix }) => fix.label !== '')).toBe(true);
    // What is hidden leaves with no file, and what may stay empty holds none up.
    const hidden = items.map((item, at) => ({ ...item, hidden: at < 2 }));
    const ask = { ...own({ kind: 'ask', who: '', what: 'Decide', sum: '', by: '', know: '' }), id: 'ask' };
    expect(left({ ...remix, items: [...remix.items, ...hidden, ask] })).toEqual(['o2', 'o3', 'o4']);
  });

  it('finds titles and words of which nothing is seen, however they are written', () => {
    const remix = started(pack);
    const [cover] = remix.items;
    if (cover === undefined) throw new Error('the deck has no cover');
    const words = { kind: 'text' as const, paragraphs: ['Words'], bullets: [] };
    const rest = { id: 'o1', source: 'Our plan' };
    for (const title of [
      '  ',
      '** **',
      '[ ](https://a.org)',
      '\u200b',
      '\u2060',
      '\u00ad',
      '\u3164',
      '\u2800',
    ]) {
      const items = [cover, own(words, { ...rest, title })];
      const found = checked({ ...remix, items });
      expect(found, title).toMatchObject([
        { level: 'must', item: 'o1', text: 'The title is empty.', fix: { do: 'edit', path: 'title' } },
      ]);
      expect(left({ ...remix, items }), title).toEqual(['o1']);
    }
    const untitled = { ...remix, title: '\u200b ', items: [cover] };
    expect(checked(untitled)).toMatchObject([{ level: 'must', item: cover.id, path: 'title' }]);
    expect(left(untitled)).toEqual([cover.id]);
    const unseen = { ...words, paragraphs: ['\u200b', '** **'] };
    expect(kinds({ ...remix, items: [own(unseen, { ...rest, source: '\u2060' })] })).toEqual([
      'blank paragraphs.0',
      'no-source source',
    ]);
    // A joiner in an emoji and a hyphen that may show are parts of words, and stay.
    const title = 'Fa\u00admilies 👩\u200d👧 first';
    const whole = { ...remix, items: [own(words, { ...rest, title })] };
    expect(checked(whole)).toEqual([]);
    expect(applyRemix(pack, whole).deck.slides[0]?.plainTitle).toBe(title);
  });

  it('finds tables and case studies of which a part is missing', () => {
    const remix = started(pack);
    const texts = (content: OwnContent, rest = {}) =>
      checked({ ...remix, items: [own(content, { source: 'Our plan', ...rest })] }).map(({ text }) => text);
    const table = (header: string[], rows: string[][], rest = {}) =>
      texts({ kind: 'table', caption: '', header, rows }, rest);
    expect(table(['A', 'B', 'C'], [['x']])).toEqual(['2 cells of the table are empty.']);
    expect(table(['A'], [['x', 'y']])).toEqual(['One cell of the table is empty.']);
    expect(table([], [['1', '2']])).toEqual(['2 cells of the table are empty.']);
    expect(table(['A', 'B'], [])).toEqual(['The table has no rows.']);
    expect(table([], [])).toEqual(['The table is empty.']);
    expect(table(['A', 'B'], [['x', 'y']])).toEqual([]);
    // A kept figure is a row.
    expect(table(['A', 'B'], [], { inTable: ['l1'] })).toEqual([]);
    const step = { title: 'What mattered', text: 'Company' };
    const story = (steps: Array<typeof step>) =>
      texts({ kind: 'case', who: 'A woman of 80', steps, result: '' });
    expect(story([])).toEqual(['The case study has no steps.']);
    expect(story([step])).toEqual([]);
  });

  it('finds text that is longer than its place, and a missing source and description', () => {
    const remix = started(pack);
    const long = own(
      {
        kind: 'text',
        paragraphs: Array(8).fill('Far too many words for one slide. '.repeat(12)),
        bullets: [],
      },
      { id: 'a' },
    );
    const picture = own(
      { kind: 'picture', data: pixel, width: 100, height: 50, alt: ' \u200b', caption: '' },
      { id: 'b', title: 'B', source: 'Us' },
    );
    expect(kinds({ ...remix, items: [long, picture] })).toEqual([
      'overflow main',
      'no-source source',
      'alt alt',
    ]);
  });

  it('finds a title of too many lines, and a number that was typed without a source', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'practice/roles');
    const base = pack.slides['practice/roles']?.plainTitle ?? '';
    const edits = [{ path: 'title', base, text: `${base} ${base} and 4,711 ${base}` }];
    expect(kinds(withItem(remix, item.id, { edits }))).toEqual(['overflow title', 'unsourced-number title']);
  });

  it('leads from words that do not fit to the field that was made longest', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'practice/roles');
    const fields = editedFields(remix, pack, item).filter(({ path }) => path.startsWith('main.'));
    const edits = fields.slice(0, 2).map(({ path, text }, index) => ({
      path,
      base: text,
      text: 'Far too many words for one card. '.repeat(4 + index * 12),
    }));
    const found = checked(withItem(remix, item.id, { edits })).find(({ kind }) => kind === 'overflow');
    expect(found?.fix).toMatchObject({ do: 'edit', item: item.id, path: fields[1]?.path });
  });

  it('finds words of the pack beside a local figure until they are its maker’s own', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'why/outside-clinical-care');
    const title = pack.slides['why/outside-clinical-care']?.title ?? [];
    const bound = title.find((inline) => inline.kind === 'stat');
    if (bound?.kind !== 'stat') throw new Error('the title has no bound number');
    const local = {
      id: 'l1',
      replaces: { claim: bound.claim, figure: bound.figure },
      item: item.id,
      label: 'of what shapes health',
      value: '79%',
      place: 'Croydon',
      period: '2025',
      source: 'Croydon needs assessment',
      addedBy: 'A. Analyst',
    };
    const replaced = { ...remix, locals: [local] };
    const found = checked(replaced).filter(({ kind }) => kind === 'local-words');
    expect(found[0]?.text).toBe('The words beside your figure are still the pack’s: 79%, in title.');
    expect(found[0]?.fix).toMatchObject({ do: 'edit', item: item.id, path: 'title' });
    const base = formatInline(title);
    const edits = [{ path: 'title', base, text: `In Croydon: ${base}` }];
    const paths = checked(withItem(replaced, item.id, { edits }))
      .filter(({ kind }) => kind === 'local-words')
      .map(({ path }) => path);
    expect(paths).not.toContain('title');
  });

  it('throws words that are not shown away, and no others of the same field', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'why/life-expectancy');
    const field = editedFields(remix, pack, item).find(({ kind }) => kind !== 'title' && kind !== 'notes');
    if (field === undefined) throw new Error('the slide has no words');
    const here = { path: field.path, base: field.text, text: `${field.text} here` };
    const there = { path: field.path, base: 'Words of another place', text: 'Ours for [[x.y]] there' };
    const both = withItem(remix, item.id, { edits: [here, there] });
    const found = checked(both).find(({ text }) => text.includes('not shown'));
    expect(found?.text).toContain('Ours for … there');
    expect(found?.fix).toMatchObject({ label: 'Throw these words away', do: 'throw-away' });
    if (found?.fix?.do !== 'throw-away') throw new Error('there is no such fix');
    const change = resetField(both, item.id, found.fix);
    expect(change.ok && itemFor(change.remix, 'why/life-expectancy').edits).toEqual([here]);
  });

  it('hides the charts of every slide, and names those of which only a title is left', () => {
    const remix = started(pack, 'full');
    const items = remix.items.map((item) =>
      item.kind === 'slide' ? { ...item, chart: 'hide' as const } : item,
    );
    const applied = applyRemix(pack, { ...remix, items });
    expect(applied.deck.slides.flatMap(chartsIn)).toEqual([]);
    // Nor does a form ask for the heading of a column that went with its chart.
    const shown = new Map(applied.deck.slides.map((slide) => [applied.itemOf[slide.id], slide]));
    for (const item of items) {
      if (item.kind !== 'slide') continue;
      const slide = shown.get(item.id);
      const words = slide === undefined ? [] : fieldHandles(slide).map(({ kind }) => kind);
      expect(
        editedFields(remix, pack, item).map(({ kind }) => kind),
        item.slide,
      ).toEqual(words);
    }
    const bare = applied.deck.slides.filter(
      ({ id, main, side }) =>
        main.length + side.length === 0 && chartsIn(pack.slides[id] ?? { main: [], side: [] }).length > 0,
    );
    expect(bare.length).toBeGreaterThan(0);
    const named = checkRemix({ ...remix, items }, applied, pack).filter(({ text }) =>
      text.includes('only a title'),
    );
    expect(named.map(({ item }) => item)).toEqual(bare.map(({ id }) => applied.itemOf[id]));
  });

  it('asks whether the title of a chart is still true of a local figure that it draws', () => {
    const title = pack.charts['ltc-service-use']?.title;
    const local = {
      id: 'l1',
      replaces: { claim: 'ltc-service-use', figure: 'gp' },
      item: null,
      label: '',
      value: '10%',
      place: 'Croydon',
      period: '2025',
      source: 'Croydon needs assessment',
      addedBy: 'A. Analyst',
    };
    const asked = (remix: Remix) => checked(remix).filter(({ text }) => text.includes('still true'));
    const remix = started(pack, 'full');
    const on = pack.editions.full?.slides.find(({ id }) =>
      chartsIn(pack.slides[id] ?? { main: [], side: [] }).includes('ltc-service-use'),
    );
    const item = itemFor(remix, on?.id ?? '');
    expect(asked(remix)).toEqual([]);
    const [found, ...more] = asked({ ...remix, locals: [local] });
    expect(more).toEqual([]);
    expect(found?.text).toContain('10% for Croydon');
    expect(found?.text).toContain(`“${title}”`);
    expect(found).toMatchObject({ level: 'should', item: item.id, fix: { do: 'chart', chart: 'hide' } });
    for (const chart of ['hide', 'keep'] as const)
      expect(asked(withItem({ ...remix, locals: [local] }, item.id, { chart }))).toEqual([]);
  });

  it('asks about the words of a card only where a local figure does not say what it counts', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'embedded/mental-health');
    const words = {
      place: 'Hackney',
      period: '2025',
      source: 'Hackney survey',
      addedBy: 'A. Analyst',
      value: '52%',
      item: item.id,
      replaces: { claim: 'gp-mental-health-appointments', figure: 'share' },
    };
    const onCard = (label: string): boolean =>
      kinds({ ...remix, locals: [{ id: 'l1', label, ...words }] }).some((one) =>
        /^local-words .*\.label$/.test(one),
      );
    expect(onCard('')).toBe(true);
    expect(onCard('of GP appointments with a young person')).toBe(false);
    expect(onCard('of GP appointments involve mental health')).toBe(false);
  });

  it('finds colours that cannot be read, and offers ones that can', () => {
    const brand = {
      name: '',
      logo: null,
      colours: { main: '#FFEE00', accent: '#FFFFFF' },
      footer: '',
      font: null,
    };
    const found = checked({ ...started(pack), brand });
    expect(found.map(({ kind, fix }) => [kind, fix.do])).toEqual([
      ['contrast', 'colour'],
      ['contrast', 'colour'],
    ]);
  });

  it('has nothing against a cover that speaks for whose look it wears', () => {
    const brand = { name: 'Croydon Council', logo: null, colours: null, footer: '', font: null };
    const remix = { ...started(pack), brand };
    expect(checked(remix)).toEqual([]);
    const kicker = (one: Remix) => applyRemix(pack, one).deck.slides[0]?.kicker;
    expect(kicker(remix)).toBe('Croydon Council · 20 November 2026');
    expect(kicker({ ...remix, coverLine: ' Ours ' })).toBe('Ours');
    expect(kicker(started(pack))).toBe('');
  });

  it('says that a chart does not follow a local figure, until somebody keeps or hides it', () => {
    const id = 'why/outside-clinical-care';
    const stat = pack.slides[id]?.title.find((inline) => inline.kind === 'stat');
    if (stat?.kind !== 'stat') throw new Error('the title has no bound number');
    const local = {
      id: 'l1',
      replaces: { claim: stat.claim, figure: stat.figure },
      item: null,
      label: 'outside clinical care',
      value: '79%',
      place: 'Croydon',
      period: '2025',
      source: 'Croydon needs assessment',
      addedBy: 'A. Analyst',
    };
    const remix = { ...started(pack, 'full'), locals: [local] };
    const { id: item } = itemFor(remix, id);
    const asked = checked(remix).filter(({ kind }) => kind === 'chart');
    expect(asked).toMatchObject([{ item, fix: { chart: 'hide' }, other: { chart: 'keep' } }]);
    expect(asked[0]?.text).toMatch(/^The chart still shows 84%.*, not 79% for Croydon\.$/);
    const decided = (chart: 'keep' | 'hide') => {
      const change = decideChart(remix, item, chart);
      if (!change.ok) throw new Error(change.message);
      return change.remix;
    };
    expect(checked(decided('keep')).filter(({ kind }) => kind === 'chart')).toEqual([]);
    const { deck, itemOf } = applyRemix(pack, decided('hide'));
    const slide = deck.slides.find((candidate) => itemOf[candidate.id] === item);
    expect(JSON.stringify([slide?.main, slide?.side])).not.toContain('"chart"');
    expect(slide?.main.length).toBeGreaterThan(0);
    // With the figure goes the reason, and the chart does not come back by itself.
    expect(checked(decided('hide')).filter(({ kind }) => kind === 'chart')).toEqual([]);
    const removed = removeLocal(decided('hide'), 'l1');
    if (!removed.ok) throw new Error(removed.message);
    const [hidden, ...more] = checked(removed.remix);
    expect(more).toEqual([]);
    expect(hidden?.text).toBe('The chart is hidden, and no local figure is a reason for it any more.');
    expect(hidden).toMatchObject({ kind: 'chart', level: 'should', item });
    if (hidden?.fix.do !== 'chart') throw new Error('there is no such fix');
    const back = decideChart(removed.remix, hidden.fix.item, hidden.fix.chart);
    expect(back.ok && back.remix.items).toEqual(remix.items);
  });

  it('tells of a local figure that no slide shows, unless a chart tells that it shows the pack’s', () => {
    const remix = started(pack, 'full');
    const local = {
      id: 'l1',
      replaces: { claim: 'ltc-service-use', figure: 'gp' },
      item: null,
      label: '',
      value: '33%',
      place: 'Croydon',
      period: '2024',
      source: 'Croydon needs assessment',
      addedBy: 'A. Analyst',
    };
    const unused = (change: Partial<OwnFigure>, items = remix.items) =>
      checked({ ...remix, items, locals: [{ ...local, ...change }] }).filter(
        ({ kind }) => kind === 'unused-figure',
      );
    expect(unused({})).toEqual([]);
    const told = [
      {
        level: 'should',
        item: null,
        text: 'Your figure 33%, Croydon, is on no slide: none shows the number that it replaces.',
        fix: { do: 'remove-figure', figure: 'l1' },
      },
    ];
    expect(unused({}, remix.items.slice(0, 2))).toMatchObject(told);
    expect(unused({ item: 'gone' })).toMatchObject(told);
    expect(unused({ replaces: { claim: 'gone', figure: 'share' } })).toMatchObject(told);
    const cover = remix.items.slice(0, 1);
    const charted = itemFor(remix, 'why/life-expectancy');
    const years = {
      item: charted.id,
      value: '20 years',
      replaces: { claim: 'men-poorer-health-by-decile', figure: 'most-deprived' },
    };
    const asks = checked({ ...remix, items: [...cover, charted], locals: [{ ...local, ...years }] });
    expect(asks).toMatchObject([
      { kind: 'chart', text: expect.stringMatching(/22\.3 years .* not 20 years/) },
    ]);
    expect(unused(years, [...cover, { ...charted, chart: 'keep' }])).toEqual([]);
    expect(unused(years, [...cover, { ...charted, chart: 'hide' }])).toMatchObject([
      { text: 'Your figure 20 years, Croydon, is on no slide: none shows the number that it replaces.' },
    ]);
  });

  it('tells of a place without figures, and of contents without sections', () => {
    const remix = started(pack, 'full');
    const nowhere = checked({ ...remix, place: 'E99999999' });
    expect(nowhere).toMatchObject([{ level: 'should', item: null, fix: { do: 'place' } }]);
    const agenda = remix.items.find(
      (item) => item.kind === 'slide' && pack.slides[item.slide]?.layout === 'agenda',
    );
    const [cover] = remix.items;
    if (agenda === undefined || cover === undefined) throw new Error('the deck has no contents');
    const bare = checked({ ...remix, items: [cover, agenda] });
    expect(bare).toMatchObject([{ level: 'should', item: agenda.id, fix: { do: 'hide', item: agenda.id } }]);
  });

  it('finds a name and a foot too long for PowerPoint slides, and opens the look', () => {
    const brand = {
      name: 'W'.repeat(120),
      logo: null,
      colours: null,
      footer: 'MW '.repeat(53),
      font: null,
    };
    const found = checked({ ...started(pack), brand, coverLine: 'Ours' });
    expect(found.map(({ kind, level, fix }) => [kind, level, fix.do])).toEqual([
      ['overflow', 'should', 'brand'],
    ]);
  });

  it('finds a figure that was withdrawn since, a newer pack, and what could not be applied', () => {
    const next = structuredClone(pack);
    next.version = '1.2.0';
    const bound = next.slides['why/outside-clinical-care']?.title.find((inline) => inline.kind === 'stat');
    const claim = bound?.kind === 'stat' ? next.claims[bound.claim] : undefined;
    if (claim !== undefined) claim.verdict = 'withdrawn';
    delete next.slides['practice/roles'];
    const found = checked(started(pack, 'full'), freeze(next));
    expect(found.map(({ kind, level }) => `${kind} ${level}`)).toContain('withdrawn must');
    expect(found.map(({ kind }) => kind)).toContain('not-applied');
    expect(found.at(-1)).toMatchObject({ kind: 'stale', fix: { do: 'review' } });
  });

  it('finds names that the pack does not have in words that are not the pack’s, and leads to them', () => {
    const remix = {
      ...started(pack),
      title: 'Why [[slide:why/gone]]',
      subtitle: 'As **[[gone.share]]** say',
    };
    const [cover] = remix.items;
    if (cover === undefined) throw new Error('the deck has no cover');
    const part: RemixItem = {
      kind: 'break',
      id: 'b1',
      hidden: false,
      title: 'Part',
      lead: 'Some [[gone.share]] of us.',
      minutes: 0,
    };
    const text = own(
      { kind: 'text', paragraphs: ['As [[hiu-activity.ae]] say.', 'See [[slide:why/gone]].'], bullets: [] },
      { id: 't1', title: '[[gone.share]] need help', notes: ['Says [[source:gone]].'], source: 'Our plan' },
    );
    const table = own(
      { kind: 'table', caption: '', header: ['Who', 'Share'], rows: [['All', '[[gone.share]]']] },
      { id: 't2', source: 'Our plan' },
    );
    const edited = itemFor(remix, 'why/outside-clinical-care');
    const base = formatInline(pack.slides[edited.slide]?.title ?? []);
    const edits = [{ path: 'title', base, text: `${base} [[gone.share]]` }];
    const found = checked({
      ...remix,
      items: [cover, part, text, table, { ...edited, edits }],
    }).filter(({ kind }) => kind === 'not-applied');
    const said = (item: string) => found.filter((check) => check.item === item).map((check) => check.text);
    expect(said(cover.id)).toEqual([
      'Title names “[[slide:why/gone]]”, which is not in the pack.',
      'Text names “[[gone.share]]”, which is not in the pack.',
    ]);
    expect(said('b1')).toEqual(['Text names “[[gone.share]]”, which is not in the pack.']);
    expect(said('t1')).toEqual([
      'Title names “[[gone.share]]”, which is not in the pack.',
      'Text 2 names “[[slide:why/gone]]”, which is not in the pack.',
      'Speaker notes, paragraph 1 names “[[source:gone]]”, which is not in the pack.',
    ]);
    expect(said('t2')).toEqual(['Table, row 1, column 2 names “[[gone.share]]”, which is not in the pack.']);
    expect(said(edited.id)).toEqual(['Title names “[[gone.share]]”, which is not in the pack.']);
    const fixes = found.map(({ item, level, fix }) => [level, fix.do, item === edited.id]);
    // Only an edit has words of the pack to go back to.
    expect(new Set(fixes.map(String))).toEqual(new Set(['must,edit,false', 'must,reset,true']));
  });

  it('does not look at what is hidden', () => {
    const remix = started(pack);
    expect(checked({ ...remix, items: [{ ...ownStart('text'), id: 'o', hidden: true }] })).toEqual([]);
  });
});
