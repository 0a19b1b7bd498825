// @module-tag whole
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../../../scripts/export/draw-docx.ts';
import type { DeckModel, Slide } from '../../../src/model/deck.ts';
import { renderDocx } from '../../../src/render/docx/render-docx.ts';
import { all, openPackage, readXml } from '../pptx/read-package.ts';
import { hasValidator, validate } from '../pptx/validator.ts';
import { missing, openDecks } from './decks.ts';

type Opened = { deck: DeckModel; bytes: Uint8Array; xml: string };
let files: Opened[];
beforeAll(async () => {
  const { decks, local } = await openDecks();
  files = [];
  for (const deck of [...decks, local]) {
    const bytes = await renderDocx(deck);
    files.push({ deck, bytes, xml: strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) });
  }
});

const paragraphs = (bytes: Uint8Array) =>
  all(readXml(openPackage(bytes), 'word/document.xml'), 'w:p').map((para) => ({
    style: all(para, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: all(para, 'w:t')
      .map(({ text }) => text)
      .join(''),
  }));

describe('the Word handout', () => {
  it.skipIf(!hasValidator)('has no fault for Microsoft’s validator', () => {
    for (const { bytes } of files) expect(validate(bytes, 'docx')).toEqual([]);
  });

  it('has every word of every slide under that slide’s heading', () => {
    for (const { deck, bytes } of files) {
      const paras = paragraphs(bytes);
      const heads = paras.flatMap(({ style }, index) => (/^Heading[12]$/.test(style) ? [index] : []));
      const of = (slide: Slide): string => {
        const at = heads.find((index) => paras[index]?.text.startsWith(`Slide ${slide.number}. `)) ?? -1;
        const end = heads.find((index) => index > at);
        return at < 0
          ? ''
          : paras
              .slice(at, end)
              .map(({ text }) => text)
              .join('\n');
      };
      expect(missing(deck, of)).toEqual([]);
    }
  });

  it('has a heading for every section and slide, in real heading styles', () => {
    for (const { deck, bytes } of files) {
      const paras = paragraphs(bytes);
      const titles = paras.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
      expect(titles).toEqual(deck.slides.map((slide) => `Slide ${slide.number}. ${slide.plainTitle}`));
      const sections = paras.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
      for (const { title } of deck.sections) expect(sections).toContain(title);
    }
  });

  it('gives every table a header row, and names every heading in a contents field', () => {
    for (const { deck, xml } of files) {
      const tables = xml.match(/<w:tbl>/g) ?? [];
      expect(tables.length).toBeGreaterThan(Object.keys(deck.charts).length);
      expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(tables.length);
      expect(/TOC [^<]*\\o &quot;1-2&quot;/.test(xml)).toBe(true);
      // A dirty field makes Word ask a question when the file opens.
      expect(xml.includes('w:dirty="true"')).toBe(false);
    }
  });

  it('is British English, in Arial, with title and maker, and no date', () => {
    for (const { deck, bytes } of files) {
      const parts = unzipSync(bytes);
      const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
      const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
      expect(styles).toContain('w:lang w:val="en-GB"');
      expect(styles).toContain('w:ascii="Arial"');
      expect(core).toContain('<dc:creator>The social prescribing narrative pack</dc:creator>');
      expect(core).toContain(`<dc:title>${deck.title}`);
      expect(core).toContain('<dc:language>en-GB</dc:language>');
      expect(core).not.toMatch(/\d{4}-\d\d-\d\dT/);
    }
  });

  it('leads every link inside the file to a bookmark that is there', () => {
    for (const { xml } of files) {
      const marks = new Set(
        [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name),
      );
      const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
      expect(anchors.length).toBeGreaterThan(20);
      expect(anchors.filter((name) => !marks.has(name))).toEqual([]);
    }
  });

  it('draws every chart with a description, the same bytes twice', async () => {
    const deck = files.find((file) => file.deck.id === 'cyp')?.deck;
    if (deck === undefined) throw new Error('no such edition');
    const bytes = await makeDocx(deck);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const described = [...xml.matchAll(/<wp:docPr [^>]*descr="Chart\. [^"]{20,}"/g)];
    expect(described).toHaveLength(Object.keys(deck.charts).length);
    if (hasValidator) expect(validate(bytes, 'docx')).toEqual([]);
    expect(Buffer.compare(bytes, await makeDocx(structuredClone(deck)))).toBe(0);
  });
});
