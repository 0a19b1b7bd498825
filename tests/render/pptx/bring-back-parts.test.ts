// @module-tag whole
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../../src/model/deck.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import {
  compareWithPack,
  type ReturnedSlide,
  readPptxIdentity,
} from '../../../src/render/pptx/read/index.ts';
import { readSheet } from '../../../src/render/pptx/read/read-sheet.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';

const id = 'why/life-expectancy';
let pack: PackModel;
let deck: DeckModel;
let bytes: Uint8Array;
beforeAll(async () => {
  pack = realPack();
  deck = selectEdition(pack, 'commissioner');
  bytes = renderPptx(deck);
});

const number = (): number => deck.slides.findIndex((slide) => slide.id === id) + 1;
const find = (file: Uint8Array): ReturnedSlide | undefined =>
  compareWithPack(readPptxIdentity(file), pack).slides.find((slide) => slide.id === id);
const text = (parts: Record<string, Uint8Array>, path: string): string =>
  strFromU8(parts[path] ?? new Uint8Array());

/** The file with one part of the slide changed; `path` is found from what it holds. */
function withNotes(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = `ppt/notesSlides/notesSlide${number()}.xml`;
  const changed = change(text(parts, path));
  expect(changed).not.toBe(text(parts, path));
  return zipSync({ ...parts, [path]: strToU8(changed) }, { level: 0 });
}

/** The file with the workbook of the slide's chart replaced. */
function withBook(change: (book: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const slide = text(parts, `ppt/slides/_rels/slide${number()}.xml.rels`);
  const chart = /charts\/(chart\d+)\.xml/.exec(slide)?.[1] ?? 'none';
  const path = `ppt/embeddings/${chart}.xlsx`;
  return zipSync({ ...parts, [path]: change(parts[path] ?? new Uint8Array()) }, { level: 0 });
}

/** A workbook with its data sheet changed. */
const sheet =
  (change: (xml: string) => string) =>
  (book: Uint8Array): Uint8Array => {
    const parts = unzipSync(book);
    const path = 'xl/worksheets/sheet1.xml';
    const changed = change(text(parts, path));
    expect(changed).not.toBe(text(parts, path));
    return zipSync({ ...parts, [path]: strToU8(changed) });
  };

describe('speaker notes that come back', () => {
  it('give their own words, without the sources and answers below them', () => {
    const slide = find(withNotes((xml) => xml.replace(/(<a:t>)[^<]*/, '$1Said in our own words.')));
    expect(slide?.notes?.added.join(' ')).toContain('Said in our own words.');
    expect(slide?.notes?.removed).toHaveLength(1);
    expect(slide?.changed).toBeNull();
  });

  it('are not changed by what happens to the sources below them', () => {
    const cut = withNotes((xml) =>
      xml.replace(/<a:p>(?:(?!<a:p>)[\s\S])*Says who\?[\s\S]*?<\/a:p>[\s\S]*?(?=<\/p:txBody>)/, ''),
    );
    expect(find(cut)?.notes).toBeNull();
  });

  it('give a paragraph that was added before the sources', () => {
    const slide = find(
      withNotes((xml) =>
        xml.replace('<a:p>', '<a:p><a:r><a:t>A word of our own first.</a:t></a:r></a:p><a:p>'),
      ),
    );
    expect(slide?.notes).toEqual({ removed: [], added: ['A word of our own first.'] });
  });
});

describe('a chart that comes back', () => {
  const firstNumber = /(<c r="B2"[^>]*><v>)([^<]*)/;

  it('names the number that was changed in its workbook, as it was and as it is', () => {
    let was = '';
    const file = withBook(
      sheet((xml) =>
        xml.replace(firstNumber, (_, open: string, value: string) => {
          was = value;
          return `${open}98.7`;
        }),
      ),
    );
    const [chart, ...more] = find(file)?.editedCharts ?? [];
    expect(more).toEqual([]);
    expect(chart?.state).toBe('edited');
    expect(chart?.cells).toEqual([
      { row: expect.stringMatching(/./), column: expect.stringMatching(/./), was: Number(was), now: 98.7 },
    ]);
    expect(
      compareWithPack(readPptxIdentity(file), pack).slides.flatMap((slide) => slide.editedCharts),
    ).toHaveLength(1);
  });

  it('is the same when another program wrote the same numbers its own way', () => {
    const file = withBook(
      sheet((xml) =>
        xml.replace(
          firstNumber,
          (_, open: string, value: string) => `${open}${Number(value).toExponential(15)}`,
        ),
      ),
    );
    expect(find(file)?.editedCharts).toEqual([]);
  });

  it('says when words stand for a number, a row was added, or the chart is gone', () => {
    const words = withBook(
      sheet((xml) =>
        xml.replace(
          /<c r="B2"[^>]*><v>[^<]*<\/v><\/c>/,
          '<c r="B2" t="inlineStr"><is><t>about 9</t></is></c>',
        ),
      ),
    );
    expect(find(words)?.editedCharts[0]?.cells[0]?.now).toBe('about 9');
    const row = '<row r="40"><c r="A40" t="inlineStr"><is><t>Ours</t></is></c><c r="B40"><v>4</v></c></row>';
    const longer = withBook(sheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`)));
    expect(find(longer)?.editedCharts[0]?.cells).toHaveLength(2);
    const parts = unzipSync(bytes);
    const path = `ppt/slides/slide${number()}.xml`;
    const without = text(parts, path).replace(
      /<p:graphicFrame>(?:(?!<\/p:graphicFrame>)[\s\S])*<c:chart[\s\S]*?<\/p:graphicFrame>/,
      '',
    );
    const gone = zipSync({ ...parts, [path]: strToU8(without) }, { level: 0 });
    expect(find(gone)?.editedCharts).toMatchObject([{ state: 'gone' }]);
  });

  it.each<[string, (book: Uint8Array) => Uint8Array]>([
    ['no workbook', () => strToU8('not a workbook')],
    ['a bomb', () => zipSync({ 'xl/workbook.xml': new Uint8Array(30e6) })],
    ['an entity', sheet((xml) => xml.replace(/<worksheet/, '<!DOCTYPE w [<!ENTITY a "b">]><worksheet'))],
    ['depth without end', sheet(() => '<a>'.repeat(100_000))],
  ])('does no harm with %s behind it, and the words still come back', (_, change) => {
    expect(find(withBook(change))?.editedCharts).toMatchObject([{ state: 'unread', cells: [] }]);
  });

  it.each([
    '<row r="999999999"><c r="A1"><v>1</v></c></row>',
    '<row r="-4"><c><v>1</v></c></row>',
    '<row r="1"><c r="ZZZ1"><v>1</v></c><c r="constructor"><v>2</v></c></row>',
    '<row r="1"><c r="A1" t="s"><v>4000000</v></c><c r="B1" t="s"><v>__proto__</v></c></row>',
    '<row>'.concat('<c><v>1</v></c>'.repeat(5000), '</row>'),
  ])('keeps to the room of a sheet with %.40s', (row) => {
    const parts = unzipSync(withBook((book) => book));
    const book = Object.entries(parts).find(([name]) => name.endsWith('.xlsx'))?.[1] ?? new Uint8Array();
    const rows = readSheet(
      sheet((xml) => xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${row}</sheetData>`))(book),
    );
    expect(rows?.length).toBeLessThanOrEqual(2000);
    expect(Math.max(0, ...(rows ?? []).map((cells) => cells.length))).toBeLessThanOrEqual(60);
  });
});
