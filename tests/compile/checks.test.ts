// @module-tag whole
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packPlugin } from '../../src/compile/vite-pack.ts';
import { compileWith, copyOfContent, restsOn, slideText, valid } from './pack-fixture.ts';

type Figure = { name: string; value: number | [number, number]; unit: string; display: string; big?: string };

/** Compiles with one changed claim. */
const withClaim = (changes: object) => compileWith({ 'data/claims.json': [{ ...valid.claim, ...changes }] });
/** The same, with figures beside those that the slide uses. */
const withFigures = (figures: Figure[], changes: object = {}) =>
  withClaim({ figures: [...valid.claim.figures, ...figures], ...changes });
const withDataset = (changes: object) =>
  compileWith({ 'data/datasets/shares.json': { ...valid.dataset, ...changes } });

const gbp = (name: string, value: number, display: string): Figure => ({ name, value, unit: 'GBP', display });
const percent = (name: string, value: number): Figure => ({
  name,
  value,
  unit: 'percent',
  display: `${value}%`,
});

describe('a claim must say what a commissioner will ask', () => {
  it.each(['population', 'place', 'period'])('%s, not a stand-in for it', async (field) => {
    const { lines, pack } = await withClaim({ [field]: 'TBC' });
    expect(lines.join('\n')).toMatch(
      /data\/claims\.json:\d+:\d+ claim-blank claim "ons-65-plus" does not say w/,
    );
    expect(pack).toBeNull();
    expect((await withClaim({ [field]: '  ' })).lines.join('\n')).toContain('claim-blank');
  });

  it('where a figure counts as confirmed: left open it is a warning, and the pack is built', async () => {
    const { lines, warned, pack } = await withClaim({ period: 'Not stated' });
    expect(lines).toEqual([]);
    expect(warned.join('\n')).toMatch(
      /^data\/claims\.json:\d+:\d+ warning claim-unstated claim "ons-65-plus" is confirmed, yet its period is "Not stated"\.$/,
    );
    expect(pack).not.toBeNull();
    const open = { verdict: 'unverified', why: 'No page was found.', mark: 'No page found' };
    expect((await withClaim({ period: 'Not stated', ...open })).warned).toEqual([]);
  });

  it('why it is not confirmed, and the mark for the slide', async () => {
    const { lines } = await withClaim({ verdict: 'dated' });
    expect(lines.join('\n')).toContain('claim "ons-65-plus" is dated and needs "why", one plain sentence.');
    expect(lines.join('\n')).toContain('claim "ons-65-plus" is dated and needs a "mark" of a few words.');
  });
});

describe('one claim has one value wherever it is read', () => {
  const wording = (value: Figure['value'], display: string, more: object = {}) =>
    withFigures([{ name: 'more', value, unit: 'people', display, ...more }]);

  it.each<[Figure['value'], string, object?]>([
    [18.56, '18.6'],
    [43339, 'about 43,000', { big: '43,000' }],
    [[4e9, 9.4e9], '£4 billion to £9.4 billion', { big: '£4bn to £9.4bn' }],
    [[30, 60], '30 minutes to 1 hour', { unit: 'minutes', big: '30–60 min' }],
    [0.5, '50p', { unit: 'GBP' }],
    [150, 'about 1 in 150'],
    [0.17, '1 in 6', { unit: 'ratio' }],
    [7, 'seven', { big: '7' }],
    [-0.14, '−0.14'],
    [1043400, 'just over 1 million', { big: '1m' }],
  ])('%j may read "%s"', async (value, display, more) => {
    expect((await wording(value, display, more)).lines).toEqual([]);
  });

  it.each<[Figure['value'], string, string]>([
    [18.6, '18.8', '18.6'],
    [25, '5%', '25'],
    [43339, 'about 42,000', '43339'],
    [60, '70', '60'],
    [23, '20', '23'],
    [[4, 6], '4 to 7 weeks', '4 to 6'],
    [7, 'eight', '7'],
    [1.3e6, '£1.6 million', '1300000'],
  ])('%j may not read "%s"', async (value, display, said) => {
    expect((await wording(value, display)).lines.join('\n')).toContain(
      `figure-wording figure "more" of claim "ons-65-plus" reads "${display}", but its value is ${said}.`,
    );
  });

  it('and its statement gives no other number', async () => {
    const { lines } = await withClaim({ statement: 'In 2021, 19.6% of people were past retirement age.' });
    expect(lines.join('\n')).toMatch(
      /data\/claims\.json:\d+:\d+ statement-figure the statement of claim "ons-65-plus" says 19\.6, which none of its figures does\./,
    );
    const right = 'In 2021, 18.6% of people were past it, by Core20PLUS5.';
    expect((await withClaim({ statement: right })).lines).toEqual([]);
  });

  const bound = { figure: 'ons-65-plus.share', where: { part: 'Older' }, field: 'share' };

  it('and the dataset of a chart says the same', async () => {
    expect((await withDataset({ bound: [bound] })).lines).toEqual([]);
    const rows = [
      ['Older', 19.6],
      ['Younger', 80.4],
    ];
    expect((await withDataset({ bound: [bound], rows })).lines.join('\n')).toMatch(
      /data\/datasets\/shares\.json:\d+:\d+ bound-value dataset "shares" says 19\.6 where claim figure "ons-65-plus\.share" says 18\.6\./,
    );
  });

  it('and a cell of it that names a figure has a number, or the dataset says once why not', async () => {
    const figures = [
      { ...percent('more', 18.6), value: [17, 20] as [number, number], display: '17% to 20%' },
    ];
    const cell = (text: string) => {
      const rows = [
        ['Older', text],
        ['Younger', 81.4],
      ];
      return compileWith({
        'data/claims.json': [{ ...valid.claim, figures: [...valid.claim.figures, ...figures] }],
        'data/datasets/shares.json': { ...valid.dataset, rows, bound: [bound] },
      });
    };
    expect((await cell('{ons-65-plus.share}')).lines).toEqual([]);
    const cases: Array<[string, string]> = [
      [
        '{ons-65-plus.more}',
        'cell-range the cell "{ons-65-plus.more}" names a range; name one of its two ends, "{ons-65-plus.more.low}" or "{ons-65-plus.more.high}".',
      ],
      ['{ons-65-plu.share}', 'Did you mean "ons-65-plus"?'],
      ['{ons-65-plus.shares}', 'Did you mean "share"?'],
    ];
    for (const [text, expected] of cases) {
      const { lines } = await cell(text);
      expect(lines, text).toHaveLength(1);
      expect(lines[0]).toMatch(/^data\/datasets\/shares\.json:\d+:\d+ /);
      expect(lines[0]).toContain(expected);
    }
  });

  it('and a binding names what is there', async () => {
    const cases: Array<[object, string]> = [
      [{ ...bound, figure: 'ons-65-plu.share' }, 'Did you mean "ons-65-plus"?'],
      [{ ...bound, figure: 'ons-65-plus.shares' }, 'Did you mean "share"?'],
      [{ ...bound, field: 'shares' }, 'Did you mean "share"?'],
      [{ ...bound, where: { part: 'Oldest' } }, 'picks 0 rows of dataset "shares"; one was expected.'],
    ];
    for (const [one, expected] of cases)
      expect((await withDataset({ bound: [one] })).lines.join('\n')).toContain(expected);
  });
});

describe('arithmetic is worked again', () => {
  const saving = [gbp('each', 78.37, '£78.37'), gbp('all', 6113, '£6,113')];

  it.each([
    '6,113 / 78 = 78.37',
    'The pack’s sum holds: 6,113 ÷ 78 = 78.37, rounded',
    '2,285 − 348 = 1,937; 1,937 + 4,176 = 6,113',
    '(1.2 + 4.913) × 1,000 = 6,113',
    '6.1 + 0.013 = 6.113',
    'Hackney 27, Newham 29',
  ])('and may say "%s"', async (derived) => {
    expect((await withFigures(saving, { derived })).lines).toEqual([]);
  });

  it('and a share may be told as a ratio or in percent', async () => {
    const share = [percent('rise', 18), percent('part', 33.2)];
    const derived = '2,285 / (2,285 − 348) = 1.18; 1,606 / 4,835 = 33.2%';
    expect((await withFigures(share, { derived })).lines).toEqual([]);
  });

  it.each([
    [
      '6,113 / 78.37 = 79',
      'derived-wrong the arithmetic of claim "ons-65-plus" says 6,113 / 78.37 = 79, but it comes to 78',
    ],
    ['2,285 − 348 = 1,927', 'but it comes to 1,937.'],
    ['6,113 / 77 = 78.37', 'but it comes to 79.3896.'],
    [
      '6,112 / 78 = 78.36',
      'derived-unused the arithmetic of claim "ons-65-plus" comes to 78.36, which is none of its figures',
    ],
    [
      '6,113 / 0 = 78.37',
      'derived-unreadable the arithmetic "6,113 / 0 = 78.37" of claim "ons-65-plus" cannot be worked',
    ],
    ['6,113 divided by 78 = 78.37', 'derived-unreadable'],
  ])('and may not say "%s"', async (derived, expected) => {
    const { lines } = await withFigures(saving, { derived });
    expect(lines.join('\n')).toContain(expected);
    expect(lines[0]).toMatch(/^data\/claims\.json:\d+:\d+ /);
  });

  it('and a figure that moved away from its arithmetic is noticed', async () => {
    const { lines } = await withFigures([gbp('each', 78.73, '£78.73')], { derived: '6,113 / 78 = 78.37' });
    expect(lines.join('\n')).toContain('derived-unused');
  });
});

describe('the parts of a whole add up', () => {
  const parts = [percent('a', 47), percent('b', 34), percent('c', 19)];
  const whole = ['a', 'b', 'c'];

  it('in a claim, give or take rounding', async () => {
    expect((await withFigures(parts, { whole })).lines).toEqual([]);
    const thirds = [percent('a', 33.3), percent('b', 33.3), percent('c', 33.3)];
    expect((await withFigures(thirds, { whole })).lines).toEqual([]);
    const wrong = [percent('a', 47), percent('b', 34), percent('c', 16)];
    expect((await withFigures(wrong, { whole })).lines.join('\n')).toMatch(
      /claims\.json:\d+:\d+ whole-sum the parts of claim "ons-65-plus" should add up to 100, but 47 \+ 34 \+ 16 comes to 97\./,
    );
  });

  it('and are figures in percent that exist', async () => {
    expect((await withFigures(parts, { whole: ['a', 'people'] })).lines.join('\n')).toContain('whole-figure');
    expect((await withFigures(parts, { whole: ['a', 'shar'] })).lines.join('\n')).toContain(
      'Did you mean "share"?',
    );
  });

  it('in a dataset, each whole by itself', async () => {
    expect((await withDataset({ whole: { field: 'share' } })).lines).toEqual([]);
    const rows = [
      ['Older', 18.6],
      ['Younger', 80],
    ];
    expect((await withDataset({ rows, whole: { field: 'share' } })).lines.join('\n')).toContain(
      'whole-sum "share" of dataset "shares" should add up to 100, but 2 parts comes to 98.6.',
    );
    expect((await withDataset({ whole: { field: 'shar' } })).lines.join('\n')).toContain(
      'Did you mean "share"?',
    );
    expect((await withDataset({ whole: { field: 'share', by: ['part'] } })).lines.join('\n')).toContain(
      'for Older',
    );
  });
});

describe('a withdrawn claim makes no case', () => {
  const withdrawn = { verdict: 'withdrawn', why: 'Its source says otherwise.', mark: 'Withdrawn' };
  const slide = 'content/why/010-ageing.mdx';
  const aside = slideText({
    body: 'A sentence.<Cite source="ons-census" />\n\n<Note>\nNot <Stat claim="ons-65-plus" figure="share" />.\n</Note>',
  });
  const asked = restsOn('other', { ...valid.claim, ...withdrawn });
  const files = { ...asked, [slide]: aside };
  const plainChart = { ...valid.chart, title: 'Older people are a part of the population' };

  it('on a chart', async () => {
    expect((await compileWith(files)).lines.join('\n')).toMatch(
      /content\/charts\/shares\.chart\.json:\d+:\d+ withdrawn-chart the chart stands on claim "ons-65-plus"/,
    );
    expect((await compileWith({ ...files, 'content/charts/shares.chart.json': plainChart })).lines).toEqual(
      [],
    );
  });

  it.each(['title', 'lead'])('in an edition’s own %s', async (field) => {
    const words = 'Now <Stat claim="ons-65-plus" figure="share" /> are older';
    const edition = {
      ...asked['content/editions/full.json'],
      slides: [{ id: 'why/ageing', [field]: words }],
    };
    const all = {
      ...files,
      'content/charts/shares.chart.json': plainChart,
      'content/editions/full.json': edition,
    };
    expect((await compileWith(all)).lines.join('\n')).toMatch(/full\.json:\d+:\d+ withdrawn-claim/);
    const notes = { ...asked['content/editions/full.json'], slides: [{ id: 'why/ageing', notes: words }] };
    expect((await compileWith({ ...all, 'content/editions/full.json': notes })).lines).toEqual([]);
  });
});

describe('a claim past its review date', () => {
  const claims = (changes: object) => ({ 'data/claims.json': [{ ...valid.claim, ...changes }] });

  it('is a warning with its age, and the pack is built', async () => {
    const { lines, warned, pack } = await compileWith(claims({}), { today: '2028-01-10' });
    expect(lines).toEqual([]);
    expect(pack).not.toBeNull();
    expect(warned).toHaveLength(1);
    expect(warned[0]).toMatch(
      /^data\/claims\.json:\d+:\d+ warning review-due claim "ons-65-plus" was last checked 13 months ago and was due on 2027-11-23: official figures come out at least once a year, so it is checked every 12 months\.$/,
    );
  });

  it('is none on the day itself, and sooner or later by its topic', async () => {
    expect((await compileWith(claims({}), { today: '2027-11-23' })).warned).toEqual([]);
    expect((await compileWith(claims({ topic: 'census' }), { today: '2028-01-10' })).warned).toEqual([]);
    expect((await compileWith(claims({ topic: 'workforce' }), { today: '2027-05-24' })).warned).toHaveLength(
      1,
    );
  });
});

describe('sources', () => {
  it('that lead to a home page are a warning, with the line and the name; so are links on slides', async () => {
    const home = { ...valid.source, url: 'https://www.ons.gov.uk' };
    const { lines, warned } = await compileWith({
      'data/sources.json': [home],
      'content/why/010-ageing.mdx': slideText({
        body: 'See the [front](https://www.nhs.uk/).<Cite source="ons-census" />',
      }),
    });
    expect(lines).toEqual([]);
    expect(warned).toEqual([
      expect.stringMatching(
        /^content\/why\/010-ageing\.mdx:\d+:\d+ warning home-page "front" leads to a home/,
      ),
      expect.stringMatching(
        /^data\/sources\.json:\d+:\d+ warning home-page "Census, first results" leads to a home page, https:\/\/www\.ons\.gov\.uk;/,
      ),
    ]);
  });

  it('that nothing rests on are a warning', async () => {
    const spare = { ...valid.source, id: 'spare' };
    const { lines, warned } = await compileWith({ 'data/sources.json': [valid.source, spare] });
    expect(lines).toEqual([]);
    expect(warned.join('\n')).toMatch(
      /^data\/sources\.json:\d+:\d+ warning unused-source .* uses source "spare"/,
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['a claim saw it too', { 'data/claims.json': [{ ...valid.claim, alsoSee: ['spare'] }] }],
    [
      'a sentence cites it',
      { 'content/why/010-ageing.mdx': slideText({ body: 'So.<Cite source="spare" />' }) },
    ],
    [
      'a slide is based on it',
      {
        'content/why/010-ageing.mdx': slideText({
          head: 'id: why/ageing\nlayout: statement\nsources: [spare]',
        }),
      },
    ],
    ['a chart names it', { 'content/charts/shares.chart.json': { ...valid.chart, sources: ['spare'] } }],
    [
      'an edition’s own words cite it',
      {
        'content/editions/full.json': {
          ...valid.edition,
          slides: [{ id: 'why/ageing', lead: 'So.<Cite source="spare" />' }],
        },
      },
    ],
  ])('are used where %s', async (_, changes) => {
    const spare = { ...valid.source, id: 'spare' };
    const { lines, warned } = await compileWith({ 'data/sources.json': [valid.source, spare], ...changes });
    expect([...lines, ...warned]).toEqual([]);
  });
});

describe('a malformed register', () => {
  it('is reported with the record’s id, its place and the nearest fix', async () => {
    const cases: Array<[object, string]> = [
      [{ verdict: 'confirmd' }, '"ons-65-plus".verdict: .* Did you mean "confirmed"\\?'],
      [{ design: 'survy' }, '"ons-65-plus".design: .* Did you mean "survey"\\?'],
      [{ strength: 'very limited' }, '"ons-65-plus".strength: .* Did you mean "very-limited"\\?'],
      [{ reson: 'A count' }, '"ons-65-plus".reson: is not a known key. Did you mean "reason"\\?'],
      [{ perod: '2021' }, '"ons-65-plus".perod: is not a known key. Did you mean "period"\\?'],
      [
        { figures: [{ name: 'share', valu: 1, unit: 'percent', display: '1%' }] },
        '"ons-65-plus".figures.0.valu: is not a known key. Did you mean "value"\\?',
      ],
    ];
    for (const [changes, expected] of cases)
      expect((await withClaim(changes)).lines.join('\n')).toMatch(
        new RegExp(`data/claims\\.json:\\d+:\\d+ json-shape ${expected}`),
      );
    const { lines } = await compileWith({ 'data/sources.json': [{ ...valid.source, publishr: 'ONS' }] });
    expect(lines.join('\n')).toMatch(
      /data\/sources\.json:\d+:\d+ json-shape "ons-census"\.publishr: is not a known key\. Did you mean "publisher"\?/,
    );
  });

  it('says at its line which strength has no reason, one too long, or one that its design gives', async () => {
    const at = (code: string) => `data/claims\\.json:\\d+:\\d+ ${code} `;
    const long =
      'A full count of all residents, by the official census; nothing is missing from it that anybody knows of';
    const cases: Array<[object, string]> = [
      [
        { reason: undefined },
        `${at('claim-reason')}claim "ons-65-plus" has the strength "Strong" without a reason; add "reason": "Official count: Residents"`,
      ],
      [
        { strength: 'limited', reason: ' ' },
        `${at('claim-reason')}.*the strength "Limited" without a reason`,
      ],
      [
        { reason: long },
        `${at('reason-length')}.* has ${long.length} characters; one line holds 90: "A full count of all residents, by the official census" would fit`,
      ],
      [{ strength: 'strong' }, `${at('strength-same')}.*"national-statistic" gives; leave "strength" out`],
    ];
    for (const [changes, expected] of cases) {
      const { lines } = await withClaim(changes);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(new RegExp(expected));
    }
    expect((await withClaim({ strength: 'moderate' })).lines).toEqual([]);
  });

  it('never becomes a site: a slide that names a claim which is gone stops the build', async () => {
    const root = await copyOfContent();
    try {
      const plugin = packPlugin();
      const load = async (): Promise<string> => {
        const hook = plugin.load as (id: string) => Promise<string | null>;
        return (await hook('\0virtual:pack')) ?? '';
      };
      (plugin.configResolved as (config: { root: string }) => void)({ root });
      expect(await load()).toContain('outside-clinical-care');
      const file = join(root, 'data/claims.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"id": "hiu-cost"', '"id": "hiu-costs"'));
      await expect(load()).rejects.toThrow(/unknown-claim .*hiu-cost.* Did you mean "hiu-costs"\?/);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
