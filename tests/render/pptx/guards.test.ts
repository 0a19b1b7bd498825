import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import { type Check, contentTypeFaults, fixedColours, looseAxes, repeatedIds } from './package-checks.ts';
import { guards } from './package-guards.ts';
import { all, openPackage, type Parts, readXml } from './read-package.ts';
import { hasValidator, validate } from './validator.ts';

const pixel = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const parts = openPackage(renderPptx(fixtureDeck, { 'cover.jpg': pixel }));

/** The package with one part changed. */
function changed(path: string, from: string | RegExp, to: string): Parts {
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after, path).not.toBe(before);
  return { ...parts, [path]: strToU8(after) };
}

/** The first part that holds something. */
function holding(pattern: RegExp, text: string): string {
  const path = Object.keys(parts).find(
    (one) => pattern.test(one) && strFromU8(parts[one] ?? new Uint8Array()).includes(text),
  );
  if (path === undefined) throw new Error(`no part holds ${text}`);
  return path;
}

describe('a PowerPoint file', () => {
  it.each(Object.entries(guards))('%s', (_, guard) => {
    expect(guard(parts)).toEqual([]);
  });
});

const types = '[Content_Types].xml';
const chart = 'ppt/charts/chart1.xml';
const mutations: Array<[string, Check | undefined, () => Parts]> = [
  [
    'an override for a part that is missing',
    contentTypeFaults,
    () =>
      changed(
        types,
        '</Types>',
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
      ),
  ],
  [
    'a default for an ending that no part has',
    guards['types no ending that it does not hold, and no picture as image/jpg'],
    () => changed(types, '</Types>', '<Default Extension="png" ContentType="image/png"/></Types>'),
  ],
  [
    'a picture typed as image/jpg',
    guards['types no ending that it does not hold, and no picture as image/jpg'],
    () => changed(types, 'image/jpeg', 'image/jpg'),
  ],
  [
    'an entry for a folder',
    guards['holds files only, no folders'],
    () => ({ ...parts, 'ppt/': new Uint8Array() }),
  ],
  [
    'a notes master with the theme of the slides',
    guards['gives each master a theme of its own'],
    () => changed('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'),
  ],
  ['a third axis id', looseAxes, () => changed(chart, /(<c:axId val="(\d+)"\/>)(?=<c:axId)/, '$1$1')],
  [
    'an axis id without an axis',
    looseAxes,
    () => changed(chart, /<c:axId val="\d+"\/>/, '<c:axId val="7"/>'),
  ],
  [
    'categories on several levels',
    guards['writes categories on one level'],
    () => changed(chart, '<c:noMultiLvlLbl val="1"/>', '<c:noMultiLvlLbl val="0"/>'),
  ],
  [
    'an absolute target in a chart',
    guards['points from part to part without a leading slash'],
    () => changed('ppt/charts/_rels/chart1.xml.rels', '../embeddings', '/ppt/embeddings'),
  ],
  [
    'a table without a header row',
    guards['marks the first row of every table as its header'],
    () => changed(holding(/^ppt\/slides\//, '<a:tbl>'), 'firstRow="1" ', ''),
  ],
  [
    'a shape id that is there twice',
    repeatedIds,
    () => changed('ppt/slides/slide5.xml', /<p:cNvPr id="3"/, '<p:cNvPr id="2"'),
  ],
  [
    'text in American English',
    guards['is in British English throughout'],
    () => changed('ppt/slides/slide5.xml', 'lang="en-GB"', 'lang="en-US"'),
  ],
  [
    'a master in American English',
    guards['is in British English throughout'],
    () => changed('ppt/presentation.xml', 'lang="en-GB"', 'lang="en-US"'),
  ],
  [
    'a slide without its tags',
    guards['ties every slide to its tags'],
    () => changed('ppt/slides/slide5.xml', /<p:custDataLst>.*?<\/p:custDataLst>/, ''),
  ],
  [
    'text of a chart without a colour of the theme',
    guards['takes every colour from the theme, the text of charts too'],
    () => changed(chart, /(<a:defRPr [^>]*>)<a:solidFill>.*?<\/a:solidFill>/, '$1'),
  ],
  [
    'a fixed colour in a chart',
    fixedColours,
    () => changed(chart, /<a:schemeClr val="\w+"(\/>|>.*?<\/a:schemeClr>)/, '<a:srgbClr val="000000"/>'),
  ],
];

describe('the checks notice', () => {
  it.each(mutations)('%s', (_, check, faulty) => {
    expect(check?.(faulty())).not.toEqual([]);
    expect(check?.(faulty())).toBeDefined();
  });
});

/** What a designer might swap in: a dark ground, light text, bright accents. */
const dark: Record<string, string> = {
  dk1: 'F5F5F5',
  lt1: '14181D',
  dk2: 'C9D1DA',
  lt2: '2A323C',
  accent1: '7FB8F0',
  accent2: '6FD3C5',
  accent3: 'F08CC0',
  accent4: 'FFB074',
};

describe('under another theme', () => {
  const path = 'ppt/theme/theme1.xml';
  const theme = Object.entries(dark).reduce(
    (xml, [slot, hex]) => xml.replace(new RegExp(`(<a:${slot}><a:srgbClr val=")[0-9A-F]{6}`), `$1${hex}`),
    strFromU8(parts[path] ?? new Uint8Array()),
  );
  const swapped: Parts = { ...parts, [path]: strToU8(theme) };

  it('no colour stays behind: every part names slots of the theme only', () => {
    for (const hex of Object.values(dark)) expect(theme).toContain(hex);
    expect(fixedColours(swapped)).toEqual([]);
    const slots = new Set([
      'tx1',
      'tx2',
      'bg1',
      'bg2',
      'hlink',
      'folHlink',
      'phClr',
      ...[1, 2, 3, 4, 5, 6].map((at) => `accent${at}`),
    ]);
    for (const part of Object.keys(swapped).filter((one) => /^ppt\/(?!theme).*\.xml$/.test(one)))
      for (const { attributes } of all(readXml(swapped, part), 'a:schemeClr'))
        expect(slots.has(attributes.val ?? ''), `${part}: ${attributes.val}`).toBe(true);
  });

  it.skipIf(!hasValidator)('the file is still without fault', () => {
    expect(validate(zipSync(swapped))).toEqual([]);
  });
});
