import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { OwnFigure, Remix, RemixItem, SlideItem } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { backItem } from '../../src/remix/core/commands.ts';
import { type SignOff, signOff } from '../../src/remix/core/sign-off.ts';
import { signOffFile } from '../../src/remix/ui/panels/sign-off/sign-off-file.tsx';
import { breakEvenSlide } from '../../src/select/assumed-slide.ts';
import { itemFor, now, own, realPack, started, withItem } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

/** What a reader of the file sees, in one line. */
const wordsIn = (sheet: SignOff): string =>
  signOffFile(sheet)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** A deck with one change of each kind. */
function changed(title: string): Remix {
  const remix = started(pack, 'full');
  const edited = itemFor(remix, 'practice/roles');
  const base = pack.slides['practice/roles']?.plainTitle ?? '';
  const claim = Object.values(pack.claims).find(({ figures }) => figures.length > 0);
  if (claim === undefined) throw new Error('the pack has no claims');
  const items = remix.items
    .map((item, at) => ({ ...item, hidden: at === 5 }))
    .map((item) =>
      item.id === edited.id ? { ...item, edits: [{ path: 'title', base, text: title }] } : item,
    )
    .slice(0, -1);
  return {
    ...remix,
    items: items as Remix['items'],
    brand: {
      name: 'Croydon',
      logo: null,
      colours: { main: '#FFEE00', accent: '#FFFFFF' },
      footer: '',
      font: null,
    },
    locals: [
      {
        id: 'l1',
        replaces: { claim: claim.id, figure: claim.figures[0]?.name ?? '' },
        item: null,
        label: 'of residents',
        value: '21.3%',
        place: 'Croydon',
        period: '2024',
        source: 'Croydon Observatory',
        addedBy: 'Public health team',
      },
    ],
  };
}

describe('the sign-off sheet', () => {
  it('says that nothing was changed in an edition as published', () => {
    for (const edition of Object.keys(pack.editions)) {
      const sheet = signOff(pack, started(pack, edition), now);
      const { reworded, added, own, hidden, removed, reordered, locals, checks } = sheet;
      expect({ reworded, added, own, hidden, removed, reordered, locals, checks }, edition).toEqual({
        reworded: [],
        added: [],
        own: [],
        hidden: [],
        removed: [],
        reordered: false,
        locals: [],
        checks: [],
      });
      expect(wordsIn(sheet), edition).toContain(
        'No slides were added, hidden, left out or moved, and no charts hidden.',
      );
      expect(sheet.access.every(({ passes }) => passes)).toBe(true);
      expect(sheet.strengths.reduce((sum, { count }) => sum + count, 0)).toBe(sheet.claims);
    }
  });

  it('names every change, local figure and colour that cannot be read', () => {
    const remix = changed('Who does what with us');
    const sheet = signOff(pack, remix, now);
    expect(sheet.reworded.map(({ slide }) => slide)).toEqual(['Who does what with us']);
    expect(sheet.reworded[0]?.words.some(({ kind }) => kind === 'removed')).toBe(true);
    expect(sheet.hidden).toHaveLength(1);
    expect(sheet.removed).toHaveLength(1);
    expect(sheet.locals[0]).toMatchObject({ value: '21.3%', source: 'Croydon Observatory' });
    expect(sheet.locals[0]?.replaces).toContain(': ');
    expect(sheet.access.filter(({ what, passes }) => what.startsWith('Contrast') && !passes)).toHaveLength(2);
  });

  it('lists the figures of the chosen place with their source, period and strength', async () => {
    const sheet = signOff(pack, { ...started(pack, 'full'), place: 'E09000008' }, now);
    const lived = sheet.placed.find(({ what }) => what.startsWith('Healthy life expectancy'));
    expect(lived).toMatchObject({
      period: '2018 to 2020',
      strength: '■■■■ Strong evidence. Official figures for the place, by a published method.',
    });
    expect(lived?.figures).toContain('women 62.4 years');
    expect(lived?.slides.length).toBeGreaterThan(0);
    expect(lived?.url).toMatch(/^https:/);
    const file = signOffFile(sheet);
    expect(file).toContain(lived?.strength);
    expect(file).toContain(`href="${lived?.url}"`);
    expect(file).not.toContain('All figures are as published.');
    // London and England stand beside the place: their figures were there before.
    expect(sheet.placed.every(({ what }) => what.includes('Croydon'))).toBe(true);
  });

  it('names slides taken out of the talk and into it, and no order that they left as it was', () => {
    const remix = started(pack, 'cyp');
    const last = shownSlides(remix.items).at(-1)?.id ?? '';
    const first = remix.items.find(({ backup }) => backup)?.id ?? '';
    const lines = (id: string, on: boolean) => {
      const change = backItem(remix, id, on);
      if (!change.ok) throw new Error(change.message);
      const words = wordsIn(signOff(pack, change.remix, now));
      expect(words).not.toContain('No slides were');
      expect(words).not.toContain('The order of the slides was changed');
      return words;
    };
    expect(lines(last, true)).toMatch(/Kept for questions, 1: +\S/);
    expect(lines(first, false)).toMatch(/Brought into the talk, 1: +\S/);
    expect(wordsIn(signOff(pack, remix, now))).toMatch(/Length +\d+ slides and \d+ for questions, about/);
  });

  it('names slides whose charts are hidden, and those that keep them beside a local figure', () => {
    const remix = started(pack, 'cyp');
    const item = remix.items.find((one) => one.kind === 'slide' && chartsIn(pack.slides[one.slide] ?? {})[0]);
    if (item?.kind !== 'slide') throw new Error('the edition has no chart');
    const chart = pack.charts[chartsIn(pack.slides[item.slide] ?? {})[0] ?? ''];
    const claim = pack.claims[chart?.claims[0] ?? ''];
    const replaces = { claim: claim?.id ?? '', figure: claim?.figures[0]?.name ?? '' };
    const locals = changed('').locals.map((one) => ({ ...one, replaces, item: item.id }));
    const of = (decided: 'hide' | 'keep', figures = locals) =>
      wordsIn(signOff(pack, { ...withItem(remix, item.id, { chart: decided }), locals: figures }, now));
    const untouched = 'No slides were added, hidden, left out or moved, and no charts hidden.';
    expect(of('hide')).toMatch(/Without their charts, 1: +\S/);
    expect(of('hide', [])).toMatch(/Without their charts, 1: +\S/);
    expect(of('hide', [])).not.toContain(untouched);
    expect(of('keep')).toMatch(/With charts kept beside a local figure, 1: +\S/);
    // Nothing is kept beside a figure that is not there.
    expect(of('keep', [])).toContain(untouched);
  });

  it('lists figures of an own slide, a slide that stands twice, and all of a look', async () => {
    const remix = started(pack, 'full');
    const twice = { ...itemFor(remix, 'practice/roles'), id: 'again' };
    const figures = [{ value: '31', label: 'link workers', place: 'Croydon', period: '2025' }];
    const mine = own({ kind: 'figures', figures }, { source: 'Plan https://example.org/plan' });
    const brand = { name: 'Croydon', logo: null, colours: null, footer: 'Draft', font: null };
    const sheet = signOff(pack, { ...remix, brand, items: [...remix.items, twice, mine] }, now);
    expect(sheet.added).toHaveLength(1);
    expect(sheet.locals[0]).toMatchObject({ value: '31', url: 'https://example.org/plan' });
    expect(sheet.brand).toEqual(['Croydon', '“Draft” at the foot of every slide']);
    // It is said once, and not among the claims of the pack.
    expect(sheet.open.every(({ statement }) => !statement.includes('link workers: 31'))).toBe(true);
    const words = wordsIn(sheet);
    expect(words).toMatch(/Pack version\s+\d+\.\d+\.\d+/);
    expect(words).toContain('20 November 2026');
    for (const who of ['Prepared by', 'Checked by', 'Approved by']) expect(words).toContain(who);
  });

  it('says where a local figure stands, and that it does on no slide', () => {
    const remix = started(pack, 'full');
    const { locals } = changed('Who does what with us');
    const replaces = { claim: 'several-conditions-by-deprivation', figure: 'most-deprived' };
    const stands = (item: string | null, items = remix.items) =>
      signOff(pack, { ...remix, items, locals: locals.map((one) => ({ ...one, replaces, item })) }, now)
        .locals[0]?.where;
    expect(stands(null)).toBe('every slide that shows it');
    expect(stands(null, remix.items.slice(0, 2))).toBe('on no slide');
    expect(stands('gone')).toBe('on no slide');
    expect(stands(remix.items[0]?.id ?? '')).toBe('on no slide');
  });

  it('leads with the numbers that have no source', async () => {
    const first = async (remix: Remix): Promise<string> =>
      /<p class="ready[^>]*>([^<]*)</.exec(signOffFile(signOff(pack, remix, now)))?.[1] ?? '';
    const remix = started(pack, 'full');
    expect(await first(remix)).toBe('Nothing has to be mended.');
    const item = itemFor(remix, 'practice/roles');
    const base = pack.slides['practice/roles']?.plainTitle ?? '';
    const typed = (text: string): Remix =>
      withItem(remix, item.id, { edits: [{ path: 'title', base, text }] });
    expect(await first(typed('Who does what for 412 people'))).toBe(
      '1 number without a source. Nothing else has to be mended.',
    );
    expect(await first(typed('31 workers for 412 people'))).toContain('2 numbers without a source.');
    const hidden = typed('31 workers');
    const items = hidden.items.map((one) => (one.id === item.id ? { ...one, hidden: true } : one));
    expect(await first({ ...hidden, items })).toBe('Nothing has to be mended.');
  });

  it('keeps hostile words as text in the file', async () => {
    const file = signOffFile(signOff(pack, changed('<img src=x onerror=alert(1)>'), now));
    expect(file).not.toContain('<img');
    expect(file).toContain('&lt;img');
    expect(file).toContain("default-src 'none'");
    expect(file).toContain('lang="en-GB"');
    expect(file).toContain('Croydon Observatory');
  });
});

describe('whatever was changed on a slide', () => {
  type Says = { to: Partial<RemixItem>; says: RegExp };
  const mind: OwnFigure = {
    id: 'l1',
    replaces: null,
    item: null,
    label: 'of residents',
    value: '21.3%',
    place: 'Croydon',
    period: '2024',
    source: 'Croydon Observatory',
    addedBy: 'Public health team',
  };
  /** Expects that the sheet says each change, and did not say it before. */
  function told(remix: Remix, id: string, changes: Record<string, Says>): void {
    const words = (items: RemixItem[]) => wordsIn(signOff(pack, { ...remix, items }, now));
    const before = words(remix.items);
    for (const [field, { to, says }] of Object.entries(changes)) {
      const items = remix.items.map((one) => (one.id === id ? ({ ...one, ...to } as RemixItem) : one));
      const after = words(items);
      expect(before, field).not.toMatch(says);
      expect(after, field).toMatch(says);
    }
  }

  it('the sheet says it of a slide of the pack, field by field', () => {
    const remix = { ...started(pack, 'full'), locals: [mind] };
    const item = itemFor(remix, breakEvenSlide);
    const base = pack.slides[breakEvenSlide]?.plainTitle ?? '';
    const kept = { says: new RegExp(`On: ${base}`) };
    const assumes = { by: '', place: { name: 'Hackney', residents: 259_200 }, inputs: [] };
    const other = Object.keys(pack.editions).find((id) => id !== 'full' && rewords(id, item.slide));
    // Every field must be here: one that is new has to be told too.
    const changes: Record<Exclude<keyof SlideItem, 'kind' | 'id'>, Says> = {
      hidden: { to: { hidden: true }, says: /Hidden, 1:/ },
      backup: { to: { backup: true }, says: /Kept for questions, 1:/ },
      slide: { to: { slide: 'gone' }, says: /Left out, 1:/ },
      edition: { to: { edition: other ?? '' }, says: /In other words of the pack .*, 1:/ },
      minutes: {
        to: { minutes: item.minutes + 0.1 },
        says: /1 slide with other minutes than in the edition\./,
      },
      edits: { to: { edits: [{ path: 'title', base, text: 'Ours for 412' }] }, says: /Words changed: 1/ },
      chart: { to: { chart: 'hide' }, says: /Without their charts, 1:/ },
      inTable: { to: { inTable: ['l1'] }, ...kept },
      inCards: { to: { inCards: ['l1'] }, ...kept },
      inChart: { to: { inChart: ['l1'] }, ...kept },
      figures: { to: { figures: ['l1'] }, ...kept },
      assumes: { to: { assumes }, says: /Worked out anew, 1: .*\(Hackney\)/ },
    };
    told(remix, item.id, changes);
  });

  it('the sheet says it of a break and of a slide of one’s own', () => {
    const remix = started(pack, 'full');
    const bare: Remix = {
      ...remix,
      items: [...remix.items, own({ kind: 'text', paragraphs: [], bullets: [] })],
    };
    const words = wordsIn(signOff(pack, bare, now));
    expect(words).toContain('Own slides and breaks, 1: Our own slide (no source given)');
    // Its words may hold figures.
    expect(words).not.toContain('No figures were added by hand.');
    expect(words).not.toContain('All figures are as published.');
    told(bare, 'own1', {
      hidden: { to: { hidden: true }, says: /Hidden, 1: Our own slide/ },
      backup: { to: { backup: true }, says: /Kept for questions, 1: Our own slide/ },
      title: { to: { title: 'A new one' }, says: /Own slides and breaks, 1: A new one/ },
      source: { to: { source: 'Our plan' }, says: /Our own slide \(Our plan\)/ },
    });
  });

  it('the sheet says of emphasis and links that the words are the same', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'practice/roles');
    const base = pack.slides['practice/roles']?.plainTitle ?? '';
    const edits = [{ path: 'title', base, text: `[${base}](https://example.org/)` }];
    const words = wordsIn(signOff(pack, withItem(remix, item.id, { edits }), now));
    expect(words).toContain('title: the same words, with other emphasis or links.');
    expect(words).not.toContain('No words of the pack were changed.');
  });

  it('the sheet does not say that figures are as published where numbers were typed', () => {
    const remix = started(pack, 'full');
    const item = itemFor(remix, 'practice/roles');
    const base = pack.slides['practice/roles']?.plainTitle ?? '';
    const edits = [{ path: 'title', base, text: `${base} for 412` }];
    const words = wordsIn(signOff(pack, withItem(remix, item.id, { edits }), now));
    expect(words).toContain('1 number without a source');
    expect(words).not.toContain('No figures were added by hand.');
    expect(words).not.toContain('All figures are as published.');
  });

  function rewords(edition: string, slide: string): boolean {
    const entry = pack.editions[edition]?.slides.find(({ id }) => id === slide);
    return (entry?.title ?? entry?.lead ?? entry?.notes ?? null) !== null;
  }
});
