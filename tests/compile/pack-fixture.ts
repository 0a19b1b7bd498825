import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Compilation, compilePack } from '../../src/compile/compile-pack.ts';
import { formatProblem } from '../../src/model/messages.ts';

const notes = Array.from({ length: 70 }, () => 'word').join(' ');

const source = {
  id: 'ons-census',
  title: 'Census, first results',
  publisher: 'Office for National Statistics',
  date: '2022-06-28',
  url: 'https://census.gov.uk/census-2021-results/phase-one-first-results',
  cite: 'ONS, Census',
  checked: '2026-11-23',
};

const claim = {
  id: 'ons-65-plus',
  statement: 'More of the population is past retirement age than ten years before.',
  figures: [
    { name: 'share', value: 18.6, unit: 'percent', display: '18.6%' },
    { name: 'people', value: 11063400, unit: 'people', display: 'more than 11 million', big: '11m' },
  ],
  population: 'Residents',
  place: 'England and Wales',
  period: 'Census 2021',
  source: 'ons-census',
  design: 'national-statistic',
  reason: 'A count for a test',
  verdict: 'confirmed',
  checked: '2026-11-23',
};

const dataset = {
  id: 'shares',
  title: 'Shares of a whole',
  source: 'ons-census',
  unit: 'percent',
  fields: [
    { name: 'part', type: 'string', label: 'Part' },
    { name: 'share', type: 'number', label: 'Share', unit: 'percent' },
  ],
  rows: [
    ['Older', 18.6],
    ['Younger', 81.4],
  ],
  caveat: 'Residents on one day.',
  licence: 'Open Government Licence v3.0',
  provenance: 'Written for tests from the published figure.',
};

const chart = {
  id: 'shares',
  kind: 'shares',
  dataset: 'shares',
  title: 'Older people are {ons-65-plus.share} of the population',
  subtitle: 'Share of residents, England and Wales',
  alt: 'One bar in two parts.',
  encode: { category: 'part', values: ['share'] },
  format: { suffix: '%', decimals: 1 },
};

const ask = {
  sentence: 'Decide to help people who grow old',
  rests: [{ claim: 'ons-65-plus', figure: 'share', label: 'of people are old' }],
  steps: [
    { do: 'Count them', who: 'The board', by: 'within a month' },
    { do: 'Ask them', who: 'The network', by: 'within a year' },
    { do: 'Help them', who: 'Everybody', by: 'from then on' },
  ],
  opening: 'Say what is asked, and on what it rests.',
  know: 'People reached, and how they fare',
  closing: 'Say it again, with the three steps.',
};

/** A slide that is right in every way, with room for one change. */
export function slideText(
  changes: { head?: string; title?: string; body?: string; notes?: string } = {},
): string {
  const head = changes.head ?? 'id: why/ageing\nlayout: statement';
  const title = changes.title ?? '# One in five people is over 65 now'.replace('65', 'retirement age');
  const body = changes.body ?? 'The share is <Stat claim="ons-65-plus" figure="share" />.';
  const said = changes.notes ?? `<Notes>\n${notes}\n</Notes>`;
  return `---\n${head}\n---\n\n${title}\n\n${body}\n\n${said}\n`;
}

const files: Record<string, unknown> = {
  'content/deck.json': {
    title: 'A pack',
    subtitle: 'To test with',
    version: '1.0.0',
    updated: 'November 2026',
    basis: 'February 2025',
    publisher: 'A publisher',
    team: 'A team',
    sections: [{ id: 'why', title: 'Why?', summary: 'Because.' }],
  },
  'content/glossary.json': [{ abbr: 'PCN', expansion: 'primary care network' }],
  'content/names.json': ['Core20PLUS5'],
  'content/editions/full.json': {
    id: 'full',
    order: 1,
    name: 'Everything',
    audience: 'Everybody who reads it.',
    cover: 'A pack',
    opening: 'All of it, for a test.',
    ask,
    slides: [{ id: 'why' }, { id: 'why/ageing' }],
  },
  'content/why/000-section.mdx': '---\nid: why\nlayout: section\n---\n\n# Why?\n\nBecause.\n',
  'content/why/010-ageing.mdx': slideText(),
  'content/sections/why.mdx': `${notes} and word word word word word word word word word.\n`,
  'content/charts/shares.chart.json': chart,
  'data/claims.json': [claim],
  'data/sources.json': [source],
  'data/datasets/shares.json': dataset,
};

export const valid = {
  ask,
  source,
  claim,
  dataset,
  chart,
  edition: files['content/editions/full.json'] as object,
};

/** Files of a pack with a claim changed, whose edition rests its ask on another one. */
export function restsOn(id: string, changed: object) {
  const rests = ask.rests.map((figure) => ({ ...figure, claim: id }));
  return {
    'data/claims.json': [changed, { ...claim, id }],
    'content/editions/full.json': { ...valid.edition, ask: { ...ask, rests } },
  };
}

/** Compiles a small, right pack with some files changed; `null` removes one. */
export async function compileWith(
  changes: Record<string, unknown> = {},
  options: Parameters<typeof compilePack>[1] = {},
): Promise<Compilation & { lines: string[]; warned: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    for (const [file, value] of Object.entries({ ...files, ...changes })) {
      if (value === null) continue;
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
    }
    const result = await compilePack(root, options);
    return {
      ...result,
      lines: result.problems.map(formatProblem),
      warned: result.warnings.map(formatProblem),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** A copy of the real content in a folder of its own, for tests that change it. */
export async function copyOfContent(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp('content', join(root, 'content'), { recursive: true });
  await cp('data', join(root, 'data'), { recursive: true });
  return root;
}
