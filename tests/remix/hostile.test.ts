// @module-tag whole
import { Deflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { bringBack } from '../../src/remix/core/bring-back.ts';
import { linkDictionary } from '../../src/remix/core/link-dictionary.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { csvCaps, parsePastedTable } from '../../src/remix/core/pasted-table.ts';
import { openLink } from '../../src/remix/core/share-link.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { realPack, started } from './pack.ts';

let pack: PackModel;
let remix: Remix;
let json: string;
beforeAll(async () => {
  pack = realPack();
  remix = started(pack);
  json = JSON.stringify(remix);
});

/** A link that unfolds to this text, packed as ours are. */
function linkOf(text: string): string {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level: 9, dictionary: strToU8(linkDictionary) }, (chunk) =>
    chunks.push(chunk),
  );
  stream.push(strToU8(text), true);
  return `r2.${Buffer.concat(chunks).toString('base64url')}`;
}

/** The deck with something else as its list of slides. */
const withItems = (items: string): string =>
  json.replace(/"items":\[[\s\S]*?\],"place"/, `"items":${items},"place"`);
const one = (): string => JSON.stringify(remix.items[0]);

/** One refusal, in words, with nothing of the language's own touched. */
function expectRefused(result: { ok: boolean; message?: string }): void {
  expect(result.ok).toBe(false);
  expect(result.message).toMatch(/^[A-Z][^\n<>]{10,240}\.$/);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}

const files: Array<[string, () => string]> = [
  ['a million slides', () => withItems(`[${'{},'.repeat(999_999)}{}]`)],
  ['more slides than a deck may have', () => withItems(`[${Array.from({ length: 301 }, one).join(',')}]`)],
  ['keys of the language’s own', () => json.replace('{', '{"__proto__":{"polluted":true},')],
  ['such keys deep inside', () => withItems('[{"constructor":{"prototype":{"polluted":true}}}]')],
  ['depth without end', () => withItems(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
  ['objects in objects', () => withItems(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  ['one text without end', () => json.replace('"title":"', `"title":"${'x'.repeat(1_500_000)}`)],
];

describe('a hostile remix file', () => {
  it.each(files)('with %s is refused', (_, make) => {
    const text = make();
    expect(text).not.toBe(json);
    expectRefused(parseRemix(text));
  });

  it('of more than its size is not read at all', () => {
    expectRefused(parseRemix(' '.repeat(16_000_001)));
  });
});

describe('a hostile link', () => {
  it.each(files)('with %s is refused', (_, make) => expectRefused(openLink(linkOf(make()))));

  it('that unfolds to far more than it is long is refused', () => {
    const bomb = linkOf('0'.repeat(30_000_000));
    // Short enough to be looked at: it is the unfolding that is stopped.
    expect(bomb.length).toBeLessThan(64_000);
    expectRefused(openLink(bomb));
  });

  it('opens when nothing is wrong with it', () => expect(openLink(linkOf(json)).ok).toBe(true));
});

describe('a hostile table', () => {
  it.each<[string, string]>([
    ['a million rows', 'a,b\n'.repeat(1_000_000)],
    ['a million columns', ','.repeat(900_000)],
    ['a heading without rows', `${'a'.repeat(900_000)}`],
    ['a quotation mark that is never closed', `a,b\n"${'x'.repeat(900_000)}`],
  ])('with %s is refused', (_, text) => expectRefused(parsePastedTable(text)));

  it('with names of the language’s own, a cell without end and many rows is text within its caps', () => {
    const parsed = parsePastedTable(
      `__proto__,constructor\n${'x'.repeat(800_000)},2\n${'1,2\n'.repeat(40_000)}`,
    );
    if (!parsed.ok) throw new Error(parsed.message);
    const { header, rows } = parsed.table;
    expect(header).toEqual(['__proto__', 'constructor']);
    expect(rows).toHaveLength(csvCaps.rows);
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(csvCaps.cell);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a hostile PowerPoint file', () => {
  /** The file of the deck with what it says of itself changed. */
  function saying(change: (xml: string) => string): Uint8Array {
    const parts = unzipSync(renderPptx(applyRemix(pack, remix).deck));
    const path = 'customXml/item1.xml';
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [path]: strToU8(after) });
  }
  const brought = (bytes: Uint8Array) =>
    bringBack(remix, pack, applyRemix(pack, remix), readPptxIdentity(bytes));

  it('that says it had a hundred thousand slides, figures and lines is compared within the room of a deck', () => {
    const many = 100_000;
    const file = saying((xml) =>
      xml
        .replace(
          /(<slide [^>]*>)/,
          `$1${'<p>more</p>'.repeat(many)}${Array.from({ length: many }, (_, at) => `<figure id="a.${at}">1</figure>`).join('')}`,
        )
        .replace('</deck>', `${'<slide id="x"/>'.repeat(many)}</deck>`),
    );
    const read = readPptxIdentity(file);
    expect(read.identity?.slides.length).toBeLessThanOrEqual(1000);
    expect(read.identity?.slides[0]?.text.length).toBeLessThanOrEqual(400);
    expect(Object.keys(read.identity?.slides[0]?.figures ?? {}).length).toBeLessThanOrEqual(400);
    expect(brought(file).slides).toHaveLength(remix.items.length);
  });

  it('with names of the language’s own and data that are none does no harm', () => {
    const file = saying((xml) =>
      xml.replace(
        /(<slide [^>]*>)/,
        '$1<figure id="__proto__.polluted">1</figure><chart id="constructor">1</chart><notes tail="__proto__"><p>toString</p></notes><sheet name="__proto__">[[{"__proto__":{"polluted":1}}]]</sheet><sheet name="x">[[[[</sheet>',
      ),
    );
    expect(brought(file).slides[0]?.slide.editedCharts).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with a line without end is cut, and compared', () => {
    const file = saying((xml) => xml.replace(/<p>[^<]*<\/p>/, `<p>${'1 1,'.repeat(1_000_000)}</p>`));
    const [line] =
      readPptxIdentity(file)
        .identity?.slides.flatMap(({ text }) => text)
        .sort((a, b) => b.length - a.length) ?? [];
    expect(line?.length).toBeLessThanOrEqual(5000);
    expect(brought(file).slides).toHaveLength(remix.items.length);
  });
});
