import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { signOff } from '../../src/remix/core/sign-off.ts';
import { signOffFile } from '../../src/remix/ui/panels/sign-off/sign-off-file.tsx';
import { itemFor, now, own, realPack, started, withItem } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

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
    const words = signOffFile(sheet).replace(/<[^>]*>/g, ' ');
    expect(words).toMatch(/Pack version\s+\d+\.\d+\.\d+/);
    expect(words).toContain('20 November 2026');
    for (const who of ['Prepared by', 'Checked by', 'Approved by']) expect(words).toContain(who);
  });

  it('names slides that went behind the end or came from there, and charts that are not shown as published', () => {
    const remix = started(pack, 'cyp');
    const slide = 'embedded/young-people-waiting';
    const [talk, behind] = [false, true].map((isBehind) =>
      remix.items.findLast((item) => (item.backup === true) === isBehind),
    );
    if (talk === undefined || behind === undefined) throw new Error('no backup in this edition');
    const items = remix.items.map((item) => {
      if (item.id === talk.id) return { ...item, backup: true as const };
      const { backup: _, ...rest } = item;
      return item.id === behind.id ? rest : item;
    });
    const moved = signOff(pack, { ...remix, items }, now);
    expect([moved.behind.length, moved.forward.length]).toEqual([1, 1]);
    const words = signOffFile(moved).replace(/<[^>]*>/g, ' ');
    expect(words).toContain(moved.behind[0]);
    expect(words).not.toContain('No slides were added, hidden, left out or moved.');

    const bare = withItem(remix, itemFor(remix, slide).id, { chart: 'hide' });
    const sheet = signOff(pack, bare, now);
    expect(sheet.chartless).toEqual([pack.slides[slide]?.plainTitle]);
    expect(signOffFile(sheet)).toContain('Shown without the chart');
    // Nothing of one's own stands there: the chart went without a reason, or its reason is gone.
    expect(sheet.checks.map(({ text }) => text)).toContain(
      'The chart is hidden here, and the slide has no figure of your own any more.',
    );
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
