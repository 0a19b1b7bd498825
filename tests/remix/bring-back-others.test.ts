import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import type { DeckIdentity } from '../../src/model/pptx-identity.ts';
import type { Remix } from '../../src/model/remix.ts';
import { type Brought, bringBack } from '../../src/remix/core/bring-back.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { planPptx, renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { type AppliedRemix, applyRemix } from '../../src/select/apply-remix.ts';
import { realPack } from './pack.ts';

const cases = 'tests/fixtures/cases';
let pack: PackModel;
let remix: Remix;
let applied: AppliedRemix;
let deck: DeckModel;
let file: Uint8Array;
let now: DeckIdentity | null;
beforeAll(() => {
  pack = realPack();
  const read = parseRemix(readFileSync(`${cases}/deck-cyp.remix.json`, 'utf8'));
  if (!read.ok) throw new Error(read.message);
  remix = read.remix;
  applied = applyRemix(pack, remix);
  deck = applied.deck;
  file = renderPptx(deck);
  now = planPptx(deck).identity;
});

type Parts = Record<string, string>;
const main = 'ppt/presentation.xml';
const links = 'ppt/_rels/presentation.xml.rels';

/** The file as another program hands it back: its parts as text, changed, and packed again. */
function handed(...changes: Array<(parts: Parts) => void>): Uint8Array {
  const bytes = unzipSync(file);
  const parts = Object.fromEntries(
    Object.entries(bytes).flatMap(([name, part]) =>
      /\.(xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  );
  const names = new Set(Object.keys(parts));
  for (const change of changes) change(parts);
  const rest = Object.entries(bytes).filter(([name]) => !names.has(name));
  return zipSync(
    Object.fromEntries([...rest, ...Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])]),
  );
}

const bring = (bytes: Uint8Array): Brought => {
  const read = readPptxIdentity(bytes);
  return bringBack(remix, pack, applied, read, read.identity === null ? now : null);
};
const wordsOf = ({ slides }: Brought): Array<[string | null, string, string]> =>
  slides.flatMap(({ slide, reworded }) =>
    reworded.map(({ path, theirs }): [string | null, string, string] => [slide.id, path, theirs]),
  );

/** LibreOffice: no tags; the custom part is linked from the package. */
function likeLibreOffice(parts: Parts): void {
  for (const name of Object.keys(parts)) if (/\/tags\//.test(name)) delete parts[name];
  const found = /<Relationship [^>]*customXml[^>]*\/>/.exec(parts[links] ?? '')?.[0] ?? '';
  expect(found).not.toBe('');
  parts[links] = (parts[links] ?? '').replace(found, '');
  parts['_rels/.rels'] = (parts['_rels/.rels'] ?? '').replace(
    '</Relationships>',
    `${found.replace(/Id="[^"]*"/, 'Id="rId99"')}</Relationships>`,
  );
}

/** Google Slides and Keynote: neither tags nor custom parts, and slides under names of their own. */
function likeGoogleSlides(parts: Parts): void {
  for (const name of Object.keys(parts)) if (/\/tags\/|customXml/.test(name)) delete parts[name];
  for (const at of deck.slides.keys()) {
    const from = `slide${at + 1}.xml`;
    const to = `g${at * 7 + 3}.xml`;
    for (const [a, b] of [
      [`ppt/slides/${from}`, `ppt/slides/${to}`],
      [`ppt/slides/_rels/${from}.rels`, `ppt/slides/_rels/${to}.rels`],
    ] as const) {
      parts[b] = parts[a] ?? '';
      delete parts[a];
    }
    parts[links] = (parts[links] ?? '').replace(`slides/${from}"`, `slides/${to}"`);
  }
}

/** ODP and back: what was a title is a box like any other. */
function withoutTitles(parts: Parts): void {
  for (const [name, xml] of Object.entries(parts))
    if (/^ppt\/slides\/[^/]+\.xml$/.test(name))
      parts[name] = xml
        .replace(/<p:ph [^>]*type="(title|ctrTitle)"[^>]*\/>/g, '')
        .replace(/type="ctrTitle"/g, 'idx="1"');
}

const numberOf = (id: string): number => deck.slides.findIndex((slide) => slide.id === id) + 1;
const retitled = (id: string, title: string) => (parts: Parts) => {
  const path = `ppt/slides/slide${numberOf(id)}.xml`;
  const before = parts[path] ?? '';
  const box =
    /<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="(?:title|ctrTitle)"[\s\S]*?<\/p:sp>/.exec(before)?.[0] ?? 'none';
  let isFirst = true;
  const words = box.replace(/(<a:t>)[^<]*/g, (_, open: string) => {
    const text = isFirst ? title : '';
    isFirst = false;
    return `${open}${text}`;
  });
  parts[path] = before.replace(box, words);
  expect(parts[path]).not.toBe(before);
};

/** The order of slides in the file, each by the number it left with. */
const ordered = (change: (list: string[]) => string[]) => (parts: Parts) => {
  const xml = parts[main] ?? '';
  const list = xml.match(/<p:sldId [^>]*\/>/g) ?? [];
  parts[main] = xml.replace(list.join(''), change(list).join(''));
  expect(parts[main]).not.toBe(xml);
};

/** One more slide at the end, made of another; `say` words it anew. */
const added = (id: string, say: (xml: string) => string) => (parts: Parts) => {
  const from = numberOf(id);
  parts['ppt/slides/slide900.xml'] = say(parts[`ppt/slides/slide${from}.xml`] ?? '');
  parts['ppt/slides/_rels/slide900.xml.rels'] = parts[`ppt/slides/_rels/slide${from}.xml.rels`] ?? '';
  parts[links] = (parts[links] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide900.xml"/></Relationships>',
  );
  parts[main] = (parts[main] ?? '').replace(
    '</p:sldIdLst>',
    '<p:sldId id="900" r:id="rId900"/></p:sldIdLst>',
  );
};
const anew = (xml: string): string => xml.replace(/(<a:t>)[^<]*/g, '$1Parking at the new leisure centre');

describe('a file that another program saved', () => {
  it('from LibreOffice is known whole, and a title edited there comes back', () => {
    const brought = bring(readFileSync(`${cases}/libreoffice-resaved-title-edited.pptx`));
    expect(brought.slides.map(({ slide }) => slide.id)).toEqual(deck.slides.map(({ id }) => id));
    expect(wordsOf(brought)).toEqual([
      ['what/benefits', 'title', 'Social prescribing helps in seven ways in Croydon'],
    ]);
    expect(brought).toMatchObject({ missing: [], charts: 0 });
    expect(brought.slides.every(({ slide }) => slide.movedFrom === null && slide.copyOf === null)).toBe(true);
  });

  const titles = [
    retitled('what/definition', 'Quite another headline'),
    retitled('practice/roles', 'Who does what in Croydon'),
  ] as const;
  const both = [
    ['what/definition', 'title', 'Quite another headline'],
    ['practice/roles', 'title', 'Who does what in Croydon'],
  ];
  it.each<[string, Array<(parts: Parts) => void>]>([
    ['without tags', [likeLibreOffice]],
    ['without tags and custom parts', [likeGoogleSlides]],
  ])('%s is known by words and order together', (_, changes) => {
    const brought = bring(handed(...titles, ...changes));
    expect(brought.slides.map(({ slide }) => slide.id)).toEqual(deck.slides.map(({ id }) => id));
    expect(wordsOf(brought)).toEqual(both);
    expect(brought.slides.flatMap(({ loose, gone }) => [...loose, ...gone])).toEqual([]);
  });

  it('without a placeholder for its titles has them among its lines', () => {
    const brought = bring(
      handed(
        retitled('what/definition', 'Social prescribing tackles what keeps Croydon from good health'),
        withoutTitles,
        likeGoogleSlides,
      ),
    );
    expect(brought.slides.map(({ slide }) => slide.id)).toEqual(deck.slides.map(({ id }) => id));
    expect(wordsOf(brought)).toEqual([
      ['what/definition', 'title', 'Social prescribing tackles what keeps Croydon from good health'],
    ]);
  });

  it('with a title that is written in two ways reads one of them', () => {
    const wrapped = (parts: Parts): void => {
      for (const [name, xml] of Object.entries(parts))
        if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
          parts[name] = xml.replace(
            /<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="title"[\s\S]*?<\/p:sp>/,
            (box) =>
              `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${box}</mc:Choice><mc:Fallback>${box.replace(/<a:t>[^<]*/g, '<a:t>In place of a formula')}</mc:Fallback></mc:AlternateContent>`,
          );
    };
    const read = readPptxIdentity(handed(wrapped));
    expect(read.slides.map(({ title }) => title)).toEqual(deck.slides.map(({ plainTitle }) => plainTitle));
    expect(wordsOf(bring(handed(wrapped, likeGoogleSlides)))).toEqual([]);
  });

  it.each<[string, (parts: Parts) => void]>([
    ['PowerPoint', () => undefined],
    ['LibreOffice', likeLibreOffice],
  ])('names what was deleted, moved, copied and new, from %s', (_, change) => {
    const lost = 'impacts/demand';
    const brought = bring(
      handed(
        ordered((list) => {
          const rest = list.filter((__, at) => at !== numberOf(lost) - 1);
          const [moved = ''] = rest.splice(numberOf('practice/access') - 2, 1);
          return [...rest.slice(0, 2), moved, ...rest.slice(2)];
        }),
        added('what/needs-it-helps', (xml) => xml),
        change,
      ),
    );
    expect(brought.missing.map(({ id, number }) => [id, number])).toEqual([[lost, numberOf(lost)]]);
    const named = brought.slides.filter(({ slide }) => slide.movedFrom !== null || slide.copyOf !== null);
    const at = brought.slides.findIndex(({ slide }) => slide.id === 'what/needs-it-helps') + 1;
    expect(named.map(({ slide }) => [slide.id, slide.number, slide.movedFrom, slide.copyOf])).toEqual([
      ['practice/access', 3, numberOf('practice/access'), null],
      ['what/needs-it-helps', 24, null, at],
    ]);
    expect(wordsOf(brought)).toEqual([]);
  });

  it('holds a new slide for nobody’s, and a stranger’s file for a stranger’s', () => {
    const brought = bring(handed(likeLibreOffice, added('what/needs-it-helps', anew)));
    expect(brought.slides.map(({ slide }) => slide.id)).toEqual([...deck.slides.map(({ id }) => id), null]);
    const strange = bring(
      handed(likeGoogleSlides, (parts) => {
        for (const [name, xml] of Object.entries(parts))
          if (/^ppt\/slides\/g\d+\.xml$/.test(name)) parts[name] = anew(xml);
      }),
    );
    expect(strange.ours).toBe(0);
    expect(wordsOf(strange)).toEqual([]);
  });
});
