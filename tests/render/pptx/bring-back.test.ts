// @module-tag whole
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../../src/model/deck.ts';
import { plainText } from '../../../src/model/inline-text.ts';
import { evenText } from '../../../src/model/pptx-identity.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { compareWithPack, RefusedFile, readPptxIdentity } from '../../../src/render/pptx/read/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { editionIds } from '../../edition-ids.ts';
import { realPack } from '../../pack.ts';
import { all, first, openPackage, readXml, relationsOf, slidePaths, textOf } from './read-package.ts';
import { hasOffice, resaved } from './resave.ts';

let pack: PackModel;
let deck: DeckModel;
let bytes: Uint8Array;
beforeAll(async () => {
  pack = realPack();
  deck = selectEdition(pack, 'commissioner');
  bytes = renderPptx(deck);
});

/** The file with some of its parts changed, or taken out with null. */
function edited(changes: Record<string, ((xml: string) => string) | null>, file = bytes): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, change] of Object.entries(changes)) {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    expect(before, path).not.toBe('');
    if (change === null) delete parts[path];
    else {
      parts[path] = strToU8(change(before));
      expect(strFromU8(parts[path]), path).not.toBe(before);
    }
  }
  return zipSync(parts, { level: 0 });
}

const numberOf = (id: string): number => deck.slides.findIndex((slide) => slide.id === id) + 1;
const pathOf = (id: string): string => `ppt/slides/slide${numberOf(id)}.xml`;
const find = (file: Uint8Array, id: string, against = pack) =>
  compareWithPack(readPptxIdentity(file), against).slides.find((slide) => slide.id === id);

describe('a file that comes back as it left', () => {
  it('is known slide by slide, with its words, and nothing is out of date or changed', () => {
    const read = readPptxIdentity(bytes);
    expect(read.slides.map(({ tags }) => tags?.id)).toEqual(deck.slides.map(({ id }) => id));
    expect(read.slides.map(({ title }) => title)).toEqual(deck.slides.map(({ plainTitle }) => plainTitle));
    expect(read.identity?.slides.map(({ title, text }) => ({ title, text }))).toEqual(
      read.slides.map(({ title, text }) => ({ title, text })),
    );
    const back = compareWithPack(read, pack);
    expect(back).toMatchObject({ version: pack.version, edition: 'commissioner', missing: [] });
    for (const slide of back.slides)
      expect(slide).toMatchObject({
        by: 'tag',
        inPack: true,
        stale: [],
        staleCharts: [],
        changed: null,
        notes: null,
        editedCharts: [],
      });
  });

  it.each(editionIds)('also the edition %s', (id) => {
    const file = renderPptx(selectEdition(pack, id));
    const back = compareWithPack(readPptxIdentity(file), pack);
    expect(back.edition).toBe(id);
    expect(
      back.slides.filter(
        ({ changed, stale, by, notes, editedCharts }) =>
          changed !== null || notes !== null || stale.length + editedCharts.length > 0 || by !== 'tag',
      ),
    ).toEqual([]);
  });

  it('carries the figures it shows, as they are written', () => {
    const slide = readPptxIdentity(bytes).slides[numberOf('embedded/high-intensity-users') - 1];
    expect(slide?.tags?.figures['hiu-activity.ae']).toBe('16%');
    expect(slide?.tags?.charts).toHaveProperty('high-intensity-users');
    expect(slide?.notes).toContain('Says who?');
  });

  it('says nothing of itself when it was exported without source data', () => {
    const bare = renderPptx(deck, {}, { sourceData: false });
    const names = Object.keys(unzipSync(bare));
    expect(names.filter((name) => /tags|customXml/.test(name))).toEqual([]);
    const read = readPptxIdentity(bare);
    expect(read.identity).toBeNull();
    expect(
      compareWithPack(read, pack).slides.every(({ by, changed }) => by === 'pack' && changed === 'unknown'),
    ).toBe(true);
  });
});

describe('a file that was edited', () => {
  const id = 'embedded/high-intensity-users';

  it('shows whose words were changed, and how', () => {
    const file = edited({
      [pathOf(id)]: (xml) => xml.replace(/(type="title"[\s\S]*?<a:t>)[^<]*/, '$1Our own headline'),
    });
    const left = deck.slides[numberOf(id) - 1]?.plainTitle;
    expect(find(file, id)?.changed).toMatchObject({
      title: { was: left, now: expect.stringContaining('Our own headline') },
    });
    const others = compareWithPack(readPptxIdentity(file), pack).slides.filter(
      ({ changed }) => changed !== null,
    );
    expect(others.map((slide) => slide.id)).toEqual([id]);
  });

  it('shows paragraphs that were added and removed', () => {
    const words = readPptxIdentity(bytes).slides[numberOf(id) - 1]?.text ?? [];
    const target = words.find((line) => line.length > 30) ?? '';
    const file = edited({
      [pathOf(id)]: (xml) => {
        const paras = [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([para]) => para);
        const plain = (para: string) =>
          [...para.matchAll(/<a:t>([^<]*)/g)]
            .map((match) => match[1])
            .join('')
            .replace(/\s+/g, ' ')
            .trim();
        const own = paras.find((para) => plain(para) === target.replaceAll('&', '&amp;')) ?? 'none';
        return xml.replace(own, '<a:p><a:r><a:t>A local line &amp; more</a:t></a:r></a:p>');
      },
    });
    expect(find(file, id)?.changed).toEqual({
      title: null,
      removed: [target],
      added: ['A local line & more'],
      inPlace: [{ was: target, now: 'A local line & more', nth: 0, of: 1 }],
    });
  });

  it('shows the words of a card that were changed, and no other card', () => {
    const card = 'impacts/integration';
    const file = edited({
      [pathOf(card)]: (xml) => xml.replace(/(idx="21"[\s\S]*?<a:t>)[^<]*/, '$1A heading of our own'),
    });
    const left = deck.slides[numberOf(card) - 1]?.main.find((block) => block.kind === 'cards');
    const title = left?.kind === 'cards' ? left.items[1]?.title : undefined;
    const was = evenText(plainText(title ?? []));
    expect(find(file, card)?.changed).toEqual({
      title: null,
      removed: [was],
      added: ['A heading of our own'],
      inPlace: [{ was, now: 'A heading of our own', nth: 0, of: 1 }],
    });
  });

  it('shows figures and charts that the pack gives otherwise now, or no more', () => {
    const newer = structuredClone(pack);
    const claim = newer.claims['hiu-activity'];
    const figure = claim?.figures.find(({ name }) => name === 'ae');
    const chart = newer.charts['high-intensity-users']?.series[0]?.data[1];
    if (!claim || !figure || !chart) throw new Error('The pack has changed.');
    figure.display = '17%';
    chart.value = 17;
    const slide = find(bytes, id, newer);
    expect(slide?.stale).toEqual([{ figure: 'hiu-activity.ae', was: '16%', now: '17%', newer: null }]);
    expect(slide?.staleCharts).toEqual(['high-intensity-users']);
    delete newer.claims['hiu-activity'];
    expect(find(bytes, id, newer)?.stale).toContainEqual({
      figure: 'hiu-activity.ae',
      was: '16%',
      now: null,
      newer: null,
    });
  });

  it('knows slides by their tags when they were moved, and says which are gone', () => {
    const file = edited({
      'ppt/presentation.xml': (xml) =>
        xml.replace(/(<p:sldId [^>]*>)(<p:sldId [^>]*>)(<p:sldId [^>]*>)/, '$3$1'),
    });
    const back = compareWithPack(readPptxIdentity(file), pack);
    expect(back.slides.slice(0, 2).map((slide) => slide.id)).toEqual([
      deck.slides[2]?.id,
      deck.slides[0]?.id,
    ]);
    expect(back.missing.map(({ id }) => id)).toEqual([deck.slides[1]?.id]);
    expect(back.slides.map(({ movedFrom }) => movedFrom).filter((from) => from !== null)).toEqual([3]);
  });

  it('knows slides by title, then by their words, when their tags were lost', () => {
    const parts = unzipSync(bytes);
    for (const path of Object.keys(parts)) if (path.startsWith('ppt/tags/')) delete parts[path];
    const path = pathOf(id);
    parts[path] = strToU8(
      strFromU8(parts[path] ?? new Uint8Array()).replace(/(type="title"[\s\S]*?<a:t>)[^<]*/, '$1Ours'),
    );
    const { slides } = compareWithPack(readPptxIdentity(zipSync(parts, { level: 0 })), pack);
    expect(slides.map((slide) => slide.id)).toEqual(deck.slides.map((slide) => slide.id));
    expect(slides.map(({ by }) => by)).toEqual(
      deck.slides.map((slide) => (slide.id === id ? 'words' : 'title')),
    );
  });

  it('leaves alone what is not ours', () => {
    const file = edited({
      [`ppt/tags/tag${numberOf(id)}.xml`]: (xml) =>
        xml.replace('social-prescribing-narrative-pack', 'another'),
      [pathOf(id)]: (xml) => xml.replace(/(type="title"[\s\S]*?<a:t>)[^<]*/, '$1A stranger'),
      'customXml/item1.xml': (xml) => xml.replace('social-prescribing-narrative-pack"', 'another"'),
    });
    const slide = compareWithPack(readPptxIdentity(file), pack).slides[numberOf(id) - 1];
    expect(slide).toMatchObject({ id: null, by: null, stale: [], changed: null });
  });

  it.skipIf(!hasOffice)(
    'keeps its slides recognisable and every number of its charts when LibreOffice saved it',
    () => {
      const made = renderPptx(selectEdition(pack, 'swla'));
      const file = resaved(made);
      const back = compareWithPack(readPptxIdentity(file), pack);
      // Its tags and its custom part are gone: titles are what is left, an edition's own ones among them.
      const wanted = selectEdition(pack, 'swla').slides.map((slide) => slide.id);
      expect(back.slides.map((slide) => slide.id)).toEqual(wanted);
      const before = chartNumbers(made);
      expect(before.flatMap(({ series }) => series).length).toBeGreaterThan(4);
      expect(chartNumbers(file)).toEqual(before);
    },
  );
});

/** Numbers of the charts of each slide, by series and point; LibreOffice keeps 15 digits. */
function chartNumbers(file: Uint8Array): Array<{ slide: string; series: Array<Record<string, number>> }> {
  const parts = openPackage(file);
  return slidePaths(parts).flatMap((slide) =>
    relationsOf(parts, slide)
      .filter(({ type }) => type === 'chart')
      .map(({ target }) => ({
        slide,
        series: all(readXml(parts, target), 'c:val').map((values) =>
          Object.fromEntries(
            all(values, 'c:pt').map((point) => [
              point.attributes.idx ?? '',
              Number(Number(textOf(first(point, 'c:v'))).toPrecision(12)),
            ]),
          ),
        ),
      })),
  );
}

/** A zip whose directory says something else than what an entry holds. */
function lying(file: Uint8Array, name: string, size: number): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (strFromU8(copy.subarray(at + 46, at + 46 + length)) === name) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('a hostile file is refused in one sentence', () => {
  const small = (changes: Zippable = {}): Uint8Array =>
    zipSync({ 'ppt/presentation.xml': strToU8('<p:presentation/>'), ...changes });
  const refusal = (file: Uint8Array): string => {
    try {
      readPptxIdentity(file);
    } catch (error) {
      expect(error).toBeInstanceOf(RefusedFile);
      return error instanceof Error ? error.message : '';
    }
    return 'not refused';
  };
  const xml = (text: string): Uint8Array => small({ 'ppt/presentation.xml': strToU8(text) });
  const zeros = (size: number): Uint8Array => zipSync({ 'ppt/presentation.xml': new Uint8Array(size) });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing at all', () => new Uint8Array(), /damaged, or is not/],
    ['some other file', () => strToU8('%PDF-1.7 '.repeat(100)), /damaged, or is not/],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('hello') }), /not a PowerPoint file/],
    ['a password', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)]), /password/],
    ['half a file', () => bytes.slice(0, bytes.length / 2), /damaged/],
    ['a bomb', () => zeros(60e6), /unpacks to far more/],
    [
      'a bomb that says it is small',
      () => lying(zeros(60e6), 'ppt/presentation.xml', 1000),
      /unpacks to far more/,
    ],
    [
      'more parts than there are',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`a${at}`, new Uint8Array()]))),
      /far more parts/,
    ],
    [
      'an entity that grows',
      () => xml('<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p:presentation>&b;</p:presentation>'),
      /Office would not write/,
    ],
    [
      'an entity from elsewhere',
      () => xml('<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]><p:presentation>&a;</p:presentation>'),
      /Office would not write/,
    ],
    ['an entity nobody defined', () => xml('<p:presentation>&secret;</p:presentation>'), /cannot be read/],
    ['no XML', () => xml('<p:presentation>'), /cannot be read/],
    ['depth without end', () => xml('<a>'.repeat(200_000) + '</a>'.repeat(200_000)), /nested without end/],
    [
      'too many slides',
      () => xml(`<p:presentation>${'<p:sldId r:id="rId1"/>'.repeat(1001)}</p:presentation>`),
      /more than 1000 slides/,
    ],
  ])('%s', (_, make, expected) => {
    expect(refusal(make())).toMatch(expected);
  });

  it('and the same slide many times over does not grow past the limit', () => {
    const slide = `<p:sld>${' '.repeat(1e6)}</p:sld>`;
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>';
    const file = zipSync({
      'ppt/presentation.xml': strToU8(
        `<p:presentation>${'<p:sldId r:id="rId1"/>'.repeat(900)}</p:presentation>`,
      ),
      'ppt/_rels/presentation.xml.rels': strToU8(rels),
      'ppt/slides/slide1.xml': strToU8(slide),
    });
    expect(refusal(file)).toMatch(/unpacks to far more/);
  });

  it('tags with names of the language’s own do no harm', () => {
    const file = edited({
      'ppt/tags/tag2.xml': (text) =>
        text.replace(
          /(NARRATIVE_FIGURES" val=")[^"]*/,
          '$1{&quot;__proto__.x&quot;:&quot;1&quot;,&quot;constructor.name&quot;:&quot;2&quot;,&quot;a&quot;:{}}',
        ),
    });
    const slide = compareWithPack(readPptxIdentity(file), pack).slides[1];
    expect(slide?.stale.map(({ now }) => now)).toEqual([null, null]);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
