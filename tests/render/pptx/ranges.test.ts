import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel } from '../../../src/model/deck.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';
import {
  all,
  first,
  type Node,
  openPackage,
  type Parts,
  readXml,
  relationsOf,
  slidePaths,
  textOf,
} from './read-package.ts';

let deck: DeckModel;
let slide: Node;
let chart: Node;
let book: Parts;
beforeAll(async () => {
  const pack = realPack();
  deck = selectEdition(pack, 'full');
  const parts = openPackage(renderPptx(deck));
  const path = slidePaths(parts)[deck.slides.findIndex(({ id }) => id === 'impacts/demand')] ?? '';
  const target = (from: string, wanted: string): string =>
    relationsOf(parts, from).find(({ type }) => type === wanted)?.target ?? '';
  slide = readXml(parts, path);
  chart = readXml(parts, target(path, 'chart'));
  book = openPackage(parts[target(target(path, 'chart'), 'package')] ?? new Uint8Array());
});

function cell(address: string): string | undefined {
  const strings = all(readXml(book, 'xl/sharedStrings.xml'), 't').map(({ text }) => text);
  const sheet = readXml(book, 'xl/worksheets/sheet1.xml');
  const found = all(sheet, 'c').find(({ attributes }) => attributes.r === address);
  if (found === undefined) return undefined;
  const written = first(found, 'v').text;
  return found.attributes.t === 's' ? strings[Number(written)] : written;
}

/** Data of the chart, and the place of its range. */
function range(): { at: number; low: number; high: number; label: string } {
  const data = deck.charts['demand-findings']?.series[0]?.data ?? [];
  const at = data.findIndex(({ low, high }) => low !== undefined && high !== low);
  const { low = 0, high = 0, label = '' } = data[at] ?? {};
  return { at, low, high, label };
}

describe('a chart with ranges', () => {
  it('has in its workbook a column of low ends and one of high ends, both to edit', () => {
    const { at, low, high } = range();
    expect(cell('B1')).toContain('high end');
    expect(cell('C1')).toContain('low end');
    expect(cell(`B${at + 2}`)).toBe(String(high));
    expect(cell(`C${at + 2}`)).toBe(String(low));
    expect(all(readXml(book, 'xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
  });

  it('leaves the high end of a plain bar empty', () => {
    expect(range().at).toBeGreaterThan(0);
    expect(cell('B2')).toBeUndefined();
    expect(cell('C2')).toBe(String(deck.charts['demand-findings']?.series[0]?.data[0]?.value));
  });

  it('draws the low end over the high end, in one place', () => {
    expect(first(chart, 'c:grouping').attributes.val).toBe('clustered');
    expect(first(chart, 'c:overlap').attributes.val).toBe('100');
    const names = all(chart, 'c:ser').map(
      (series) => textOf(first(series, 'c:tx')) || first(series, 'c:v').text,
    );
    expect(names[0]).toContain('high end');
    expect(names[1]).toContain('low end');
  });

  it('labels each end with its own cell, and no value is drawn over it', () => {
    const { at, label } = range();
    const [ends, starts] = all(chart, 'c:ser');
    if (ends === undefined || starts === undefined) throw new Error('no series');
    expect(all(chart, 'c:rich')).toEqual([]);
    const low = all(starts, 'c:dLbl').find((one) => first(one, 'c:idx').attributes.val === String(at));
    expect(low && first(low, 'c:dLblPos').attributes.val).toBe('inEnd');
    expect(all(ends, 'c:numFmt').map(({ attributes }) => attributes.formatCode)).toEqual(['"to "General"%"']);
    const drawn = all(slide, 'a:p').map(textOf);
    const shown = deck.charts['demand-findings']?.series[0]?.data.filter(({ value }) => value !== null) ?? [];
    const values = shown.map((one) => one.label);
    for (const words of [label, ...values]) expect(drawn).not.toContain(words);
  });
});
