// @module-tag whole
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../../src/model/deck.ts';
import { renderLeaveBehind } from '../../../src/render/print/leave-behind.tsx';
import { applyArea } from '../../../src/select/apply-area.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { editionIds } from '../../edition-ids.ts';
import { realPack } from '../../pack.ts';
import { openMaker } from './make.ts';
import { allTags, readPdf } from './read-pdf.ts';

let pack: PackModel;
let maker: Awaited<ReturnType<typeof openMaker>>;

beforeAll(async () => {
  pack = realPack();
  maker = await openMaker();
});
afterAll(() => maker.close());

/** Those of an edition, made once. */
const made = new Map<string, Promise<Uint8Array>>();
function leftBehind(edition: string): Promise<Uint8Array> {
  const bytes = made.get(edition) ?? maker.make('leave-behind', selectEdition(pack, edition));
  made.set(edition, bytes);
  return bytes;
}

const plain = (words: string) => words.replace(/\s/g, '');

describe('what is left behind', () => {
  it('is written for every edition', () => {
    expect(Object.keys(pack.leaveBehinds ?? {}).sort()).toEqual(Object.keys(pack.editions).sort());
  });

  it.each(editionIds)('is two pages of A4 for %s, and nothing runs into the foot', async (edition) => {
    const bytes = await leftBehind(edition);
    const pdf = await readPdf(bytes);
    expect(bytes.length).toBeLessThan(3_000_000);
    expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    for (const { lines } of pdf.pages) {
      const foot = lines[0]?.y ?? 0;
      expect(lines.find(({ text }) => / of 2$/.test(text))?.y).toBe(foot);
      const above = lines.filter(({ y }) => y > foot + 0.5);
      expect(above[0]?.y).toBeGreaterThan(foot + 12);
    }
  });

  it('gives each figure in full with who says so, lists each source with its link, and asks for something', async () => {
    const deck = selectEdition(pack, 'commissioner');
    const pdf = await readPdf(await leftBehind('commissioner'));
    const text = plain(pdf.pages.map((page) => page.text).join(' '));
    const left = deck.leaveBehind;
    const figures = left?.page.side.flatMap((block) => (block.kind === 'figures' ? block.items : [])) ?? [];
    expect(figures.length).toBeGreaterThan(4);
    for (const { claim: id, figure } of figures) {
      const claim = left?.claims[id];
      const display = claim?.figures.find(({ name }) => name === figure)?.display ?? 'nothing';
      expect(text).toContain(plain(display));
      expect(text).toContain(plain(left?.sources[claim?.source ?? '']?.cite ?? 'nobody'));
    }
    for (const { url } of left?.page.citations ?? [])
      if (url !== null) expect(pdf.pages[1]?.urls).toContain(new URL(url).href);
    const heads = allTags(pdf.pages.flatMap(({ tags }) => tags)).filter(({ role }) => /^H[12]$/.test(role));
    expect(heads.map((head) => head.text)).toContain('What we ask');
    expect(pdf.outline.map(({ title }) => title)).toContain('What we ask');
    expect(pdf.title).toContain('Prevention worth paying for');
    expect(
      allTags(pdf.pages[0]?.tags ?? []).some(({ role, alt }) => role === 'Figure' && alt.length > 40),
    ).toBe(true);
  });

  it.each(editionIds)(
    'marks each figure of %s with a source that is in the list, and none with 0',
    (edition) => {
      const deck = selectEdition(pack, edition);
      const left = deck.leaveBehind;
      if (left === undefined) throw new Error('The edition has no two pages.');
      const listed = left.page.citations.map(({ number }) => String(number));
      const page = renderLeaveBehind(deck, left);
      const marks = [...page.matchAll(/<sup[^>]*>(.*?)<\/sup>/g)].flatMap(
        ([, words = '']) => words.replace(/<[^>]*>/g, '').match(/\d+/g) ?? [],
      );
      expect(marks.length).toBeGreaterThan(4);
      expect(marks.filter((mark) => !listed.includes(mark))).toEqual([]);
    },
  );

  it('still has two pages for a place with a long name', async () => {
    const { pack: placed } = applyArea(pack, 'E09000027');
    const pdf = await readPdf(await maker.make('leave-behind', selectEdition(placed, 'swla')));
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.pages[0]?.text).toContain('Richmond upon Thames');
  });

  it('credits the published pack under an organisation’s own words', async () => {
    const brand = { name: 'Riverside', logo: null, colours: null, footer: 'Riverside Trust', font: null };
    const deck = { ...selectEdition(pack, 'swla'), brand };
    const text = (await readPdf(await maker.make('leave-behind', deck))).pages[0]?.text ?? '';
    expect(text).toContain('Riverside Trust');
    expect(text).toContain('after the narrative pack of Community Led Prevention');
  });

  it('says in a sentence that a deck without these words has none', async () => {
    const { leaveBehind: _, ...deck } = selectEdition(pack, 'swla');
    await expect(maker.make('leave-behind', deck)).rejects.toThrow(/has no two pages to leave behind/);
  });
});
