import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/model/block.ts';
import { renderPptx } from '../../../../src/render/pptx/index.ts';
import { slideLayoutOf } from '../../../../src/render/pptx/slide-layout.ts';
import { packLook } from '../../../../src/render/pptx/write/colour.ts';
import { relations } from '../../../../src/render/pptx/write/scope.ts';
import { boundsOf, shapeXml } from '../../../../src/render/pptx/write/shapes.ts';
import { el, emu } from '../../../../src/render/pptx/write/xml.ts';
import { fixtureDeck } from '../../../fixtures/deck.ts';
import { openPackage, type Parts, relationsOf } from '../read-package.ts';
import { repairFaults, repairs } from './faults.ts';

const pixel = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const parts = openPackage(renderPptx(fixtureDeck, { 'cover.jpg': pixel }));
const textOf = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());

/** The package with one part changed; the first that holds what is to change. */
function changed(pattern: RegExp, from: string | RegExp, to: string): Parts {
  const holds = (path: string): boolean => textOf(path).replace(from, to) !== textOf(path);
  const path = Object.keys(parts).find((one) => pattern.test(one) && holds(one));
  if (path === undefined) throw new Error(`nothing in ${pattern} holds ${from}`);
  return { ...parts, [path]: strToU8(textOf(path).replace(from, to)) };
}

/** The package with one part of the first workbook changed. */
function inBook(name: string, from: string | RegExp, to: string): Parts {
  const path = 'ppt/embeddings/chart1.xlsx';
  const book = openPackage(parts[path] ?? new Uint8Array());
  const before = strFromU8(book[name] ?? new Uint8Array());
  expect(before.replace(from, to), name).not.toBe(before);
  return { ...parts, [path]: zipSync({ ...book, [name]: strToU8(before.replace(from, to)) }) };
}

const slide = /^ppt\/slides\/slide\d+\.xml$/;
const chart = /^ppt\/charts\/chart\d+\.xml$/;
const deck = /^ppt\/presentation\.xml$/;

const mutations: Array<[string, keyof typeof repairs, () => Parts]> = [
  [
    'a part with a blank in its name',
    'names its parts so that every program finds them',
    () => ({ ...parts, 'ppt/media/my logo.png': pixel }),
  ],
  [
    'two parts that differ in case only',
    'names its parts so that every program finds them',
    () => ({ ...parts, 'ppt/Presentation.xml': pixel }),
  ],
  [
    'a prefix that nobody declared',
    'declares every prefix that it uses',
    () => changed(slide, '<p:cSld', '<p:cSld a14:x="1"'),
  ],
  [
    'a relationship id twice',
    'gives every relationship an id of its own',
    () => changed(/slides\/_rels/, 'rId2', 'rId1'),
  ],
  [
    'a slide id below 256',
    'numbers its slides, masters and layouts within their ranges, each once',
    () => changed(deck, '<p:sldId id="256"', '<p:sldId id="2"'),
  ],
  [
    'a layout with the id of the master',
    'numbers its slides, masters and layouts within their ranges, each once',
    () => changed(/slideMaster1\.xml$/, 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"'),
  ],
  [
    'a slide in no section',
    'has every slide in exactly one section, in order',
    () => changed(deck, /<p14:sldId id="\d+"\/>/, ''),
  ],
  [
    'a slide in two sections',
    'has every slide in exactly one section, in order',
    () => changed(deck, /(<p14:sldId id="\d+"\/>)/, '$1$1'),
  ],
  [
    'notes that do not lead back',
    'ties each slide to one layout, each layout to one master, notes to their slide and back',
    () => changed(/notesSlides\/_rels/, /slide(\d+)\.xml/, 'slide1.xml'),
  ],
  [
    'a slide with two layouts',
    'ties each slide to one layout, each layout to one master, notes to their slide and back',
    () =>
      changed(
        /slides\/_rels\/slide/,
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://x/slideLayout" Target="../slideLayouts/slideLayout1.xml"/></Relationships>',
      ),
  ],
  [
    'a notes master without its slide image',
    'has the placeholders that masters must have, and those that slides inherit from',
    () => changed(/notesMaster1\.xml$/, 'type="sldImg"', 'type="dt"'),
  ],
  [
    'a placeholder that its layout lacks',
    'has the placeholders that masters must have, and those that slides inherit from',
    () => changed(slide, /(<p:ph [^>]*idx=)"\d+"/, '$1"77"'),
  ],
  [
    'a theme with two effect styles',
    'has a theme with three of each style, twelve colours and a typeface',
    () => changed(/theme1\.xml$/, '<a:effectStyle><a:effectLst/></a:effectStyle>', ''),
  ],
  [
    'an extension list that is not last',
    'keeps extension lists last, each extension once, and alternatives with their fallback',
    () => changed(slide, /(<a:extLst>.*?<\/a:extLst>)/, '$1<a:x/>'),
  ],
  [
    'two extension lists',
    'keeps extension lists last, each extension once, and alternatives with their fallback',
    () => changed(slide, /(<a:extLst>.*?<\/a:extLst>)/, '$1$1'),
  ],
  [
    'an alternative without its fallback',
    'keeps extension lists last, each extension once, and alternatives with their fallback',
    () =>
      changed(
        slide,
        '</p:spTree>',
        '<mc:AlternateContent xmlns:mc="x"><mc:Choice Requires="a"/></mc:AlternateContent></p:spTree>',
      ),
  ],
  [
    'a wrong count of slides',
    'says of itself what it is',
    () => changed(/app\.xml$/, /<Slides>\d+/, '<Slides>1'),
  ],
  [
    'a shape id twice',
    'gives every shape of a part an id of its own',
    () => changed(slide, '<p:cNvPr id="3"', '<p:cNvPr id="2"'),
  ],
  [
    'half an EMU',
    'writes whole numbers, and nothing that is not one',
    () => changed(slide, /(<a:off x="\d+)"/, '$1.5"'),
  ],
  [
    'not a number',
    'writes whole numbers, and nothing that is not one',
    () => changed(slide, / sz="\d+"/, ' sz="NaN"'),
  ],
  [
    'a negative width',
    'gives nothing a negative or boundless size',
    () => changed(slide, /cx="[1-9]\d*"/, 'cx="-9525"'),
  ],
  [
    'a group that is stretched without end',
    'gives nothing a negative or boundless size',
    () => changed(slide, /<a:chExt cx="[1-9]\d*"/, '<a:chExt cx="0"'),
  ],
  [
    'a text body without a paragraph',
    'gives every text body its properties and a paragraph',
    () => changed(slide, /(<p:txBody><a:bodyPr.*?<a:lstStyle\/>).*?(?=<\/p:txBody>)/, '$1'),
  ],
  [
    'a placeholder without a text body',
    'gives every text body its properties and a paragraph',
    () => changed(slide, /<p:txBody>.*?<\/p:txBody>/, ''),
  ],
  [
    'a cell without words',
    'gives every text body its properties and a paragraph',
    () => changed(slide, /<a:txBody>.*?<\/a:txBody>/, ''),
  ],
  [
    'a row that lacks a cell',
    'has as many cells in each row as columns',
    () => changed(slide, /<a:tc>.*?<\/a:tc>/, ''),
  ],
  [
    'a column of no width',
    'has as many cells in each row as columns',
    () => changed(slide, /<a:gridCol w="\d+"/, '<a:gridCol w="0"'),
  ],
  [
    'an address with a bare per cent sign',
    'leads by its links to slides and to whole addresses',
    () => changed(/slides\/_rels/, /(Target="https[^"]*)"/, '$1100%"'),
  ],
  [
    'a picture that is something else',
    'holds pictures that are what their ending says',
    () => ({ ...parts, 'ppt/media/cover.jpg': strToU8('<svg/>') }),
  ],
  [
    'a stacked bar with its label outside',
    'places labels where their kind of chart has them',
    () => changed(chart, 'c:grouping val="clustered"', 'c:grouping val="stacked"'),
  ],
  [
    'the label of a point that is not there',
    'labels and colours points that are there, each once, in order',
    () => changed(chart, /(<c:dLbl><c:idx val=)"\d+"/, '$1"99"'),
  ],
  [
    'two series with one number',
    'numbers its series, each once',
    () => changed(chart, '<c:order val="1"/>', '<c:order val="0"/>'),
  ],
  [
    'a chart that reads a sheet that is not there',
    'reads cells that its workbook has',
    () => changed(chart, 'Data!', 'Dates!'),
  ],
];

describe('a PowerPoint file', () => {
  it('has nothing that PowerPoint would repair', () => {
    expect(repairFaults(parts)).toEqual([]);
  });

  it.each(mutations)('is refused with %s', (_, name, faulty) => {
    expect(repairs[name]?.(faulty())).not.toEqual([]);
  });

  it.each([
    ['a sheet with a forbidden name', 'xl/workbook.xml', 'name="Data"', 'name="Data/2"'],
    ['a cell that is there twice', 'xl/worksheets/sheet1.xml', 'r="B1"', 'r="A1"'],
    ['a text that is not there', 'xl/worksheets/sheet1.xml', /<v>\d+<\/v>/, '<v>999</v>'],
    ['a value that is not a number', 'xl/worksheets/sheet1.xml', /(<c r="B2"[^>]*><v>)[^<]*/, '$1NaN'],
  ])('is refused with %s', (_, name, from, to) => {
    expect(repairFaults(inBook(name, from, to))).not.toEqual([]);
  });

  it('has a test for each check', () => {
    // Relationships, types and axes have theirs beside those checks.
    const elsewhere = Object.keys(repairs).slice(0, 3);
    const tested = mutations.map(([, name]) => name);
    expect(
      Object.keys(repairs).filter((name) => !tested.includes(name) && !elsewhere.includes(name)),
    ).toEqual([]);
  });
});

describe('what the writer is given', () => {
  it.each([
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a%2Fb?c=%zz', 'https://example.org/a%2Fb?c=%25zz'],
    ['https://example.org/a|b?c=^`d', 'https://example.org/a%7Cb?c=%5E%60d'],
    ['https://example.org/ä?ö', 'https://example.org/%C3%A4?%C3%B6'],
  ])('makes a whole address of %s', (href, written) => {
    const link: Inline = { kind: 'link', href, text: 'click' };
    const [one] = fixtureDeck.slides;
    if (one === undefined) throw new Error('no slide');
    const slides = [{ ...one, main: [{ kind: 'paragraph' as const, lead: false, text: [link] }] }];
    const packed = openPackage(renderPptx({ ...fixtureDeck, slides }));
    const targets = relationsOf(packed, 'ppt/slides/slide1.xml').filter(({ external }) => external);
    expect(targets.map(({ target }) => target)).toContain(written);
  });

  it('never becomes a number that is none', () => {
    expect(() => emu(Number.NaN)).toThrow(/NaN is not a number of pixels/);
    expect(() => el('a:ext', { cx: Number.POSITIVE_INFINITY })).toThrow(/a:ext cx/);
    expect(boundsOf([])).toEqual({ x: 0, y: 0, w: 0, h: 0 });
  });

  it('may be a shape without size', () => {
    const layout = slideLayoutOf({ layout: 'statement', shapes: [] } as never);
    const scope = {
      relations: relations(),
      look: packLook,
      nextId: () => 2,
      slides: 1,
      chart: () => '',
      picture: () => '',
    };
    const box = { x: 10, y: 10, w: 0, h: 0 };
    const xml = shapeXml(
      { kind: 'shape', geometry: 'round', radius: 8, name: 'Card', box } as never,
      layout,
      scope,
    );
    expect(xml).toContain('fmla="val 0"');
  });
});
