// @module-tag whole
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../../src/model/deck.ts';
import { applyArea } from '../../../src/select/apply-area.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';
import { openMaker } from './make.ts';
import { allTags, type ReadPdf, readPdf } from './read-pdf.ts';

let pack: PackModel;
let maker: Awaited<ReturnType<typeof openMaker>>;

beforeAll(async () => {
  pack = realPack();
  maker = await openMaker();
});
afterAll(() => maker.close());

/** Types of the fonts in a file, e.g. `Type0`. */
async function fontTypes(bytes: Uint8Array): Promise<Set<string>> {
  const pdf = await PDFDocument.load(bytes);
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font'));
  return new Set(fonts.map((font) => String(font.get(PDFName.of('Subtype')))));
}

describe('the full edition as a PDF', () => {
  let deck: DeckModel;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    deck = selectEdition(pack, 'full');
    bytes = await maker.make('pdf', deck);
    pdf = await readPdf(bytes);
  });

  it('is tagged, says its title and language, and weighs less than 3 MB', () => {
    expect(pdf.marked?.Marked).toBe(true);
    expect(pdf.title).toBe('The case for social prescribing: slides, The full pack');
    expect(pdf.language).toBe('en-GB');
    expect(bytes.length).toBeLessThan(3_000_000);
  });

  it('has a page of 13.333 by 7.5 inches for each slide, and then those that say who says so', () => {
    expect(pdf.pages.length).toBeGreaterThan(deck.slides.length);
    expect(new Set(pdf.pages.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set(['960 540']));
    expect(pdf.pages[deck.slides.length]?.tags[0]?.text).toContain('Who says so?');
  });

  it('has each slide’s headline on its page as the first heading', () => {
    const heads = deck.slides.map((slide) => {
      const tags = allTags(pdf.pages[slide.number - 1]?.tags ?? []);
      return tags.find(({ role }) => /^H[123]$/.test(role))?.text.replace(/\s/g, '');
    });
    expect(heads).toEqual(deck.slides.map(({ plainTitle }) => plainTitle.replace(/\s/g, '')));
  });

  it('has bookmarks by section and slide that lead to the right pages', () => {
    const flat = pdf.outline.flatMap(({ title, page, lines }) => [{ title, page }, ...lines]);
    const found = new Map(flat.map(({ title, page }) => [title, page]));
    for (const slide of deck.slides.filter(({ layout }) => layout !== 'section'))
      expect(found.get(slide.plainTitle), slide.id).toBe(slide.number);
    for (const section of deck.sections) {
      const first = deck.slides.find((slide) => slide.section === section.id);
      const line = pdf.outline.find(({ title }) => title === section.title);
      expect(line?.page, section.id).toBe(first?.number);
      expect(line?.lines.length).toBe(section.slides - 1);
    }
  });

  it('is read from the headline through the body to the sources', () => {
    for (const id of ['why/life-expectancy', 'impacts/economics', 'front/overview']) {
      const slide = deck.slides.find((one) => one.id === id);
      if (slide === undefined) continue;
      const text = pdf.pages[slide.number - 1]?.tags[0]?.text.replace(/\s/g, '') ?? '';
      const source = slide.citations.find(({ use }) => use !== 'spoken')?.text.replace(/\s/g, '') ?? '';
      const title = text.indexOf(slide.plainTitle.replace(/\s/g, ''));
      expect(title).toBeGreaterThanOrEqual(0);
      expect(text.indexOf(source), id).toBeGreaterThan(title);
    }
  });

  it('describes every chart and drawing', () => {
    for (const slide of deck.slides) {
      const drawn = [...slide.main, ...slide.side].filter(
        ({ kind }) => kind === 'chart' || kind === 'diagram',
      );
      const tags = allTags(pdf.pages[slide.number - 1]?.tags ?? []);
      const figures = tags.filter(({ role }) => role === 'Figure');
      expect(figures.filter(({ alt }) => alt.length > 40).length, slide.id).toBeGreaterThanOrEqual(
        drawn.length,
      );
      expect(
        figures.filter(({ alt }) => alt === ''),
        slide.id,
      ).toEqual([]);
    }
  });

  it('leads from the contents to sections, from numbers to who says so, and out to each source', () => {
    const contents = deck.slides.find(({ layout }) => layout === 'agenda');
    const starts = deck.sections.map(({ id }) => deck.slides.find(({ section }) => section === id)?.number);
    expect(pdf.pages[(contents?.number ?? 0) - 1]?.targets).toEqual(starts);
    const slides = pdf.pages.slice(0, deck.slides.length);
    for (const slide of deck.slides) {
      const page = slides[slide.number - 1];
      const shown = slide.citations.filter(({ use, url }) => use !== 'spoken' && url !== null);
      if (slide.layout !== 'section' && slide.layout !== 'cover')
        for (const { url } of shown) expect(page?.urls, slide.id).toContain(new URL(url ?? '').href);
    }
    const numbers = slides.flatMap(({ targets }) => targets).filter((page) => page > deck.slides.length);
    expect(numbers.length).toBeGreaterThan(50);
    expect(pdf.pages.flatMap(({ targets }) => targets).filter((page) => page === 0)).toEqual([]);
    expect(pdf.pages.flatMap(({ urls }) => urls).filter((url) => !/^(https:|mailto:)/.test(url))).toEqual([]);
  });

  it('has letters as letters: no font is Type 3', async () => {
    const types = await fontTypes(bytes);
    expect(types.size).toBeGreaterThan(0);
    expect([...types].filter((type) => type === '/Type3')).toEqual([]);
  });
});

describe('a PDF', () => {
  it('shows a place, wears an organisation’s colours, and is the same, byte for byte, when it is made twice', async () => {
    const brand = {
      name: 'Żółw Trust',
      logo: null,
      colours: { main: '#5B2A86', accent: '#C2410C' },
      footer: '',
      font: null,
    };
    const deck = { ...selectEdition(applyArea(pack, 'E09000012').pack, 'cyp'), brand };
    const [one, two] = [await maker.make('pdf', deck), await maker.make('pdf', deck)];
    expect(Buffer.compare(one, two)).toBe(0);
    const pdf = await readPdf(one);
    expect(pdf.title).toContain('Hackney');
    expect(pdf.pages.some(({ tags }) => tags[0]?.text.includes('Hackney'))).toBe(true);
  });
});

describe('handouts', () => {
  it('have each slide on A4 with its notes and sources, and contents that lead to them', async () => {
    const deck = selectEdition(pack, 'commissioner');
    const bytes = await maker.make('handouts', deck);
    const pdf = await readPdf(bytes);
    expect(bytes.length).toBeLessThan(3_000_000);
    expect(pdf.language).toBe('en-GB');
    expect([...(await fontTypes(bytes))]).not.toContain('/Type3');
    for (const { width, height } of pdf.pages) {
      expect(Math.round(width)).toBe(595);
      expect(Math.round(height)).toBe(842);
    }
    const sheets = deck.slides.filter(({ layout }) => layout !== 'agenda');
    const lines = pdf.outline.flatMap((line) => [line, ...line.lines]);
    for (const slide of sheets.filter(({ layout }) => layout !== 'section')) {
      const page = lines.find(({ title }) => title === slide.plainTitle)?.page ?? 0;
      const text = pdf.pages[page - 1]?.tags.map((tag) => tag.text).join(' ') ?? '';
      const plain = (words: string) => words.replace(/\s/g, '');
      expect(plain(text), slide.id).toContain(plain(slide.plainTitle));
      if (slide.notes.length > 0) expect(text, slide.id).toContain('What to say');
      for (const { text: source } of slide.citations) expect(plain(text), slide.id).toContain(plain(source));
    }
    // The first page leads to every other.
    const reached = new Set(pdf.pages[0]?.targets);
    expect(reached.size).toBe(sheets.length);
  });
});
