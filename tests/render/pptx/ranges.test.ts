import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/compile/compile-pack.ts';
import type { DeckModel } from '../../../src/model/deck.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { all, first, type Node, openPackage, type Parts, partsLike, readXml } from './read-package.ts';

let deck: DeckModel;
let book: Parts;
let sheet: Node;
beforeAll(async () => {
  const { pack } = await compilePack('.');
  if (pack === null) throw new Error('The content has problems.');
  deck = selectEdition(pack, 'full');
  const parts = openPackage(renderPptx(deck));
  const found = partsLike(parts, /^ppt\/embeddings\/chart\d+\.xlsx$/)
    .map((path) => openPackage(parts[path] ?? new Uint8Array()))
    .find((one) => all(readXml(one, 'xl/worksheets/sheet1.xml'), 'f').length > 0);
  if (found === undefined) throw new Error('No workbook holds a formula.');
  book = found;
  sheet = readXml(book, 'xl/worksheets/sheet1.xml');
});

function cell(address: string): { value: string; formula: string | undefined } | undefined {
  const strings = all(readXml(book, 'xl/sharedStrings.xml'), 't').map(({ text }) => text);
  const found = all(sheet, 'c').find(({ attributes }) => attributes.r === address);
  if (found === undefined) return undefined;
  const written = first(found, 'v').text;
  const value = found.attributes.t === 's' ? (strings[Number(written)] ?? '') : written;
  return { value, formula: all(found, 'f')[0]?.text };
}

describe('the workbook of a chart with ranges', () => {
  it('has a column of low ends, one of high ends, and the length between them as a formula', () => {
    const chart = deck.charts['demand-findings'];
    if (chart === undefined) throw new Error('no chart');
    const data = chart.series[0]?.data ?? [];
    const row = data.findIndex(({ low, high }) => low !== undefined && high !== low) + 2;
    const { low, high } = data[row - 2] ?? {};
    expect(cell('B1')?.value).toContain('low end');
    expect(cell('D1')?.value).toContain('high end');
    expect(cell(`B${row}`)).toEqual({ value: String(low), formula: undefined });
    expect(cell(`D${row}`)).toEqual({ value: String(high), formula: undefined });
    expect(cell(`C${row}`)?.formula).toBe(`D${row}-B${row}`);
    expect(Number(cell(`C${row}`)?.value)).toBeCloseTo((high ?? 0) - (low ?? 0), 6);
  });

  it('leaves the ends of a plain bar alone', () => {
    expect(cell('C2')).toBeUndefined();
    expect(cell('D2')).toBeUndefined();
  });
});
