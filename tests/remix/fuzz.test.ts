// @module-tag whole
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { mapRows } from '../../src/remix/core/map-rows.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { parsePastedTable } from '../../src/remix/core/pasted-table.ts';
import { isSharedLink, openLink, shareLink } from '../../src/remix/core/share-link.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { isSafeLink, parseInline } from '../../src/select/inline-markup.ts';
import { walkObjects } from '../walk.ts';
import { freeze, own, realPack, started, withItem } from './pack.ts';

let pack: PackModel;
/** The work in hand: frozen, so that a change to it throws. */
let work: Remix;
let before: string;
beforeAll(async () => {
  pack = realPack();
  const remix = started(pack);
  work = freeze({
    ...remix,
    items: [...remix.items, own({ kind: 'text', paragraphs: ['Ours'], bullets: [] })],
  });
  before = JSON.stringify(work);
});

const nasty = fc.constantFrom<unknown>(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '[x](https://example.org" onclick="alert(1))',
  '[[constructor.prototype]]',
  '**'.repeat(500),
  '['.repeat(3000),
  '\\'.repeat(999),
  '\u202Egnp.exe',
  '\uD800',
  '=HYPERLINK("https://example.org")',
  'x'.repeat(100_000),
  Number.MAX_SAFE_INTEGER,
  -1,
  null,
  true,
  [],
  {},
  [[[[[[[[[[[[[[[]]]]]]]]]]]]]]],
  { toString: 'x', valueOf: 1 },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: { polluted: true } } },
);
const anything = fc.oneof(
  nasty,
  fc.string({ maxLength: 60 }),
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>,
);
const steps = fc.array(fc.nat(400), { maxLength: 6 });

/** The remix with something else at a place found by walking into it. */
function spoiled(value: unknown, way: readonly number[], put: unknown): unknown {
  const [step = 0, ...rest] = way;
  if (way.length === 0 || typeof value !== 'object' || value === null) return put;
  if (Array.isArray(value)) {
    const at = value.length === 0 ? 0 : step % value.length;
    const copy = [...value];
    copy[at] = spoiled(value[at], rest, put);
    return copy;
  }
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)] ?? 'x';
  return { ...value, [key]: spoiled((value as Record<string, unknown>)[key], rest, put) };
}

/** Everything a deck may hold is text and plain values, and every address is one that is allowed. */
function expectPlain(deck: unknown): void {
  const text = JSON.stringify(deck);
  expect(JSON.parse(text)).toBeTruthy();
  walkObjects(deck, (node) => {
    if (typeof node.href === 'string') expect(isSafeLink(node.href)).toBe(true);
    if (typeof node.text === 'string') expect(node.text).not.toMatch(/[\u202E]|\p{Surrogate}/u);
    if (node.kind === 'picture') expect(node.data).toMatch(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]*$/);
  });
}

function expectWhole(): void {
  expect(JSON.stringify(work)).toBe(before);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}

function expectSentence(message: string): void {
  expect(message).toMatch(/^[A-Z][^\n<>]{10,240}\.$/);
  expect(message).not.toMatch(/json|schema|zod|undefined|\[object/i);
}

describe('nothing from outside', () => {
  it('throws, runs or harms the work in hand: 1,000 spoiled remixes', () => {
    let opened = 0;
    fc.assert(
      fc.property(steps, anything, fc.boolean(), (way, put, asText) => {
        const value = spoiled(work, way, put);
        const result = parseRemix(asText ? JSON.stringify(value) : value);
        if (!result.ok) return expectSentence(result.message);
        opened += 1;
        expect(parseRemix(stringifyRemix(result.remix))).toEqual({
          ok: true,
          remix: result.remix,
          notes: [],
        });
        if (opened % 4 === 0) expectPlain(applyRemix(pack, result.remix).deck);
      }),
      { numRuns: 1000 },
    );
    // Some of them must get through, or nothing behind the door was tried.
    expect(opened).toBeGreaterThan(50);
    expectWhole();
  });

  it('is opened that is not a remix: 500 texts and values', () => {
    // Its last brace is gone and none is put in its place, so it can never be whole.
    const torn = fc
      .tuple(fc.nat(before.length - 1), fc.string({ maxLength: 20 }))
      .map(([at, put]) => before.slice(0, at) + put.replaceAll('}', ''));
    fc.assert(
      fc.property(fc.oneof(torn, anything, fc.string(), fc.uint8Array().map(String)), (input) => {
        const result = parseRemix(input);
        expect(result.ok).toBe(false);
        if (!result.ok) expectSentence(result.message);
      }),
      { numRuns: 500 },
    );
    expectWhole();
  });

  it('gets through a link: 600 torn, changed and made-up ones', () => {
    const shared = shareLink(work);
    const good = shared.ok ? shared.fragment : '';
    const letter = fc.constantFrom(...'ABCxyz019-_.%#=');
    const changed = fc
      .tuple(fc.nat(good.length - 1), letter)
      .map(([at, put]) => good.slice(0, at) + put + good.slice(at + 1));
    const torn = fc.nat(good.length - 1).map((at) => good.slice(0, at));
    const made = fc.array(letter, { maxLength: 200 }).map((letters) => `r2.${letters.join('')}`);
    fc.assert(
      fc.property(fc.oneof(changed, torn, made, fc.string()), (fragment) => {
        isSharedLink(fragment);
        const result = openLink(fragment);
        if (result.ok) expect(parseRemix(stringifyRemix(result.remix)).ok).toBe(true);
        else expectSentence(result.message);
      }),
      { numRuns: 600 },
    );
    expectWhole();
  });

  it('in a table throws: 600 tables', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '=1+1',
        '@x',
        '-2+3',
        '"',
        '""',
        '\n',
        '\t=1',
        '\u0000',
        '21%',
        'Croydon',
        '<b>',
        '\uFEFF',
      ),
    );
    const tables = fc.tuple(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
      fc.constantFrom(',', ';', '\t', '|'),
    );
    fc.assert(
      fc.property(tables, ([rows, by]) => {
        const parsed = parsePastedTable(rows.map((row) => row.join(by)).join('\n'));
        if (!parsed.ok) return expectSentence(parsed.message);
        const column = (at: number) => ({ column: at });
        const map = {
          label: column(0),
          value: column(1),
          place: column(2),
          period: column(3),
          source: column(99),
        };
        for (const row of mapRows(parsed.table, map, 'me')) expect(row.row).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
    expectWhole();
  });

  it('becomes more than words in a field: 600 texts', () => {
    const bits = fc.constantFrom(
      '**',
      '*',
      '[',
      ']',
      '](',
      '(',
      ')',
      '\\',
      '[[',
      ']]',
      'https://a.uk',
      'javascript:x',
      '<b>',
      ' ',
      'words',
      '[[health-factor-shares.clinical-care]]',
      '\n',
      '"',
    );
    const text = fc.oneof(
      fc.array(bits, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string(),
    );
    const item = work.items.find(
      (candidate) => candidate.kind === 'slide' && candidate.slide === 'what/benefits',
    );
    fc.assert(
      fc.property(text, (words) => {
        const inlines = parseInline(words, pack);
        expectPlain({ inlines });
        if (words.length % 8 === 0 && item !== undefined) {
          const edits = [{ path: 'title', base: 'x', text: words }];
          expectPlain(applyRemix(pack, withItem(work, item.id, { edits })).deck);
        }
      }),
      { numRuns: 600 },
    );
    expectWhole();
  });
});
