import { describe, expect, it } from 'vitest';
import { compileWith, restsOn, slideText, valid } from './pack-fixture.ts';

const slide = 'content/why/010-ageing.mdx';

/** Compiles with one changed slide. */
const withSlide = (changes: Parameters<typeof slideText>[0]) => compileWith({ [slide]: slideText(changes) });

describe('a pack that is right', () => {
  it('compiles without a problem', async () => {
    const { pack, lines } = await compileWith();
    expect(lines).toEqual([]);
    expect(Object.keys(pack?.slides ?? {})).toEqual(['ask/full', 'why', 'why/ageing', 'next/full']);
  });
});

describe('a mistake in a slide is reported at its own line, with the nearest fix', () => {
  const cases: Array<[string, Parameters<typeof slideText>[0], string]> = [
    [
      'an unknown tag',
      { body: '<Figurs>\n</Figurs>' },
      `${slide}:8:1 unknown-tag <Figurs> is not a tag of the slide dialect. Did you mean "Figures"?`,
    ],
    [
      'an unknown prop',
      { body: 'Now <Stat claim="ons-65-plus" figur="share" figure="share" />.' },
      `${slide}:8:5 unknown-prop <Stat> has no prop "figur". Did you mean "figure"?`,
    ],
    [
      'a prop with a value it does not take',
      { body: '<Note tone="caveats">\nMind this.\n</Note>' },
      `${slide}:8:1 bad-prop <Note tone="caveats"> is not one of the values it takes: caveat, reconstructed. Did you mean "caveat"?`,
    ],
    [
      'a prop that is missing',
      { body: 'Now <Stat claim="ons-65-plus" />.' },
      `${slide}:8:5 missing-prop <Stat> needs the prop "figure".`,
    ],
    [
      'a tag in the wrong place',
      { body: '<Step title="First">\nDo.\n</Step>' },
      `${slide}:8:1 misplaced-tag <Step> cannot stand here; it belongs in <Steps> or <Case>.`,
    ],
    [
      'an expression',
      { body: 'Half of {total} people.' },
      `${slide}:8:9 expression an expression in braces is not allowed; write plain text, or a tag such as <Stat />.`,
    ],
    [
      'an expression in a prop',
      { body: '<Chart id={name} />' },
      `${slide}:8:1 expression an expression in braces is not allowed; write plain text, or a tag such as <Stat />.`,
    ],
    [
      'an import',
      { body: "import x from './x.js'" },
      `${slide}:8:1 import import and export are not allowed in a slide; slides are read, never run.`,
    ],
    [
      'raw HTML',
      { body: '<div>\nhello\n</div>' },
      `${slide}:8:1 raw-html raw HTML <div> is not allowed; use Markdown or a tag of the slide dialect.`,
    ],
    [
      'an unsafe link',
      { body: 'See [this](javascript:alert).' },
      `${slide}:8:5 bad-link the link "javascript:alert" must start with https:// or mailto:.`,
    ],
    [
      'an unknown claim',
      { body: 'Now <Stat claim="ons-65" figure="share" />.' },
      `${slide}:8:5 unknown-claim <Stat claim="ons-65"> is not in data/claims.json. Did you mean "ons-65-plus"?`,
    ],
    // What every object answers to is no name of ours.
    [
      'a tag called constructor',
      { body: '<constructor />' },
      `${slide}:8:1 raw-html raw HTML <constructor> is not allowed; use Markdown or a tag of the slide dialect.`,
    ],
    [
      'a prop called constructor',
      { body: 'Now <Stat claim="ons-65-plus" figure="share" constructor="x" />.' },
      `${slide}:8:5 unknown-prop <Stat> has no prop "constructor".`,
    ],
    [
      'a claim called constructor',
      { body: 'Now <Stat claim="constructor" figure="share" />.' },
      `${slide}:8:5 unknown-claim <Stat claim="constructor"> is not in data/claims.json.`,
    ],
    [
      'a source called constructor',
      { body: 'Now.<Cite source="constructor" />' },
      `${slide}:8:5 unknown-source source "constructor" is not in data/sources.json.`,
    ],
    [
      'an unknown figure',
      { body: 'Now <Stat claim="ons-65-plus" figure="shares" />.' },
      `${slide}:8:5 unknown-figure claim "ons-65-plus" has no figure "shares". Did you mean "share"?`,
    ],
    [
      'an unknown source',
      { body: 'As said.<Cite source="ons-cencus" />' },
      `${slide}:8:9 unknown-source source "ons-cencus" is not in data/sources.json. Did you mean "ons-census"?`,
    ],
    [
      'an unknown chart',
      { body: '<Chart id="share" />' },
      `${slide}:8:1 unknown-chart <Chart id="share"> is not in content/charts. Did you mean "shares"?`,
    ],
    [
      'an unknown second chart',
      { body: '<Chart id="shares" also="share" views="One|Other" />' },
      `${slide}:8:1 unknown-chart <Chart also="share"> is not in content/charts. Did you mean "shares"?`,
    ],
    [
      'a second chart without names for the switch',
      { body: '<Chart id="shares" also="shares" views="One" />' },
      `${slide}:8:1 chart-views <Chart also> needs views="first name|second name", the words on its switch.`,
    ],
    [
      'an unknown slide',
      { body: 'See <Ref slide="why/aging" />, <Stat claim="ons-65-plus" figure="share" />.' },
      `${slide}:8:5 unknown-slide slide "why/aging" does not exist. Did you mean "why/ageing"?`,
    ],
    [
      'an unknown layout',
      { head: 'id: why/ageing\nlayout: statment' },
      `${slide}:3:1 unknown-layout layout "statment" does not exist. Did you mean "statement"?`,
    ],
    [
      'front matter with an unknown key',
      { head: 'id: why/ageing\nlayout: statement\nminuts: 2' },
      `${slide}:4:1 json-shape minuts: is not a known key`,
    ],
    [
      'a missing title',
      { title: 'No heading here.' },
      `${slide}:1:1 missing-title the slide has no title; begin it with a line "# …".`,
    ],
    [
      'missing notes',
      { notes: '' },
      `${slide}:1:1 missing-notes the slide has no speaker notes; add <Notes> with 60 to 120 words.`,
    ],
    [
      'notes that are too short',
      { notes: '<Notes>\nSay it.\n</Notes>' },
      `${slide}:1:1 notes-length the speaker notes have 2 words; 60 to 120 were expected.`,
    ],
    [
      'a missing source',
      { body: 'People grow older.' },
      `${slide}:1:1 missing-source the slide names no source; bind a figure with <Stat />, or list sources in its front matter.`,
    ],
    [
      'a diagram without alt text',
      {
        body: '<Diagram kind="flow">\n<Node title="GP" group="in" />\n</Diagram>\n\nNow <Stat claim="ons-65-plus" figure="share" />.',
      },
      `${slide}:8:1 missing-alt <Diagram> has no alt text; say what someone who cannot see it would miss.`,
    ],
    [
      'a digit in a sentence',
      { body: 'There are 11 million, or <Stat claim="ons-65-plus" figure="share" />.' },
      `${slide}:8:11 unbound-digit the digits "11" are not bound to a claim; use <Stat claim="…" figure="…" />.`,
    ],
    [
      'a digit in a prop that is shown',
      {
        body: '<Cards>\n<Card title="The 5 aims">\n<Stat claim="ons-65-plus" figure="share" />\n</Card>\n</Cards>',
      },
      `${slide}:9:7 unbound-digit the digits "5" are not bound to a claim; use <Stat claim="…" figure="…" />.`,
    ],
    [
      'a tag that is never closed',
      { body: '<Note>\nMind this.' },
      `${slide}:8:1 syntax-error Expected a closing tag for \`<Note>\` (8:1-8:7)`,
    ],
  ];
  it.each(cases)('%s', async (_name, changes, expected) => {
    const { pack, lines } = await withSlide(changes);
    expect(pack).toBeNull();
    expect(lines.join('\n')).toContain(expected);
  });

  it('a title longer than its layout', async () => {
    const { lines } = await withSlide({ title: `# ${'A very long headline that goes on '.repeat(5)}` });
    expect(lines.join('\n')).toMatch(
      /title-too-long the title takes \d+ lines in the layout "statement"; it has room for 2\./,
    );
  });

  it('a text longer than its layout', async () => {
    const item =
      '- A point that runs on for quite some time, well past what a reader at the back can follow.\n';
    const { lines } = await withSlide({
      body: `<Stat claim="ons-65-plus" figure="share" />\n\n${item.repeat(14)}`,
    });
    expect(lines.join('\n')).toMatch(/text-too-long the text needs about \d+ px/);
  });

  it('allows years, list numbers and names that carry digits', async () => {
    const body =
      'In 2021, and 2011–21, Core20PLUS5 said <Stat claim="ons-65-plus" figure="share" />.\n\n1. First\n2. Second';
    expect((await withSlide({ body })).lines).toEqual([]);
  });

  it('does not take a large number for a year', async () => {
    const { lines } = await withSlide({
      body: 'It cost £2000 and 2,021 people, <Stat claim="ons-65-plus" figure="share" />.',
    });
    expect(lines.join('\n')).toContain('unbound-digit the digits "£2000"');
    expect(lines.join('\n')).toContain('unbound-digit the digits "2,021"');
  });

  it('a withdrawn claim used as a benefit, but not one named in a note', async () => {
    const claims = {
      ...restsOn('other', { ...valid.claim, verdict: 'withdrawn', why: 'No effect.', mark: 'Withdrawn' }),
      'content/charts/shares.chart.json': {
        ...valid.chart,
        title: 'Older people are part of the population',
      },
    };
    const used = await compileWith({ ...claims, [slide]: slideText() });
    expect(used.lines.join('\n')).toContain('withdrawn-claim claim "ons-65-plus" is withdrawn');
    const body =
      'A sentence.<Cite source="ons-census" />\n\n<Note>\nNot <Stat claim="ons-65-plus" figure="share" />.\n</Note>';
    expect((await compileWith({ ...claims, [slide]: slideText({ body }) })).lines).toEqual([]);
  });
});

describe('a mistake in the data is reported at its own line', () => {
  it('a JSON syntax error', async () => {
    const { lines } = await compileWith({ 'data/claims.json': '[\n  { "id": "a",, }\n]' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^data\/claims\.json:2:1\d json-syntax is not valid JSON/);
  });

  it('a claim without a period', async () => {
    const { period: _, ...claim } = valid.claim;
    const { lines } = await compileWith({ 'data/claims.json': [claim] });
    expect(lines.join('\n')).toMatch(/data\/claims\.json:2:3 json-shape "ons-65-plus"\.period: /);
  });

  it('two claims with one id', async () => {
    const { lines } = await compileWith({ 'data/claims.json': [valid.claim, valid.claim] });
    expect(lines.join('\n')).toMatch(
      /duplicate-id claim id "ons-65-plus" is already used at data\/claims\.json:3/,
    );
  });

  it('a chart that takes the place of one that is still there', async () => {
    const { lines } = await compileWith({
      'content/charts/newer.chart.json': { ...valid.chart, id: 'newer', replaces: [valid.chart.id] },
    });
    expect(lines.join('\n')).toContain('duplicate-id chart id "shares" is already used');
  });

  it('a claim called like the row of a table of places', async () => {
    const claims = [valid.claim, { ...valid.claim, id: 'local-shares-e09000008' }];
    const { lines } = await compileWith({ 'data/claims.json': claims });
    expect(lines.join('\n')).toContain(
      'reserved-id claim id "local-shares-e09000008" begins with "local", which is kept for the rows of tables of places.',
    );
  });

  it('a claim whose source does not exist', async () => {
    const { lines } = await compileWith({ 'data/claims.json': [{ ...valid.claim, source: 'ons-censu' }] });
    expect(lines.join('\n')).toContain(
      'unknown-source source "ons-censu" is not in data/sources.json. Did you mean "ons-census"?',
    );
  });

  it('a dataset row of the wrong type', async () => {
    const rows = [
      ['Older', '18.6'],
      ['Younger', 81.4],
    ];
    const { lines } = await compileWith({ 'data/datasets/shares.json': { ...valid.dataset, rows } });
    expect(lines.join('\n')).toContain(
      'dataset-row row 1 has "18.6" in the field "share" (string); expected number.',
    );
  });

  it('a dataset row with a value too many', async () => {
    const rows = [
      ['Older', 18.6, 1],
      ['Younger', 81.4],
    ];
    const { lines } = await compileWith({ 'data/datasets/shares.json': { ...valid.dataset, rows } });
    expect(lines.join('\n')).toContain('dataset-width row 1 has 3 values; the dataset has 2 fields.');
  });

  it('a chart that encodes a field its dataset lacks', async () => {
    const encode = { category: 'part', values: ['shares'] };
    const { lines } = await compileWith({ 'content/charts/shares.chart.json': { ...valid.chart, encode } });
    expect(lines.join('\n')).toMatch(
      /content\/charts\/shares\.chart\.json:\d+:\d+ unknown-field .*Did you mean "share"\?/,
    );
  });

  it.each([
    ['GP visits', 'wors', 'ons-65-plus', 'not-a-direction', 'worse'],
    ['GP visit', 'worse', 'ons-65-plus', 'unknown-outcome', 'GP visits'],
    ['GP visits', 'worse', 'ons-65-pluss', 'unknown-claim', 'ons-65-plus'],
  ])('a row of an evidence map: %s, %s, %s', async (outcome, direction, claim, code, fix) => {
    const names = ['part', 'year', 'design', 'who', 'audience', 'outcome', 'direction', 'claim'];
    const dataset = {
      ...valid.dataset,
      fields: names.map((name) => ({ name, type: 'string', label: name })),
      rows: [['A count', '2020', 'national-statistic', '40 people', 'Adults', outcome, direction, claim]],
    };
    const chart = {
      ...valid.chart,
      kind: 'evidence-map',
      encode: { category: 'part', values: ['direction'], series: 'outcome', note: 'who' },
      evidence: {
        design: 'design',
        year: 'year',
        audience: 'audience',
        claim: 'claim',
        outcomes: ['GP visits'],
      },
    };
    const { lines } = await compileWith({
      'data/datasets/shares.json': dataset,
      'content/charts/shares.chart.json': chart,
    });
    const wrong = [outcome, direction, claim].find((word) => lines.join().includes(`"${word}"`)) ?? '';
    const line =
      JSON.stringify(dataset, null, 2)
        .split('\n')
        .findIndex((text) => text.includes(`"${wrong}"`)) + 1;
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(`^data/datasets/shares\\.json:${line}:\\d+ ${code} .*Did you mean "${fix}"\\?$`),
      ),
    ]);
  });

  it('a chart of an unknown dataset', async () => {
    const { lines } = await compileWith({
      'content/charts/shares.chart.json': { ...valid.chart, dataset: 'share' },
    });
    expect(lines.join('\n')).toContain(
      'unknown-dataset dataset "share" is not in data/datasets. Did you mean "shares"?',
    );
  });

  it('a chart without alt text', async () => {
    const { alt: _, ...chart } = valid.chart;
    const { lines } = await compileWith({ 'content/charts/shares.chart.json': chart });
    expect(lines.join('\n')).toContain('missing-alt <the chart> has no alt text');
  });

  it('an edition that names a slide which does not exist, and one twice', async () => {
    const slides = [{ id: 'why/agein' }, { id: 'why/ageing' }, { id: 'why/ageing' }];
    const { lines } = await compileWith({ 'content/editions/full.json': { ...valid.edition, slides } });
    expect(lines.join('\n')).toContain(
      'unknown-slide slide "why/agein" does not exist. Did you mean "why/ageing"?',
    );
    expect(lines.join('\n')).toContain('duplicate-id slide id "why/ageing" is already used at this edition.');
  });

  it('an edition’s own title that is longer than its layout', async () => {
    const slides = [{ id: 'why/ageing', title: 'A very long headline that goes on '.repeat(5) }];
    const { lines } = await compileWith({ 'content/editions/full.json': { ...valid.edition, slides } });
    expect(lines.join('\n')).toMatch(/full\.json:\d+:\d+ title-too-long the title takes \d+ lines/);
  });

  it('an edition’s own lead that the slide has no room for, and its own cover', async () => {
    const lead = 'A sentence that opens the slide and goes on for quite some time. '.repeat(20);
    const cover = { ...valid.edition, cover: 'A name of a pack that is very long '.repeat(3) };
    const slides = [{ id: 'cover' }, { id: 'why/ageing', lead }];
    const { lines } = await compileWith({
      'content/cover.mdx': slideText({ head: 'id: cover\nlayout: cover', title: '# A pack', body: '' }),
      'content/editions/full.json': { ...cover, slides },
    });
    expect(lines.join('\n')).toMatch(/full\.json:\d+:\d+ text-too-long the text needs about \d+ px/);
    expect(lines.join('\n')).toMatch(/full\.json:\d+:\d+ title-too-long .* in the layout "cover"/);
  });

  it('a digit in an edition’s own wording', async () => {
    const slides = [{ id: 'why/ageing', title: 'Some 12 people' }];
    const { lines } = await compileWith({ 'content/editions/full.json': { ...valid.edition, slides } });
    expect(lines.join('\n')).toMatch(/full\.json:\d+:\d+ unbound-digit the digits "12"/);
  });

  it('a slide in the wrong folder, and one of no section', async () => {
    const moved = await compileWith({
      'content/what/010-ageing.mdx': slideText({ head: 'id: why/other\nlayout: statement' }),
    });
    expect(moved.lines.join('\n')).toContain(
      'not-in-section the file is in content/what, but the id "why/other" belongs to another section.',
    );
    const lost = await compileWith({
      'content/why/020-x.mdx': slideText({ head: 'id: whi/x\nlayout: statement' }),
    });
    expect(lost.lines.join('\n')).toContain(
      'unknown-section section "whi" is not in content/deck.json. Did you mean "why"?',
    );
  });

  it('in what is left behind: a bare digit, an unknown claim, and an edition that is not there', async () => {
    const text =
      '# Twelve\n\nSome 12 people.\n\n<Side>\n<Figures>\n<Figure claim="ons-65-pls" figure="share">x</Figure>\n</Figures>\n</Side>\n';
    const { lines } = await compileWith({ 'content/leave-behind/ful.mdx': text });
    expect(lines.join('\n')).toContain('content/leave-behind/ful.mdx:1:1 unknown-edition edition "ful"');
    expect(lines.join('\n')).toContain('content/leave-behind/ful.mdx:3:6 unbound-digit the digits "12"');
    expect(lines.join('\n')).toMatch(/content\/leave-behind\/ful\.mdx:7:1 unknown-claim/);
  });

  it('of a section’s argument that is missing, too short, too long or rests on an account', async () => {
    const file = 'content/sections/why.mdx';
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    const linesOf = async (text: string | null, more = {}) =>
      (await compileWith({ [file]: text, ...more })).lines;
    expect(await linesOf(null)).toEqual([
      expect.stringMatching(/why\.mdx:1:1 missing-argument .*80 to 150 words/),
    ]);
    expect(await linesOf(`\n${words(79)}\n`)).toEqual([
      `${file}:2:1 argument-length the argument of section "why" has 79 words; 80 to 150 were expected: say what its passages come to, and with which figures.`,
    ]);
    expect(await linesOf(`${words(75)}\n\n${words(76)}\n`)).toEqual([
      `${file}:1:1 argument-length the argument of section "why" has 151 words; 80 to 150 were expected: leave to the passages what they say themselves.`,
    ]);
    expect(await linesOf(`${words(75)}\n\n${words(75)}\n`)).toEqual([]);
    const account = {
      ...valid.claim,
      verdict: 'unverified',
      why: 'Read in a news report.',
      mark: 'Not confirmed',
    };
    const rest = `${words(90)} <Stat claim="ons-65-plus" figure="share" /> and 7 more.\n`;
    const found = await linesOf(rest, { 'data/claims.json': [account] });
    expect(found.join('\n')).toContain(`${file}:1:1 argument-claim claim "ons-65-plus" is unverified`);
    expect(found.join('\n')).toMatch(/why\.mdx:1:\d+ unbound-digit the digits "7"/);
  });

  it('of a sentence ahead of a passage that is not there, or that has one, and of blocks beside it', async () => {
    const text = [
      `${Array.from({ length: 90 }, () => 'word').join(' ')}.`,
      '<Before slide="why/agein">So it goes on.</Before>',
      '<Before slide="why/ageing">So it goes on.</Before>',
      '<Before slide="why/ageing">And again.</Before>',
      '- a list',
    ].join('\n\n');
    const { lines } = await compileWith({ 'content/sections/why.mdx': text });
    expect(lines).toEqual([
      expect.stringMatching(/why\.mdx:3:1 unknown-slide .*Did you mean "why\/ageing"/),
      expect.stringMatching(/why\.mdx:7:1 duplicate-id <Before> for slide id "why\/ageing"/),
      expect.stringMatching(/why\.mdx:9:1 argument-block /),
    ]);
  });

  it('two slides with one id', async () => {
    const { lines } = await compileWith({ 'content/why/020-again.mdx': slideText() });
    expect(lines.join('\n')).toContain(
      'content/why/020-again.mdx:2:1 duplicate-id slide id "why/ageing" is already used at content/why/010-ageing.mdx.',
    );
  });
});

describe('many mistakes', () => {
  it('are reported all at once, in the order of files and lines', async () => {
    const { lines } = await compileWith({
      [slide]: slideText({ body: 'Here 5.\n\n<Figurs />\n\n<Chart id="x" />' }),
      'data/datasets/shares.json': { ...valid.dataset, rows: [['Older', null, 3]] },
    });
    const codes = lines.map((line) => line.split(' ')[1]);
    expect(codes).toEqual(
      expect.arrayContaining(['unbound-digit', 'unknown-tag', 'unknown-chart', 'dataset-width']),
    );
    expect(lines).toEqual(
      [...lines].sort((a, b) => a.split(':')[0]?.localeCompare(b.split(':')[0] ?? '') ?? 0),
    );
  });
});
