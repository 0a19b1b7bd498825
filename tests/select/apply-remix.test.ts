import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel, Slide } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import type { OwnFigure, Remix } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { applyRemix, applySteps, originalSlide } from '../../src/select/apply-remix.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { slideFields } from '../../src/select/slide-fields.ts';
import { editionIds } from '../edition-ids.ts';
import { itemFor, own, pixel, realPack, started, withItem } from '../remix/pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

const ageing = 'why/ageing-population';

function edited(remix: Remix, slide: string, path: string, text: string): Remix {
  const item = itemFor(remix, slide);
  const original = originalSlide(pack, remix, item);
  const base =
    original === null ? '' : (slideFields(original).find((field) => field.path === path)?.text ?? '');
  return withItem(remix, item.id, { edits: [...item.edits, { path, base, text }] });
}

describe('a remix as a deck', () => {
  it('made a slide at a time may be left at any point, and leaves nothing behind', () => {
    const remix = edited(started(pack, 'full'), ageing, 'title', 'More older people here');
    const before = JSON.stringify([pack, remix]);
    const expected = applyRemix(pack, remix);
    let stops = 0;
    for (let steps = applySteps(pack, remix); steps.next().done !== true; ) stops += 1;
    expect(stops).toBeGreaterThanOrEqual(remix.items.length);
    const left = applySteps(pack, remix);
    for (let step = 0; step < stops / 2; step += 1) left.next();
    expect(JSON.stringify([pack, remix])).toBe(before);
    expect(applyRemix(pack, remix)).toEqual(expected);
  });

  it.each(editionIds)('that changes nothing is the edition %s, slide for slide', (edition) => {
    const { deck, notes } = applyRemix(pack, started(pack, edition));
    const expected = selectEdition(pack, edition);
    expect(notes).toEqual([]);
    expect(deck.slides).toEqual(expected.slides);
    const names = ({ sections }: typeof deck) => sections.map(({ summary: _, ...section }) => section);
    expect(names(deck)).toEqual(names(expected));
    expect([deck.title, deck.subtitle, deck.minutes]).toEqual([
      expected.title,
      expected.subtitle,
      expected.minutes,
    ]);
  });

  it('gives back every slide unchanged when each field is edited to its own words', () => {
    let remix = started(pack, 'full');
    for (const item of remix.items) {
      if (item.kind !== 'slide') continue;
      const original = originalSlide(pack, remix, item);
      const fields = original === null ? [] : slideFields(original);
      remix = withItem(remix, item.id, {
        edits: fields.map(({ path, text }) => ({ path, base: text, text })),
      });
    }
    const { deck, notes } = applyRemix(pack, remix);
    expect(notes).toEqual([]);
    expect(deck.slides).toEqual(selectEdition(pack, 'full').slides);
  });

  it('leaves out hidden slides and numbers the rest', () => {
    const remix = started(pack, 'full');
    const second = itemFor(remix, 'contents');
    const { deck } = applyRemix(pack, withItem(remix, second.id, { hidden: true }));
    expect(deck.slides.some((slide) => slide.id === 'contents')).toBe(false);
    expect(deck.slides.map((slide) => slide.number)).toEqual(deck.slides.map((_, index) => index + 1));
  });

  it('shows our words, and a bound number that moved keeps its source', () => {
    const slide = 'why/outside-clinical-care';
    const title = pack.slides[slide]?.title.find((inline) => inline.kind === 'stat');
    const token = title?.kind === 'stat' ? `[[${title.claim}.${title.figure}]]` : '';
    const remix = edited(started(pack, 'full'), slide, 'title', `Outside the **clinic** lies ${token}`);
    const { deck, notes } = applyRemix(pack, remix);
    const shown = deck.slides.find(({ id }) => id === slide);
    expect(notes).toEqual([]);
    expect(shown?.plainTitle).toBe('Outside the clinic lies 84%');
    expect(shown?.title[1]).toEqual({ kind: 'text', text: 'clinic', strong: true });
    expect(shown?.title.at(-1)).toMatchObject({ kind: 'stat', claim: title?.kind === 'stat' && title.claim });
    expect(shown?.citations[0]?.source).toBe(title?.kind === 'stat' && pack.claims[title.claim]?.source);
  });

  it('refuses other digits in the place of a bound number, and says so in one sentence', () => {
    const remix = edited(started(pack, 'full'), 'why/outside-clinical-care', 'title', '92% lies outside');
    const { deck, notes } = applyRemix(pack, remix);
    const slide = deck.slides.find(({ id }) => id === 'why/outside-clinical-care');
    expect(slide?.plainTitle).toBe(pack.slides['why/outside-clinical-care']?.plainTitle);
    expect(notes.map((note) => [note.code, note.text])).toEqual([
      [
        'bound-number',
        'The number 84% rests on a source. Keep it, take it out with its words, or add a local figure in its place.',
      ],
    ]);
  });

  it('lets a bound number go with its words', () => {
    const remix = edited(started(pack, 'full'), 'why/outside-clinical-care', 'title', 'Most lies outside');
    expect(applyRemix(pack, remix).notes).toEqual([]);
  });

  it('says what it left out when the pack lacks a slide or a field', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'contents');
    const gone = withItem(remix, item.id, { slide: 'why/not-there' });
    expect(applyRemix(pack, gone).notes).toMatchObject([{ code: 'slide-gone', item: item.id }]);
    const field = withItem(remix, item.id, { edits: [{ path: 'main.9.text', base: '', text: 'Hello' }] });
    expect(applyRemix(pack, field).notes).toMatchObject([{ code: 'field-gone', path: 'main.9.text' }]);
  });

  it('shows a slide twice under two addresses and two titles', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, ageing);
    const { deck, itemOf } = applyRemix(pack, {
      ...remix,
      items: [...remix.items, { ...item, id: 'again' }],
    });
    const last = shownSlides(deck.slides).at(-1);
    expect(last?.id).toBe(`${ageing}--again`);
    expect(last?.plainTitle).toMatch(/ \(2\)$/);
    expect(itemOf[`${ageing}--again`]).toBe('again');
    expect(new Set(deck.slides.map((slide) => slide.plainTitle)).size).toBe(deck.slides.length);
    expect(last?.citations.length).toBeGreaterThan(0);
  });

  it('opens a section at each break, and the contents follow', () => {
    const remix = started(pack, 'full');
    const at = remix.items.findIndex((item) => item.kind === 'slide' && item.slide === 'contents') + 1;
    const items = [
      ...remix.items.slice(0, at),
      { kind: 'break' as const, id: 'b1', hidden: false, title: 'Before we begin', lead: '', minutes: 0.2 },
      ...remix.items.slice(at),
    ];
    const { deck } = applyRemix(pack, { ...remix, items });
    expect(deck.sections[0]).toMatchObject({ id: 'own-b1', number: 1, title: 'Before we begin', slides: 1 });
    expect(deck.sections[1]?.number).toBe(2);
    const agenda = deck.slides
      .find((slide) => slide.id === 'contents')
      ?.main.find(({ kind }) => kind === 'agenda');
    expect(agenda?.kind === 'agenda' ? agenda.items.map((item) => item.title) : []).toEqual(
      deck.sections.map((section) => section.title),
    );
  });

  it('puts a slide that moved under the name of the section it now stands in', () => {
    const remix = started(pack, 'full');
    const moved = itemFor(remix, 'impacts/economics');
    const rest = remix.items.filter((item) => item !== moved);
    const at = rest.findIndex((item) => item.kind === 'slide' && item.slide === 'why') + 1;
    const { deck } = applyRemix(pack, { ...remix, items: [...rest.slice(0, at), moved, ...rest.slice(at)] });
    const slide = deck.slides.find(({ id }) => id === 'impacts/economics');
    expect([slide?.section, slide?.kicker]).toEqual(['why', 'Why social prescribing?']);
  });

  it('leaves the pack and the remix as they were', () => {
    // Both are frozen: a change would throw.
    const remix = edited(started(pack, 'full'), ageing, 'title', 'London grows old');
    expect(() => applyRemix(pack, remix)).not.toThrow();
  });
});

describe('slides of one’s own', () => {
  it('of every kind are slides like any other', () => {
    const remix = started(pack);
    const items = [
      own(
        { kind: 'text', paragraphs: ['Hello **you**'], bullets: ['One thing', ''] },
        { id: 'o1', title: 'Words' },
      ),
      own(
        {
          kind: 'figures',
          figures: [{ value: '312', label: 'people helped', place: 'Croydon', period: '2025' }],
        },
        { id: 'o2', title: 'Figures', source: 'Croydon scheme report, https://example.org/report' },
      ),
      own(
        {
          kind: 'case',
          who: 'A woman of sixty',
          steps: [{ title: 'She came', text: 'And was heard.' }],
          result: '',
        },
        { id: 'o3', title: 'Case' },
      ),
      own({ kind: 'table', caption: '', header: ['A', 'B'], rows: [['x']] }, { id: 'o4', title: 'Table' }),
      own(
        { kind: 'picture', data: pixel, width: 1, height: 1, alt: 'A dot', caption: '' },
        { id: 'o5', title: 'Picture' },
      ),
    ];
    const { deck, notes } = applyRemix(pack, { ...remix, items });
    expect(notes).toEqual([]);
    expect(
      deck.slides.map((slide) => [slide.id, slide.layout, slide.main.map((block) => block.kind)]),
    ).toEqual([
      ['own/o1', 'statement', ['paragraph', 'list']],
      ['own/o2', 'figures', ['figures']],
      ['own/o3', 'case', ['cases']],
      ['own/o4', 'table', ['table']],
      ['own/o5', 'statement', ['picture']],
    ]);
    expect(deck.slides[1]?.citations.map((citation) => [citation.text, citation.url])).toEqual([
      ['Croydon scheme report,', 'https://example.org/report'],
    ]);
  });
});

describe('a place', () => {
  it('switches slides and charts as it does in an edition', () => {
    const { deck, place, notes } = applyRemix(pack, { ...started(pack, 'full'), place: 'E09000012' });
    expect([place?.place.name, deck.place?.code]).toEqual(['Hackney', 'E09000012']);
    expect(place?.shown).toBeGreaterThan(0);
    expect(notes).toEqual([]);
    const edition = selectEdition(applyArea(pack, 'E09000012').pack, 'full');
    for (const [id, chart] of Object.entries(deck.charts)) expect(chart, id).toEqual(edition.charts[id]);
    for (const slide of deck.slides) {
      const same = edition.slides.find(({ id }) => id === slide.id);
      expect(slide.title, slide.id).toEqual(same?.title);
    }
  });

  it('without figures leaves the pack’s own, and says so', () => {
    const { deck, notes } = applyRemix(pack, { ...started(pack, 'full'), place: 'E99999999' });
    expect(notes).toMatchObject([{ code: 'place' }]);
    expect(deck.slides).toEqual(selectEdition(pack, 'full').slides);
  });
});

describe('a local figure', () => {
  const local: OwnFigure = {
    id: 'l1',
    replaces: { claim: 'health-factor-shares', figure: 'outside-clinical' },
    item: null,
    label: 'of what shapes health',
    value: '79%',
    place: 'Croydon',
    period: '2025',
    source: 'Croydon needs assessment',
    addedBy: 'A. Analyst',
  };

  it('stands in for the pack’s number with its place, period and source, never silently', () => {
    const remix = started(pack, 'full');
    const bound = pack.slides['why/outside-clinical-care']?.title.find((inline) => inline.kind === 'stat');
    if (bound?.kind !== 'stat') throw new Error('the title has no bound number');
    const replaces = { claim: bound.claim, figure: bound.figure };
    const { deck, notes } = applyRemix(pack, { ...remix, locals: [{ ...local, replaces }] });
    const slide = deck.slides.find(({ id }) => id === 'why/outside-clinical-care');
    expect(plainText(slide?.title ?? [])).toContain('79% (local figure: Croydon, 2025)');
    expect(slide?.citations.map((citation) => citation.text)).toContain('Croydon needs assessment');
    expect(deck.claims['own--l1']).toMatchObject({ verdict: 'unverified', place: 'Croydon' });
    expect(deck.claims['own--l1']?.why).toContain('A. Analyst');
    expect(notes.map((note) => note.code)).toContain('chart-national');
  });

  it('says on a card what it counts, unless the card’s words are its maker’s own', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'embedded/mental-health');
    const replaces = { claim: 'gp-mental-health-appointments', figure: 'share' };
    const label = 'of GP appointments with a young person involve worry or low mood';
    const cardOf = (words: Partial<OwnFigure>, from = remix): string => {
      const { deck } = applyRemix(pack, {
        ...from,
        locals: [{ ...local, value: '52%', replaces, label, ...words }],
      });
      const main = deck.slides.find(({ id }) => id === 'embedded/mental-health')?.main ?? [];
      const items = main.flatMap((block) => (block.kind === 'figures' ? block.items : []));
      const card = items.find(({ big }) => big === '52%');
      return plainText(card?.label ?? []);
    };
    expect(cardOf({})).toBe(label);
    expect(cardOf({ label: '' })).toBe('of GP appointments involve mental health');
    const base = 'of GP appointments involve mental health';
    const field = slideFields(pack.slides['embedded/mental-health'] as Slide).find(
      ({ text }) => text === base,
    );
    const edits = [{ path: field?.path ?? '', base, text: 'of our appointments' }];
    expect(cardOf({}, withItem(remix, item.id, { edits }))).toBe('of our appointments');
  });

  it('that replaces a number which no slide shows is reported', () => {
    const replaces = { claim: 'no-such-claim', figure: 'share' };
    const { notes } = applyRemix(pack, { ...started(pack), locals: [{ ...local, replaces }] });
    expect(notes).toMatchObject([{ code: 'local-unused' }]);
  });
});
